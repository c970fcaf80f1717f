import { zipSync } from 'fflate';
import { type Grid, type GridRow, some } from './grid.ts';
import { damaged, mostColumns, mostRows, tooLong, tooWide } from './limits.ts';
import { type SheetScan, scanSheet } from './scan-sheet.ts';
import { type Cell, isBlank } from './sheet.ts';
import { type WorkbookSheet, workbookSheets } from './workbook.ts';

/** Parts in which no value stands; they are not unpacked. */
const beside = /^xl\/(?:theme|drawings|charts|media|externalLinks|printerSettings|pivot\w+|ctrlProps)\//u;

/** Whether a part of an .xlsx file may hold what is read. */
export function isWantedPart(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|xl\/.+\.(?:xml|rels))$/u.test(name) && !beside.test(name);
}

/** A sheet that could be read, and what was seen while looking through it. */
interface Candidate extends WorkbookSheet {
  scan: SheetScan;
}

/**
 * Reads one sheet of an .xlsx file: the one called `wanted`, else the first that has a table.
 * @param parts its parts, unpacked
 * @returns null when no sheet has anything in it
 * @throws Mistake when it is damaged, or has too many rows or columns
 */
export async function readXlsx(
  parts: Map<string, Uint8Array>,
  file: string,
  wanted: string | null,
): Promise<Grid | null> {
  const sheets = workbookSheets(parts, file);
  const all: Candidate[] = [];
  for (const sheet of sheets) {
    const before = all.reduce((sum, { scan }) => sum + scan.filled, 0);
    all.push({ ...sheet, scan: scanSheet(parts.get(sheet.part)!, file, before) });
  }
  const filled = all.filter(({ scan }) => scan.rows > 0);
  const chosen = choose(filled, wanted);
  if (!chosen) return null;
  if (chosen.scan.rows > mostRows) throw tooLong(file);
  if (chosen.scan.columns > mostColumns) throw tooWide(file);
  const others = filled.filter((sheet) => sheet !== chosen).map(({ name }) => `“${name}”`);
  return {
    name: chosen.name,
    rows: await values(parts, chosen, all, file),
    merges: chosen.scan.merges,
    told: [...aboutSheets(chosen, others), ...aboutFormulas(chosen.scan)],
  };
}

function choose(sheets: Candidate[], wanted: string | null): Candidate | undefined {
  const shown = sheets.filter(({ hidden }) => !hidden);
  return (
    sheets.find(({ name }) => name === wanted) ??
    shown.find(({ scan }) => scan.tableRows > 1) ??
    shown.find(({ scan }) => scan.rows > 1) ??
    shown[0] ??
    sheets[0]
  );
}

function aboutSheets(chosen: Candidate, others: string[]): string[] {
  if (others.length === 0) return [];
  const was = others.length === 1 ? 'Not read: the sheet' : 'Not read: the sheets';
  return [`The sheet “${chosen.name}” was read. ${was} ${some(others, 10)}.`];
}

function aboutFormulas({ errors, unanswered }: SheetScan): string[] {
  const told: string[] = [];
  if (errors.length > 0)
    told.push(`A formula has failed in ${some(errors)}. What should stand there was left empty.`);
  if (unanswered.length > 0)
    told.push(
      `The file keeps no answer for the formula in ${some(unanswered)}, so it was left empty. ` +
        'Open the file in your spreadsheet program and save it, and the answers are kept.',
    );
  return told;
}

/**
 * The values of one sheet. The reader is given a file of our own making, packed without squeezing, in which only
 * the parts are that were counted above: so it meets no size and no part that we have not.
 */
async function values(
  parts: Map<string, Uint8Array>,
  chosen: Candidate,
  all: Candidate[],
  file: string,
): Promise<GridRow[]> {
  const left = new Set(all.filter((sheet) => sheet.part !== chosen.part).map(({ part }) => part));
  const kept = [...parts].filter(([name]) => !left.has(name));
  const { readSheet: readValues } = await import('read-excel-file/universal');
  try {
    const packed = zipSync(Object.fromEntries(kept), { level: 0 });
    // Its types say `typeof Date` where it gives a Date.
    const rows = (await readValues(packed.buffer, chosen.name, { trim: false })) as unknown as Cell[][];
    const filled = rows.map((cells, at) => ({ at, cells })).filter(hasSomething);
    return filled.map(({ at, cells }) => ({ at, cells: cells.map(tidy) })).filter(hasSomething);
  } catch {
    throw damaged(file);
  }
}

function hasSomething({ cells }: GridRow): boolean {
  return cells.some((cell) => cell !== null);
}

/**
 * A cell of nothing but space is none; times are kept as parts of a day, so they are a little off the second; half
 * characters and NUL, which can be smuggled in by escapes, are text nowhere else and no database takes them.
 */
function tidy(cell: Cell): Cell {
  if (isBlank(cell)) return null;
  if (typeof cell === 'string') return cell.toWellFormed().replaceAll('\0', '') || null;
  return cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;
}
