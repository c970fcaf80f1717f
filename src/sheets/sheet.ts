/** What stands in one cell. Dates are in UTC, as spreadsheets know no time zones; null is an empty cell. */
export type Cell = string | number | boolean | Date | null;

/** One table: `rows[0]` is its heading row, and every row is as long as that one. */
export interface Sheet {
  /** The name of the sheet in its file; for a text file the name of the file without its ending. */
  name: string;
  rows: Cell[][];
}

/** Whether nothing but space stands in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * The text of a cell, the same whatever file it came from: '' for none, dates as ISO 8601 (2026-05-03, or with the
 * time of day where it is not midnight; a time alone as 14:30:00), numbers with a point, `true` and `false`.
 */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
}

/** Spreadsheets keep a time without a day as a part of their day nought, which is the last but one of 1899. */
const dayNought = '1899-12-30';

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString().replace(/\.000Z$|Z$/u, '');
  const [day, time] = iso.split('T') as [string, string];
  if (day === dayNought) return time;
  return time === '00:00:00' ? day : iso;
}

/** The letters by which people call a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The index of a column by its letters, upper or lower case: A is 0, AA is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
