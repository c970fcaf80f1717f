import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Every element of a page, in order. */
export function elementsIn(root: Node): Element[] {
  return childrenOf(root).flatMap((child) => [...('attrs' in child ? [child] : []), ...elementsIn(child)]);
}

/** The letters of a page or a part of it, exactly as they stand. */
export function textOf(root: Node): string {
  if (root.nodeName === '#text' && 'value' in root) return root.value;
  return childrenOf(root).map(textOf).join('');
}

/** Every run of letters outside of the elements that `without` names, the values of attributes among them. */
export function textsOutside(root: Node, without: (element: Element) => boolean): string[] {
  if ('attrs' in root && without(root)) return [];
  if (root.nodeName === '#text' && 'value' in root) return [root.value];
  const values = 'attrs' in root ? root.attrs.map(({ value }) => value) : [];
  return [...values, ...childrenOf(root).flatMap((child) => textsOutside(child, without))];
}

/** The value of an attribute; null where it has none. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return [...node.content.childNodes];
  return 'childNodes' in node ? [...node.childNodes] : [];
}
