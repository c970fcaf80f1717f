import { csvRecords, widestRecord } from './csv-records.ts';
import { unguarded } from './formula-guard.ts';
import type { Grid, GridRow } from './grid.ts';
import { mostColumns, mostRows, tooLong, tooWide } from './limits.ts';
import { findSeparator } from './separator.ts';

/**
 * The rows of a text file. Every cell is text, exactly as typed: 007 keeps its noughts, and nobody guesses which of
 * 03/04/2026 is the month. An apostrophe that only guards against formulas is taken off.
 * @throws Mistake when it has too many rows or columns
 */
export function readCsv(text: string, name: string, file: string): Grid {
  // Excel's own way to say it: a first line of sep=; which is no part of the table.
  const said = /^sep=([,;\t])(?:\r\n|\r|\n|$)/u.exec(text);
  const rest = said ? text.slice(said[0].length) : text;
  const { separator, alone } = said
    ? { separator: said[1] as ',' | ';' | '\t', alone: false }
    : findSeparator(rest);
  const rows: GridRow[] = [];
  for (const record of csvRecords(rest, separator)) {
    if (record.cells.length > widestRecord) throw tooWide(file);
    const texts = alone ? [asOne(record.cells)] : record.cells;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (rows.length === mostRows) throw tooLong(file);
    const filled = texts.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled > mostColumns) throw tooWide(file);
    const cells = texts.slice(0, filled).map((cell) => (cell.trim() === '' ? null : unguarded(cell)));
    rows.push({ at: record.at + (said ? 1 : 0), cells });
  }
  return { name, rows, merges: [], told: [] };
}

/** A list in one column: the commas in it are its writers' own. */
function asOne(cells: string[]): string {
  return cells.join(',');
}
