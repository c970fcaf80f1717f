/** What separates the cells of a text file: comma, semicolon (where a comma is the decimal point) or tab. */
export type Separator = ',' | ';' | '\t';

/** The widest that any spreadsheet is. A record with more cells is no row of a table; what follows is not read. */
export const widestRecord = 16_384;

/** One record of a text file: its cells, and which record it is, counted from 0. */
export interface CsvRecord {
  at: number;
  cells: string[];
  /** How many of its quotation marks stand where none may, as they do when the separator is the wrong one. */
  stray: number;
}

/** A cell that opens with a quotation mark: its text, and where the next thing begins; null if it is not such a cell. */
function quoted(text: string, from: number, separator: string): { value: string; end: number } | null {
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  const next = text[at + 1];
  if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return null;
  return { value: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
}

/**
 * The records of a text file (RFC 4180), one by one: cells in quotation marks may hold separators, line ends and
 * doubled quotation marks. What the standard forbids is kept as it was written: `5" pipe`, or `"Trust" is key`.
 */
export function* csvRecords(text: string, separator: Separator): Generator<CsvRecord> {
  const plain = new RegExp(`[${separator}\\r\\n]`, 'gu');
  let record: CsvRecord = { at: 0, cells: [], stray: 0 };
  let at = 0;
  for (;;) {
    const inQuotes = text[at] === '"' ? quoted(text, at, separator) : null;
    plain.lastIndex = at;
    const end = inQuotes?.end ?? plain.exec(text)?.index ?? text.length;
    const value = inQuotes?.value ?? text.slice(at, end);
    if (!inQuotes && value.includes('"')) record.stray += 1;
    record.cells.push(value);
    if (text[end] === separator && record.cells.length <= widestRecord) {
      at = end + 1;
      continue;
    }
    yield record;
    if (end >= text.length || record.cells.length > widestRecord) return;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (at >= text.length) return;
    record = { at: record.at + 1, cells: [], stray: 0 };
  }
}
