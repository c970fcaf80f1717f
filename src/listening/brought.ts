import type { Asked } from '../hearing/asked.ts';
import type { Column } from '../hearing/codebook.ts';
import { columnsFor, partsOf, readableColumns } from '../hearing/codebook-read.ts';
import type { Part, PartFault } from '../hearing/part.ts';

/** A sheet as it was brought: texts of cells, the headings first, and the row of the file each stood in. */
export interface BroughtSheet {
  rows: string[][];
  lines: number[];
  /** What was done to get at it, in sentences. */
  told: string[];
}

/** A cell that is no reply to its question. */
export interface BroughtFault {
  /** The row of the file, from 1. */
  line: number;
  heading: string;
  cell: string;
  fault: PartFault;
}

/** What a sheet comes to. */
export interface Brought {
  replies: { line: number; parts: Map<string, Part> }[];
  faults: BroughtFault[];
  /** Rows in which nothing could be read. */
  empty: number;
}

/** The name of a column in a form: what it holds and its heading, which no other has. */
export function nameOf({ holds, heading }: Column): string {
  return `${holds} ${heading}`;
}

/** What each heading stands for, as far as it can be told; the name of the column, or empty. */
export function guessed(asked: readonly Asked[], headings: readonly string[]): string[] {
  return columnsFor(asked, headings).map((column) => (column ? nameOf(column) : ''));
}

/** The columns that names of a form stand for; a name given twice stands for its column once. */
export function columnsNamed(asked: readonly Asked[], names: readonly string[]): (Column | null)[] {
  const known = new Map(readableColumns(asked).map((column) => [nameOf(column), column]));
  return names.map((name, index) => (names.indexOf(name) === index ? (known.get(name) ?? null) : null));
}

/** Reads every row of a sheet. A cell that cannot be read is told and left out; the rest of its row is taken. */
export function readBrought(
  asked: readonly Asked[],
  columns: readonly (Column | null)[],
  { rows, lines }: BroughtSheet,
): Brought {
  const [headings = [], ...body] = rows;
  const read: Brought = { replies: [], faults: [], empty: 0 };
  for (const [index, cells] of body.entries()) {
    const line = lines[index + 1] ?? index + 2;
    const { parts, faults } = partsOf(asked, columns, cells);
    for (const { column, fault } of faults)
      read.faults.push({ line, heading: headings[column] ?? '', cell: cells[column] ?? '', fault });
    if (parts.size === 0) read.empty += 1;
    else read.replies.push({ line, parts });
  }
  return read;
}
