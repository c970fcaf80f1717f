import { Mistake } from '../mistake.ts';
import { decodeText } from './decode-text.ts';
import type { Grid } from './grid.ts';
import { kindOf } from './kind.ts';
import { type PackedParts, unpackParts } from './packed-parts.ts';
import { readCsv } from './read-csv.ts';
import { isWantedPart, readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';
import { toTable } from './table.ts';

/**
 * Reads a table from a spreadsheet that somebody brings: .xlsx, .csv or .tsv, known by what is in it.
 * From .xlsx come numbers, dates (UTC) and true or false as they were kept; from text files every cell is text.
 * @param fileName what the person calls it, for sentences
 * @param wanted the name of the sheet to read; without it, the first that has a table
 * @returns the table (its first row the headings), in plain sentences what was done to get at it, and for each row of the
 * table the row of the file that it stood in, from 1
 * @throws Mistake when it cannot be read, holds nothing, is locked, or is larger than `limits.ts` says
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  wanted: string | null = null,
): Promise<{ sheet: Sheet; told: string[]; lines: number[] }> {
  const grid = await readGrid(bytes, fileName, wanted);
  if (!grid || grid.rows.length === 0)
    throw new Mistake(
      `${fileName} has nothing in it.`,
      'Look whether it is the right file, and that it was saved after it was filled in.',
      { file: fileName },
    );
  return toTable(grid);
}

async function readGrid(bytes: Uint8Array, file: string, wanted: string | null): Promise<Grid | null> {
  if (kindOf(bytes, file) === 'text')
    return readCsv(decodeText(bytes, file), file.replace(/\.[^.]*$/u, ''), file);
  const packed = unpackParts(bytes, file, isWantedPart);
  if (!packed.names.has('xl/workbook.xml')) throw otherPacked(packed, file);
  return readXlsx(packed.parts, file, wanted);
}

/** What else is packed as .xlsx is, known by the parts that only it has. */
const others: { part: RegExp; is: string }[] = [
  { part: /^xl\/workbook\.bin$/u, is: 'an Excel file in its binary form (.xlsb)' },
  { part: /^Index\/|\.iwa$/u, is: 'a Numbers or Pages file' },
  { part: /^content\.xml$/u, is: 'an OpenDocument file (such as .ods)' },
  { part: /^word\//u, is: 'a Word file, not a spreadsheet' },
  { part: /^ppt\//u, is: 'a slide show, not a spreadsheet' },
];

function otherPacked({ names }: PackedParts, file: string): Mistake {
  const other = others.find(({ part }) => [...names].some((name) => part.test(name)));
  return other
    ? new Mistake(`${file} is ${other.is}.`, 'Open it, save or export it as .xlsx, and bring that.', { file })
    : new Mistake(
        `${file} is a packed file (.zip), not a spreadsheet.`,
        'Unpack it and bring the spreadsheet that is inside.',
        { file },
      );
}
