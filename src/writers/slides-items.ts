import type { Block, DiaryEvent, List, Quote, Section, Table } from '../documents/document.ts';
import { gapBefore } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import { whenInWords } from './calendar-words.ts';

/** One paragraph of a slide. */
export interface Line {
  kind: 'line';
  text: string;
  told: boolean;
  /** In points, never below 20: a slide is read from the back of a room. */
  size: number;
  bold: boolean;
  /** Set back, as labels are. */
  soft: boolean;
  marker: 'bullet' | 'tick' | number | null;
  /** How many lists it stands in. */
  depth: number;
  /** Words of the passage were left out before it. */
  gap: boolean;
  /** Stays on the slide of what follows. */
  keep: boolean;
}

/** A table, or as many of its rows as one slide takes. */
export interface Rows extends Pick<Table, 'caption' | 'head' | 'rows'> {
  kind: 'rows';
}

export type Item = Line | Rows;

/** What a section has to show, and what its host has to know. */
export interface SlideMatter {
  heading: string | Said;
  items: Item[];
  notes: Line[];
}

const plain: Line = {
  kind: 'line',
  text: '',
  told: false,
  size: 24,
  bold: false,
  soft: false,
  marker: null,
  depth: 0,
  gap: false,
  keep: false,
};

/** Every section that is also a slide, in order, at whatever depth it stands. */
export function slideMatter(blocks: readonly Block[]): SlideMatter[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'section') return [];
    const inside = slideMatter(block.blocks);
    return block.slide ? [matter(block), ...inside] : inside;
  });
}

function matter(section: Section): SlideMatter {
  const notes: Line[] = [];
  return { heading: section.heading, items: shown(section.blocks, 0, notes), notes };
}

/** Blocks as what is shown; what is for the host is put into `notes` instead. */
function shown(blocks: readonly Block[], depth: number, notes: Line[]): Item[] {
  return blocks.flatMap((block) => one(block, depth, notes));
}

function one(block: Block, depth: number, notes: Line[]): Item[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ ...plain, text: block.text, depth }];
    case 'quote':
      return quotation(block, depth);
    case 'list':
      return listed(block, depth, notes);
    case 'table':
      return [{ ...block, kind: 'rows' }];
    case 'lines':
      return [{ ...title(block.label, depth), keep: block.hint !== null }, ...soft(block.hint, depth)];
    case 'event':
      return diary(block, depth);
    case 'section':
      if (block.slide) return [];
      return [{ ...title(block.heading, depth), size: 26 }, ...shown(block.blocks, depth, notes)];
    case 'note':
      return apart(block.title, block.tone === 'host', block.blocks, depth, notes);
    case 'contents':
      return [];
  }
}

function apart(
  heading: string,
  host: boolean,
  blocks: readonly Block[],
  depth: number,
  notes: Line[],
): Item[] {
  if (!host) return [title(heading, depth), ...shown(blocks, depth, notes)];
  const items = shown(blocks, 0, notes);
  notes.push(title(heading, 0), ...items.flatMap((item) => (item.kind === 'line' ? [item] : inLines(item))));
  return [];
}

/** A table where only lines can stand: a line for each row. */
function inLines({ rows }: Rows): Line[] {
  const text = (cell: string | Said) => (cell instanceof Said ? `“${cell.text}”` : cell);
  return rows.map((row) => ({ ...plain, text: row.map(text).join(' · '), marker: 'bullet' }));
}

function title(heading: string | Said, depth: number): Line {
  const told = heading instanceof Said;
  return { ...plain, text: told ? heading.text : heading, told, bold: true, depth, keep: true };
}

const soft = (text: string | null, depth: number): Line[] =>
  text ? [{ ...plain, text, size: 20, soft: true, depth }] : [];

function quotation(quote: Quote, depth: number): Line[] {
  const letters = quote.spans.reduce((sum, { text }) => sum + text.length, 0);
  const size = quote.weight === 'key' ? 32 : letters > 300 ? 24 : 28;
  const all = quote.spans.flatMap((span, i) =>
    span.text.split(/\n\s*/u).map((text, part) => {
      return { ...plain, text, told: true, size, depth, gap: part === 0 && gapBefore(quote, i) };
    }),
  );
  const told = all.map((line, i) => ({ ...line, keep: i < all.length - 1 || quote.by !== null }));
  const label = soft(quote.label, depth).map((line) => ({ ...line, bold: true, keep: true }));
  return [...label, ...told, ...soft(quote.by, depth)];
}

function listed(list: List, depth: number, notes: Line[]): Item[] {
  return list.items.flatMap((blocks, index) => {
    const [first, ...rest] = shown(blocks, depth + 1, notes);
    if (first?.kind !== 'line') return first ? [first, ...rest] : rest;
    const numbered = list.marker === 'number' || list.marker === 'big';
    const marker = numbered ? index + 1 : list.marker === 'tick' ? 'tick' : 'bullet';
    return [{ ...first, marker }, ...rest];
  });
}

function diary(event: DiaryEvent, depth: number): Line[] {
  const when = whenInWords(event);
  const lines = [`${when.hours}, ${when.zone}`, event.summary, event.location ?? '', event.description];
  const shownLines = lines.filter((text) => text !== '').map((text) => ({ ...plain, text, depth }));
  return [{ ...title(when.day, depth), size: 32 }, ...shownLines];
}
