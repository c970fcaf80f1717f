import { Said } from '../stories/said.ts';
import type { Block, Document, Quote } from './document.ts';

/** A piece of text in a document, in reading order: a span of a teller's, or words of ours. */
export type Piece = Said | string;

/** Every piece of text of `document` in reading order, its title first. Diary entries are not read, so not here. */
export function* pieces(document: Document): Generator<Piece> {
  yield document.title;
  if (document.standfirst) yield document.standfirst;
  yield document.toldBy;
  for (const block of document.blocks) yield* blockPieces(block);
}

function* blockPieces(block: Block): Generator<Piece> {
  switch (block.kind) {
    case 'paragraph':
      yield block.text;
      break;
    case 'quote':
      if (block.label) yield block.label;
      yield* block.spans;
      if (block.by) yield block.by;
      break;
    case 'list':
      for (const item of block.items) for (const inner of item) yield* blockPieces(inner);
      break;
    case 'table':
      yield block.caption;
      yield* block.head;
      for (const row of block.rows) yield* row;
      break;
    case 'lines':
      yield block.label;
      if (block.hint) yield block.hint;
      break;
    case 'note':
      yield block.title;
      for (const inner of block.blocks) yield* blockPieces(inner);
      break;
    case 'section':
      yield block.heading;
      for (const inner of block.blocks) yield* blockPieces(inner);
      break;
    case 'event':
    case 'contents':
      break;
  }
}

/** The spans of a document in reading order: everything in it that somebody told. */
export function saidIn(document: Document): Said[] {
  return [...pieces(document)].filter((piece) => piece instanceof Said);
}

/** Whether words of the passage were left out between span `index - 1` and span `index` of a quotation. */
export function gapBefore(quotation: Quote, index: number): boolean {
  const before = quotation.spans[index - 1];
  const here = quotation.spans[index];
  return before !== undefined && here !== undefined && here.start - before.end > 1;
}

/** The sections at the top of a document, for a list of contents. */
export function topSections(document: Document) {
  return document.blocks.filter((block) => block.kind === 'section');
}
