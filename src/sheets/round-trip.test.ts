import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { type Cell, cellText, type Sheet } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { longestCell, writeXlsx } from './write-xlsx.ts';

/** Texts that have broken spreadsheets before, among any others. */
const awkward = fc.constantFrom(
  '=1+1',
  '+44 1286',
  '-5',
  '@SUM(A1)',
  '\t=x',
  '\r\n=x',
  "'=x",
  "''@",
  "'tis",
  '＝1',
  '_x0041_',
  '_x005F_x000D_',
  'constructor',
  '__proto__',
  'toString',
  'a\r\nb',
  'a\rb',
  'a\nb',
  ' lead',
  'trail ',
  '"',
  '""',
  'a,b;c\td',
  'sep=;',
  'é ŵ – “ ”',
  '007',
  '1e5',
  '2026-05-03',
  'TRUE',
  '<b>&amp;]]>',
  '\u0007\u001f',
  '\ufffd\ufdd0',
  '\u{10fffe}a',
  '🌱',
);
const text = fc
  .oneof(
    awkward,
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.tuple(awkward, awkward).map((two) => two.join('')),
  )
  // No database takes NUL, and a cell of nothing but space is none.
  .map((value) => value.toWellFormed().replaceAll('\0', ''))
  .filter((value) => value.replaceAll(/\p{Cc}/gu, '').trim() !== '');
const day = fc.integer({ min: -25_000, max: 40_000 }).map((days) => new Date(days * 86_400_000));
const moment = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  text,
  number,
  fc.boolean(),
  day,
  moment,
  fc.constant(null),
);

/** A table with a heading for every column and something in every row. */
const tables = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Sheet> =>
  fc.integer({ min: 1, max: 6 }).chain((width) =>
    fc
      .tuple(
        fc.array(text, { minLength: width, maxLength: width }),
        fc.array(fc.tuple(text, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
          maxLength: 8,
        }),
      )
      .map(([names, body]) => ({
        name: 'Answers',
        rows: [names, ...body.map(([first, rest]) => [first, ...rest])],
      })),
  );

describe('what is written reads back equal, so that an export can be brought to another site', () => {
  test('as .xlsx, with the kind of every cell', async () => {
    await fc.assert(
      fc.asyncProperty(tables(anyCell), async (sheet) => {
        const read = await readSheet(await writeXlsx([sheet]), 'answers.xlsx');
        expect(read.sheet.rows).toEqual(sheet.rows.map((row) => row.map(keptInXlsx)));
        expect(read.told).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('as .csv, as the text of every cell', async () => {
    await fc.assert(
      fc.asyncProperty(tables(anyCell), async (sheet) => {
        const read = await readSheet(writeCsv(sheet), 'answers.csv');
        expect(read.sheet.rows).toEqual(sheet.rows.map((row) => row.map((cell) => kept(cellText(cell)))));
      }),
      { numRuns: 500 },
    );
  });
});

/** Control characters are kept in no file; text of nothing but these or space is none. */
function kept(cell: string): Cell {
  const text = cell.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
  return text.trim() === '' ? null : text;
}

/** Lines within a cell end in LF. Days before 1900-03-01, which Excel counts wrongly, are kept as their text. */
function keptInXlsx(cell: Cell): Cell {
  if (typeof cell === 'string') return kept(cell.replaceAll(/\r\n?/gu, '\n'));
  return cell instanceof Date && cell.getTime() < Date.UTC(1900, 2, 1) ? cellText(cell) : cell;
}

/** The cells as a strict reader of RFC 4180 finds them, which knows nothing of how ours reads. */
function cellsOf(csv: string): string[] {
  const cells = csv.replace('\ufeff', '').matchAll(/("(?:[^"]|"")*"|[^,"\r\n]*)(?:,|\r\n)/gu);
  return [...cells].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );
}

describe('a CSV file that is opened in a spreadsheet program', () => {
  test('runs nothing that somebody typed into a form', async () => {
    await fc.assert(
      fc.property(tables(text), (sheet) => {
        const written = new TextDecoder().decode(writeCsv(sheet));
        for (const cell of cellsOf(written)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
  });

  test('shows the letters of Wales, because it begins with a mark', () => {
    expect([...writeCsv({ name: 'x', rows: [['Siân']] }).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has a number below nought as a number', () => {
    expect(new TextDecoder().decode(writeCsv({ name: 'x', rows: [['n'], [-5], ['-5']] }))).toBe(
      "n\r\n-5\r\n'-5\r\n",
    );
  });
});

describe('an .xlsx file', () => {
  test('has a sheet for each table, under names that Excel takes', async () => {
    const rows = [
      ['A', 'B'],
      ['1', '2'],
    ];
    const names = [
      'A/B: [what?]',
      'a b what',
      '',
      'History',
      "'x'",
      'y'.repeat(40),
      `${'y'.repeat(40)}z`,
      'R&D <1>',
    ];
    const bytes = await writeXlsx(names.map((name) => ({ name, rows })));
    const { told } = await readSheet(bytes, 'x.xlsx');
    expect(told.join()).toBe(
      'The sheet “A B what” was read. Not read: the sheets “a b what 2”, “Sheet 3”, “History 2”, “x”, ' +
        `“${'y'.repeat(31)}”, “${'y'.repeat(29)} 2”, “R&D <1>”.`,
    );
    expect((await readSheet(bytes, 'x.xlsx', 'R&D <1>')).sheet.name).toBe('R&D <1>');
  });

  test('cuts what is too long for a cell and marks the cut, because Excel would call the file damaged', async () => {
    const bytes = await writeXlsx([
      {
        name: 'x',
        rows: [
          ['A', 'B'],
          ['n'.repeat(50_000), 'b'],
        ],
      },
    ]);
    const cell = (await readSheet(bytes, 'x.xlsx')).sheet.rows[1]![0] as string;
    expect(cell).toHaveLength(longestCell);
    expect(cell).toMatch(/n \[…\]$/u);
  });

  test('keeps what is no number and no day as its text, or empty', async () => {
    const rows = [
      ['A', 'B', 'C'],
      [Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN)],
    ];
    const read = await readSheet(await writeXlsx([{ name: 'x', rows }]), 'x.xlsx');
    expect(read.sheet.rows[1]).toEqual(['NaN', 'Infinity', null]);
  });
});
