import { withoutControls } from './escaped-text.ts';
import { guarded } from './formula-guard.ts';
import { type Cell, cellText, type Sheet } from './sheet.ts';

/**
 * A table as a CSV file (RFC 4180: commas, CRLF), in UTF-8 with a mark, without which Excel reads é as Ã©. Text that a
 * spreadsheet program would run as a formula is guarded by an apostrophe, which `readSheet` takes off again. Control
 * characters are left out: they are no text, and a file with many is taken for something else.
 */
export function writeCsv(sheet: Sheet): Uint8Array {
  const lines = sheet.rows.map((row) => `${row.map(written).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

/** Quoted also where only a semicolon or tab is in it: some programs separate at those, whatever the file means. */
function written(cell: Cell): string {
  const text = typeof cell === 'string' ? guarded(withoutControls(cell)) : cellText(cell);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
