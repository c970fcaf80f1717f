import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellObject } from 'write-excel-file/universal';
import { escaped, escapeOf, withoutControls } from './escaped-text.ts';
import { type Cell, cellText, type Sheet } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';

/** The most signs that Excel keeps in one cell; with more it calls the file damaged. */
export const longestCell = 32_767;
const cutMark = ' […]';

/** The first day that Excel counts rightly: it believes in a 29 February 1900. */
const firstDay = Date.UTC(1900, 2, 1);
/** The last moment that a spreadsheet can name. */
const lastMoment = Date.UTC(10000, 0, 1);

/** How wide a column is shown at most, in signs; longer text is broken into lines. */
const widest = 60;

/**
 * Tables as one .xlsx file, a sheet each, with a bold heading row that stays in sight. Text is kept as text and never
 * run; numbers as numbers; dates as dates, shown as 2026-05-03. Text longer than a cell can hold is cut and marked
 * with […], where `writeCsv` keeps all of it. Lines within a cell end in LF, as in every spreadsheet; control characters
 * are left out.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const data = sheets.map(({ rows }) => rows.map((row, at) => row.map((cell) => written(cell, at === 0))));
  const { default: writeFile } = await import('write-excel-file/universal');
  const file = writeFile(
    sheets.map(({ rows }, index) => ({
      sheet: names[index]!,
      data: data[index]!,
      columns: widths(rows),
      stickyRowsCount: 1,
    })),
  );
  const bytes = new Uint8Array(await (await file.toBlob()).arrayBuffer());
  const isMarked = data
    .flat(2)
    .some((cell) => typeof cell?.value === 'string' && cell.value.startsWith(mark));
  return isMarked ? unmarked(bytes) : bytes;
}

/** The writer looks texts up in a plain object, in which these are always found: "constructor", "toString". */
const clashes = (text: string) => text in {};
/** Stands before such a text while it is written, and is taken out of the file again: a sign that means nothing. */
const mark = '\ue000';

function unmarked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = 'xl/sharedStrings.xml';
  parts[texts] = strToU8(strFromU8(parts[texts]!).replaceAll(new RegExp(`(<t[^>]*>)${mark}`, 'gu'), '$1'));
  return zipSync(parts);
}

function written(cell: Cell, isHeading: boolean): CellObject | null {
  const style = isHeading ? { fontWeight: 'bold' as const, wrap: true } : {};
  if (cell === null || cell === '') return null;
  if (typeof cell === 'boolean') return { ...style, value: cell, type: Boolean };
  if (typeof cell === 'number' && Number.isFinite(cell)) return { ...style, value: cell, type: Number };
  if (cell instanceof Date && cell.getTime() >= firstDay && cell.getTime() < lastMoment) {
    const format = cell.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
    return { ...style, value: cell, type: Date, format };
  }
  const text = withoutControls(cellText(cell).toWellFormed()).replaceAll(/\r\n?/gu, '\n');
  if (text === '') return null;
  // In a cell set to text, what looks like a formula or a number stays text even when somebody edits it.
  const format = /^[=+\-@\d]/u.test(text) ? { format: '@' } : {};
  const wrap = text.length > widest || text.includes('\n') ? { wrap: true } : {};
  return { ...style, ...format, ...wrap, value: held(text), type: String };
}

/** A text as a cell can hold it, cut and marked where it is longer; with the escapes of the format. */
export function shortened(text: string): string {
  return escaped(cut(text));
}

function cut(text: string): string {
  if (text.length <= longestCell) return text;
  // Never cut through the middle of a sign.
  return text.slice(0, longestCell - cutMark.length).replace(/[\ud800-\udbff]$/u, '') + cutMark;
}

/** A text as the writer can hold it. */
function held(text: string): string {
  const short = cut(text);
  if (clashes(short)) return mark + short;
  return short.startsWith(mark) ? escapeOf(mark.charCodeAt(0)) + escaped(short.slice(1)) : escaped(short);
}

function widths(rows: Cell[][]): { width: number }[] {
  return (rows[0] ?? []).map((_, column) => {
    const lengths = rows.slice(0, 100).map((row) => cellText(row[column] ?? null).length);
    return { width: Math.min(widest, Math.max(10, ...lengths.map((length) => length + 2))) };
  });
}
