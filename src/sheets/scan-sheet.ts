import type { Merge } from './grid.ts';
import { damaged, mostCells, mostColumns, mostRows, tooFull } from './limits.ts';
import { columnIndex, columnName } from './sheet.ts';
import { readXml } from './xml-steps.ts';

/** What a sheet of an .xlsx file holds, before its values are read. */
export interface SheetScan {
  /** One more than the last row and column in which something stands. */
  rows: number;
  columns: number;
  /** How many cells have something in them. */
  filled: number;
  /** How many rows have something in two cells or more, as the rows of a table have. */
  tableRows: number;
  merges: Merge[];
  /** Cells whose formula failed, as `B7 (#REF!)`. */
  errors: string[];
  /** Cells whose formula has no answer kept in the file, as `B7`. */
  unanswered: string[];
}

/** A program that writes more joined cells than this writes something other than a table. */
const mostMerges = 100_000;
/** The last row of any sheet, by the format. */
const lastRow = 1_048_576;

interface OpenCell {
  row: number;
  column: number;
  type: string;
  hasFormula: boolean;
  hasValue: boolean;
  value: string;
}

/**
 * Looks through one sheet so that nothing too large is read, and for what the reader of values does not tell: joined
 * cells and formulas that failed.
 * @param before how many filled cells the sheets before it have
 * @throws Mistake when it is broken, or with those before it has too many filled cells
 */
export function scanSheet(part: Uint8Array, file: string, before: number): SheetScan {
  const scan: SheetScan = {
    rows: 0,
    columns: 0,
    filled: 0,
    tableRows: 0,
    merges: [],
    errors: [],
    unanswered: [],
  };
  let cell: OpenCell | null = null;
  let inValue = false;
  let filledInRow = 0;
  readXml(part, file, {
    open(name, attributes) {
      if (name === 'c') cell = openCell(attributes, file);
      else if (name === 'row') {
        filledInRow = 0;
        if (Number(attributes.r ?? 1) > lastRow) throw damaged(file);
      } else if (name === 'mergeCell' && attributes.ref) addMerge(scan, attributes.ref, file);
      else if (cell && (name === 'v' || name === 't')) inValue = true;
      else if (cell && name === 'f') cell.hasFormula = true;
    },
    text(text) {
      if (!cell || !inValue) return;
      cell.hasValue = true;
      if (cell.type === 'e') cell.value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && cell) {
        filledInRow += Number(closeCell(scan, cell));
        if (before + scan.filled > mostCells) throw tooFull(file);
        if (filledInRow === 2) {
          scan.tableRows += 1;
          filledInRow += 1;
        }
        cell = null;
      }
    },
  });
  return scan;
}

function openCell(attributes: Record<string, string>, file: string): OpenCell {
  const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(attributes.r ?? '') ?? [];
  if (!letters || Number(number) > lastRow) throw damaged(file);
  const place = { row: Number(number) - 1, column: columnIndex(letters) };
  return { ...place, type: attributes.t ?? 'n', hasFormula: false, hasValue: false, value: '' };
}

/** Counts a cell that has been read to its end. @returns whether something stands in it */
function closeCell(scan: SheetScan, cell: OpenCell): boolean {
  const place = `${columnName(cell.column)}${cell.row + 1}`;
  if (cell.type === 'e') scan.errors.push(`${place} (${cell.value})`);
  else if (cell.hasFormula && !cell.hasValue && cell.type !== 'str') scan.unanswered.push(place);
  if (!cell.hasValue || cell.type === 'e') return false;
  scan.filled += 1;
  scan.rows = Math.max(scan.rows, cell.row + 1);
  scan.columns = Math.max(scan.columns, cell.column + 1);
  return true;
}

function addMerge(scan: SheetScan, ref: string, file: string): void {
  const [, l1, r1, l2, r2] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(ref) ?? [];
  if (!l1 || !l2) return;
  if (scan.merges.length === mostMerges) throw damaged(file);
  scan.merges.push({
    top: Number(r1) - 1,
    left: columnIndex(l1),
    bottom: Math.min(Number(r2), mostRows) - 1,
    right: Math.min(columnIndex(l2), mostColumns - 1),
  });
}
