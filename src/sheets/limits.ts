import { Mistake } from '../mistake.ts';

/** The largest file that is looked at, bytes. A hundred times what two thousand answered forms come to. */
export const largestFile = 20 * 1024 * 1024;
/** The most that the parts of a file may come to once unpacked, bytes: a file made to do harm unpacks to terabytes. */
export const largestUnpacked = 200 * 1024 * 1024;
/** The most rows, counted from the top of the sheet. */
export const mostRows = 50_000;
/** The most columns, counted from the left. Survey tools write one for every choice, so it is not few. */
export const mostColumns = 500;

/**
 * The most cells with something in them, over all sheets of a file. A million took 4 seconds to read, and nearly
 * 5 million took 19 (one core, .xlsx), in which a server would answer nobody else.
 */
export const mostCells = 2_000_000;

/** A sheet that has more rows than we take. */
export function tooLong(file: string): Mistake {
  return new Mistake(
    `${file} has more than ${mostRows.toLocaleString('en-GB')} rows.`,
    'Split it into several files, each with the heading row, and bring them one by one. If the rows below are ' +
      'not meant, delete them and save it again.',
    { file },
  );
}

/** A sheet that has more columns than we take. */
export function tooWide(file: string): Mistake {
  return new Mistake(
    `${file} has more than ${mostColumns} columns.`,
    'Delete the columns that you do not need, save it again and bring that.',
    { file },
  );
}

/** A file that has more filled cells than we take. */
export function tooFull(file: string): Mistake {
  return new Mistake(
    `${file} has more than ${mostCells.toLocaleString('en-GB')} cells with something in them.`,
    'Delete the sheets and columns that you do not need, save it again and bring that.',
    { file },
  );
}

/** A file, or what is packed in it, that is larger than we take. */
export function tooLarge(file: string, packed: boolean): Mistake {
  const most = (packed ? largestFile : largestUnpacked) / 1024 / 1024;
  return new Mistake(
    packed
      ? `${file} is larger than ${most} MB.`
      : `${file} unpacks to more than ${most} MB, as files made to do harm do.`,
    'Take out pictures and sheets that are not needed, or save the one sheet as .csv, and bring that.',
    { file },
  );
}

/** A file that is broken, or written in a way that cannot be read. */
export function damaged(file: string): Mistake {
  return new Mistake(
    `${file} is damaged or cut off: it cannot be read as a spreadsheet.`,
    'Open it in your spreadsheet program, save it as .xlsx under a new name and bring that.',
    { file },
  );
}
