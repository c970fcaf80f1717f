import type { Said } from '../stories/said.ts';
import type { Block, Contents, Lines, List, Note, Paragraph, Quote, Section, Table } from './document.ts';

/** Words of ours as a paragraph. */
export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text };
}

/**
 * A teller's words.
 * @param spans one or more spans of one passage, in the order of its words and not overlapping
 * @throws RangeError when there is none, when they are of several passages, or out of order
 */
export function quote(
  spans: readonly Said[],
  { label = null, by = null, weight = 'body' }: Partial<Pick<Quote, 'label' | 'by' | 'weight'>> = {},
): Quote {
  const [first, ...rest] = spans;
  if (!first) throw new RangeError('a quotation needs at least one span');
  let last = first;
  for (const span of rest) {
    if (span.passage !== first.passage) throw new RangeError('a quotation is of one passage');
    if (span.start < last.end) throw new RangeError('the spans of a quotation go forwards');
    last = span;
  }
  return { kind: 'quote', spans: [first, ...rest], label, by, weight };
}

/** A list; `items` are blocks each. */
export function list(marker: List['marker'], items: Block[][]): List {
  return { kind: 'list', marker, items };
}

/**
 * A table.
 * @throws RangeError when a row is not as wide as the head
 */
export function table(caption: string, head: string[], rows: (string | Said)[][]): Table {
  for (const row of rows)
    if (row.length !== head.length) throw new RangeError(`a row of "${caption}" is not ${head.length} wide`);
  return { kind: 'table', caption, head, rows };
}

/** Room to write by hand, in ruled lines. */
export function lines(label: string, rows: number, hint: string | null = null): Lines {
  return { kind: 'lines', label, hint, rows };
}

/** A note set apart from the run of the page. */
export function note(tone: Note['tone'], title: string, blocks: Block[]): Note {
  return { kind: 'note', tone, title, blocks };
}

/** The place where sections are listed. */
export function contents(): Contents {
  return { kind: 'contents' };
}

/** A section; not a slide and on no new page unless said. */
export function section(
  id: string,
  heading: string | Said,
  blocks: Block[],
  { slide = false, newPage = false }: Partial<Pick<Section, 'slide' | 'newPage'>> = {},
): Section {
  return { kind: 'section', id, heading, slide, newPage, blocks };
}
