import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { QuoteBack, QuoteReader } from './writer.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Reads back the text of every element that has `data-passage`, as a browser would see it. */
export const quotesInHtml: QuoteReader = async (bytes) => {
  const found: QuoteBack[] = [];
  collect(parse(new TextDecoder().decode(bytes)), found);
  return found;
};

function collect(root: Node, found: QuoteBack[]): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const passage = 'attrs' in node ? node.attrs.find(({ name }) => name === 'data-passage') : undefined;
    if (passage) found.push({ passage: passage.value, text: textOf(node).replace(/\s+/gu, ' ').trim() });
    waiting.push(...childrenOf(node).reverse());
  }
}

function textOf(root: Node): string {
  let text = '';
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    waiting.push(...childrenOf(node).reverse());
  }
  return text;
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return [...node.content.childNodes];
  return 'childNodes' in node ? [...node.childNodes] : [];
}
