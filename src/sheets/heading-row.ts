import type { GridRow, Merge } from './grid.ts';
import { fill } from './merges.ts';
import type { Cell } from './sheet.ts';

/** How far down a heading row is looked for: titles, notes and the date of an export take a few rows. */
const lookedAt = 30;
/** A heading row has at least this part of the cells that the fullest row has; titles have one or two. */
const share = 0.6;

function count(cells: Cell[]): number {
  return cells.filter((cell) => cell !== null).length;
}

/** Which of the rows is the heading row: the first that is nearly as full as any near it and is mostly words. */
export function findHeading(rows: GridRow[], groups: Merge[]): number {
  const first = fill(
    rows.slice(0, lookedAt),
    groups.filter(({ top }) => top <= (rows[lookedAt - 1]?.at ?? Infinity)),
  );
  const fullest = Math.max(...first.map(({ cells }) => count(cells)));
  const found = first.findIndex(({ cells }) => {
    const words = cells.filter((cell) => typeof cell === 'string').length;
    return count(cells) >= fullest * share && words * 2 > count(cells);
  });
  return Math.max(found, 0);
}

/**
 * The headings, one for each column. Where cells of the heading row are joined over several columns and the row
 * below names each of those, the two are put together: “Trust: how often”.
 * @returns the headings, and of how many rows they were made
 */
export function headings(rows: GridRow[], at: number, groups: Merge[]): { names: Cell[]; taken: 1 | 2 } {
  const row = rows[at]!;
  const own = groups.filter(({ top }) => top === row.at);
  const names = fill([row], own)[0]!.cells;
  const below = rows[at + 1];
  if (own.length === 0 || below?.at !== row.at + 1 || !isSecondRow(names, below.cells, own))
    return { names, taken: 1 };
  const width = Math.max(names.length, below.cells.length);
  const both = Array.from({ length: width }, (_, index) => [
    names[index] ?? null,
    below.cells[index] ?? null,
  ]);
  return {
    names: both.map(
      ([top, sub]) => (top === null || sub === null || top === sub ? (top ?? sub) : `${top}: ${sub}`) ?? null,
    ),
    taken: 2,
  };
}

/** Whether a row only names the columns under joined headings: all words, all there, and none anywhere else. */
function isSecondRow(names: Cell[], below: Cell[], own: Merge[]): boolean {
  const isUnder = (index: number): boolean => own.some(({ left, right }) => index >= left && index <= right);
  return names.every((name, index) => {
    const sub = below[index] ?? null;
    return isUnder(index) ? typeof sub === 'string' : sub === null || sub === name;
  });
}
