import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Every node of a page in order, without what stands in the elements that `without` names. Deep pages are no trouble. */
export function* nodesIn(root: Node, without: (element: Element) => boolean = () => false): Generator<Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('attrs' in node && without(node)) continue;
    yield node;
    waiting.push(...childrenOf(node).reverse());
  }
}

/** Every element of a page, in order. */
export function elementsIn(root: Node): Element[] {
  return [...nodesIn(root)].filter((node) => 'attrs' in node);
}

/** The letters of a page or a part of it, exactly as they stand. */
export function textOf(root: Node): string {
  return [...nodesIn(root)].map(lettersOf).join('');
}

/** Every run of letters outside of the elements that `without` names, the values of attributes among them. */
export function textsOutside(root: Node, without: (element: Element) => boolean): string[] {
  return [...nodesIn(root, without)].flatMap((node) => [
    ...('attrs' in node ? node.attrs.map(({ value }) => value) : []),
    lettersOf(node),
  ]);
}

function lettersOf(node: Node): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

/** The value of an attribute; null where it has none. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return [...node.content.childNodes];
  return 'childNodes' in node ? [...node.childNodes] : [];
}
