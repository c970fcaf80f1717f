import type { Table } from '../documents/document.ts';
import { Said } from '../stories/said.ts';

/** How many letters go across a page or a slide at the size of a table, about; and how long a cell may ask to be. */
const across = 72;
const longestCell = 50;

/**
 * How the columns of a table share its width, as fractions that add up to 1: each is wide enough for its longest
 * word, and what is left goes to those with more to say.
 */
export function columnShares({ head, rows }: Pick<Table, 'head' | 'rows'>): number[] {
  const words = (cell: string | Said) => (cell instanceof Said ? cell.text : cell);
  const columns = head.map((name, x) => [name, ...rows.map((row) => words(row[x]!))]);
  const least = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(/\s+/u))) + 3);
  const wanted = columns.map((cells, x) =>
    Math.max(0, Math.min(longestCell, longest(cells) + 2) - least[x]!),
  );
  const left = Math.max(0, across - sum(least));
  const widths = least.map((width, x) => width + (left * (wanted[x]! + 1)) / (sum(wanted) + columns.length));
  return widths.map((width) => width / sum(widths));
}

const longest = (texts: string[]) => texts.reduce((most, { length }) => Math.max(most, length), 0);
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
