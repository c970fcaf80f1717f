import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What a person reads on a page: the text of `<main>`, or of everything where there is none, white space folded. */
export function textOf(document: Node): string {
  const main = find(document, 'main') ?? document;
  return words(main).replace(/\s+/gu, ' ').trim();
}

function find(node: Node, name: string): Node | null {
  if (node.nodeName === name) return node;
  for (const child of children(node)) {
    const hit = find(child, name);
    if (hit) return hit;
  }
  return null;
}

function words(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (['script', 'style', 'template'].includes(node.nodeName)) return '';
  return children(node).map(words).join(' ');
}

function children(node: Node): Node[] {
  return 'childNodes' in node ? (node.childNodes as Node[]) : [];
}
