import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { withoutControls } from './escaped-text.ts';
import { type Cell, cellText, type Sheet } from './sheet.ts';
import { shortened, writeXlsx } from './write-xlsx.ts';

/** The most rows that a spreadsheet can have. */
const mostRows = 1_048_576;

const rowsPart = 'xl/worksheets/sheet1.xml';
/** Stands in the pattern for every text that a spreadsheet might take for something else. */
const sample = '=';

/**
 * Tables as one .xlsx file like that of `writeXlsx`, whose first sheet is written as its rows come: so much memory as some
 * rows, however many there are. Dates in it are text. Its rows are to have no more cells than its heading.
 * @param heading the first row
 * @param rows some rows at a time, under the heading
 * @throws RangeError when they are more than a spreadsheet can have: what was written so far is no file
 */
export async function* streamXlsx(
  { name, heading }: { name: string; heading: Cell[] },
  rows: AsyncIterable<Cell[][]>,
  others: readonly Sheet[],
): AsyncGenerator<Uint8Array> {
  const pattern = unzipSync(await writeXlsx([{ name, rows: [heading, [sample]] }, ...others]));
  const sheet = strFromU8(pattern[rowsPart]!);
  const [, plain, before, row, after] =
    /^((.*?<sheetData>.*?)(<row r="2".*?<\/row>))(.*)$/su.exec(sheet) ?? [];
  const style = /<c r="A2"[^>]*? s="(\d+)"/u.exec(row ?? '')?.[1];
  if (!plain || !before || !after || !style) throw new Error('the writer of spreadsheets has changed');
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const put = (part: string) => {
    const file = new ZipDeflate(part);
    zip.add(file);
    return file;
  };
  for (const [part, bytes] of Object.entries(pattern)) if (part !== rowsPart) put(part).push(bytes, true);
  const file = put(rowsPart);
  file.push(strToU8(before));
  let number = 1;
  for await (const some of rows) {
    if (number + some.length > mostRows) throw new RangeError('more rows than a spreadsheet can have');
    file.push(strToU8(some.map((cells) => rowXml(cells, ++number, style)).join('')));
    yield* ready;
    ready = [];
  }
  file.push(strToU8(after), true);
  zip.end();
  yield* ready;
}

function rowXml(cells: readonly Cell[], number: number, textStyle: string): string {
  const all = cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`, textStyle));
  return `<row r="${number}">${all.join('')}</row>`;
}

function cellXml(cell: Cell, at: string, textStyle: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"><v>${cell}</v></c>`;
  const text = withoutControls(cellText(cell).toWellFormed()).replaceAll(/\r\n?/gu, '\n');
  if (text === '') return '';
  // What looks like a formula or a number stays text even when somebody edits it.
  const style = /^[=+\-@\d]/u.test(text) ? ` s="${textStyle}"` : '';
  const short = shortened(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${short}</t></is></c>`;
}

/** The name of a column: A, B, … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
