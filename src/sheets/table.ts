import { type Grid, some } from './grid.ts';
import { findHeading, headings } from './heading-row.ts';
import { fill, mergeName, sortMerges } from './merges.ts';
import { type Cell, cellText, columnName, type Sheet } from './sheet.ts';

/**
 * The table in a sheet: its heading row first, then every row with something in it, all equally long. Lines above
 * the headings and columns with nothing in them are left out; what a person should know of it is told.
 * @param grid a sheet that has at least one row
 * @returns with it, for each row of the table, the row of the file it stood in, from 1
 */
export function toTable(grid: Grid): { sheet: Sheet; told: string[]; lines: number[] } {
  const told = [...grid.told];
  const { blocks, groups } = sortMerges(grid);
  const rows = fill(grid.rows, blocks);
  const at = findHeading(rows, groups);
  const { names, taken } = headings(rows, at, groups);
  const body = rows.slice(at + taken);
  const width = Math.max(names.length, ...body.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index).filter(
    (index) => isFilled(names[index]) || body.some(({ cells }) => isFilled(cells[index])),
  );
  told.push(
    ...aboutHeading(
      rows.slice(0, at).map(({ cells }) => cells),
      rows[at]!.at,
      taken,
    ),
  );
  const used = [...blocks, ...groups.filter(({ top }) => top === rows[at]!.at)];
  if (used.length > 0)
    told.push(
      `Cells were joined in ${some(used.map(mergeName))}. What stood in them was put in every cell that they covered.`,
    );
  const unnamed = columns.filter((index) => !isFilled(names[index])).map(columnName);
  if (unnamed.length > 0)
    told.push(`${unnamed.length === 1 ? 'Column' : 'Columns'} ${some(unnamed)} had no heading.`);
  const pick = (cells: Cell[]): Cell[] => columns.map((index) => cells[index] ?? null);
  return {
    sheet: { name: grid.name, rows: [pick(names), ...body.map(({ cells }) => pick(cells))] },
    told,
    lines: [rows[at]!, ...body].map((row) => row.at + 1),
  };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined;
}

function aboutHeading(above: Cell[][], at: number, taken: 1 | 2): string[] {
  const told: string[] = [];
  const where = taken === 1 ? `row ${at + 1}` : `rows ${at + 1} and ${at + 2}`;
  if (above.length > 0) {
    const first = above.map((cells) => `“${lineOf(cells)}”`);
    told.push(
      `The headings were found in ${where}. ${above.length === 1 ? 'The line' : 'The lines'} above ` +
        `${above.length === 1 ? 'was' : 'were'} left out: ${some(first, 3)}.`,
    );
  } else if (taken === 2) told.push(`The headings were found in ${where} and put together.`);
  return told;
}

/** One line of what stood in a row, short enough for a sentence. */
function lineOf(cells: Cell[]): string {
  const line = cells
    .filter(isFilled)
    .map((cell) => cellText(cell ?? null))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
}
