import type { Grid, GridRow, Merge } from './grid.ts';
import { columnName } from './sheet.ts';

/** By which name people know joined cells: A4:A6. */
export function mergeName({ top, left, bottom, right }: Merge): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
}

/** The joined cells that matter, cut to where something stands, and which of them are banners. */
export interface Merges {
  /** Over several rows: each row of the block has the value. */
  blocks: Merge[];
  /** Within one row and not alone in it: the headings of a group of columns. */
  groups: Merge[];
}

/**
 * Sorts the joined cells of a sheet. One that stands alone in its row is a banner (a title over the whole table) and
 * stays where it is.
 */
export function sortMerges(grid: Grid): Merges {
  const byRow = new Map(grid.rows.map((row) => [row.at, row]));
  const last = grid.rows.at(-1)?.at ?? -1;
  const width = Math.max(0, ...grid.rows.map(({ cells }) => cells.length));
  const merges: Merges = { blocks: [], groups: [] };
  // Joined cells never overlap; in a file made to do harm they may, so no more is filled than there are cells.
  let room = (last + 1) * width;
  for (const found of grid.merges) {
    const merge = { ...found, bottom: Math.min(found.bottom, last), right: Math.min(found.right, width - 1) };
    const first = byRow.get(merge.top)?.cells;
    const value = first?.[merge.left] ?? null;
    const isAlone = first?.every((cell, at) => cell === null || at === merge.left);
    const size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (value === null || size < 2 || size > room || (isAlone && merge.right > merge.left)) continue;
    room -= size;
    if (merge.bottom > merge.top) merges.blocks.push(merge);
    else merges.groups.push(merge);
  }
  return merges;
}

/** Puts the value of joined cells in every cell that they cover; rows that had nothing else come to be. */
export function fill(rows: GridRow[], merges: Merge[]): GridRow[] {
  const byRow = new Map(rows.map(({ at, cells }) => [at, { at, cells: [...cells] }]));
  for (const { top, left, bottom, right } of merges) {
    const value = byRow.get(top)?.cells[left] ?? null;
    for (let at = top; at <= bottom; at += 1) {
      const row = byRow.get(at) ?? { at, cells: [] };
      byRow.set(at, row);
      while (row.cells.length < right + 1) row.cells.push(null);
      for (let column = left; column <= right; column += 1) row.cells[column] ??= value;
    }
  }
  return [...byRow.values()].sort((a, b) => a.at - b.at);
}
