import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { converted } from '../../test/converted.ts';
import { describeWith } from '../../test/programs.ts';
import { readSheet } from './read-sheet.ts';
import { cellText } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Has LibreOffice open files and save each as another kind. */
async function convert(files: readonly string[], to: string): Promise<Uint8Array[]> {
  const paths = files.map((file) => join(folder, file));
  return (await converted(paths, to, join(folder, 'out'))).map((path) => readFileSync(path));
}

/** UTF-8, commas, quotation marks, every cell as it is shown. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

describeWith(['soffice', 'calc'], 'LibreOffice Calc', () => {
  const rows = [
    ['Place', 'What they said', 'Minutes', 'Day', 'Sure'],
    ['Llŷn', '=HYPERLINK("http://x","click")', 10.5, new Date('2026-05-03T00:00:00Z'), true],
    ['Bangor', 'one line,\nand "another"', -3, new Date('2026-05-03T14:30:00Z'), false],
    ['007', '@SUM(1)', 12_345_678, new Date('2025-12-31T00:00:00Z'), true],
    ['constructor', '_x0041_ 🌱 <b>', 0, new Date('2024-02-29T00:00:00Z'), false],
  ];

  let saved: Uint8Array[];
  beforeAll(async () => {
    writeFileSync(join(folder, 'guarded.csv'), writeCsv({ name: 'Answers', rows }));
    writeFileSync(join(folder, 'messy.fods'), messy);
    saved = await convert(['guarded.csv', 'messy.fods'], 'xlsx');
  });

  test('shows every cell of our .xlsx as it was: text as text, never run, days as ISO days', async () => {
    writeFileSync(join(folder, 'ours.xlsx'), await writeXlsx([{ name: 'Answers', rows }]));
    const { sheet } = await readSheet((await convert(['ours.xlsx'], csv))[0]!, 'ours.csv');
    expect(sheet.rows).toEqual(rows.map((row) => row.map((cell) => shown(cellText(cell)))));
  });

  test('runs nothing in our .csv', async () => {
    const { sheet } = await readSheet(saved[0]!, 'guarded.xlsx');
    expect(sheet.rows[1]![1]).toMatch(/^'?=HYPERLINK\(/u);
    expect(sheet.rows[2]![1]).toBe('one line,\nand "another"');
  });

  test('saves a messy sheet of which we make a table', async () => {
    const { sheet, told } = await readSheet(saved[1]!, 'messy.xlsx');
    expect(sheet).toEqual({
      name: 'Answers',
      rows: [
        ['Place', 'Day', 'Trust: who', 'Trust: how', 'Twice'],
        ['Llŷn', new Date('2026-05-03T00:00:00Z'), 'a nurse', 'tea & time', 4],
        ['Llŷn', new Date('2026-05-04T14:30:00Z'), 'a teacher', null, null],
      ],
    });
    expect(told.join('\n')).toMatch(/Not read: the sheets? “Cover”/u);
    expect(told.join('\n')).toContain('A formula has failed in F6 (#DIV/0!)');
    expect(told.join('\n')).toContain('“What we heard”');
  });
});

/** As LibreOffice shows a cell. */
function shown(text: string): string {
  return text
    .replace('T', text.startsWith('20') ? ' ' : 'T')
    .replace(/^(?:true|false)$/u, (word) => word.toUpperCase());
}

const cell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
const covered = '<table:covered-table-cell/>';
const blank = '<table:table-cell/>';
const day = (value: string) =>
  `<table:table-cell office:value-type="date" office:date-value="${value}" table:style-name="moment"/>`;
const sum = (formula: string) => `<table:table-cell table:formula="of:${formula}"/>`;
const across = 'table:number-columns-spanned="2" table:number-rows-spanned="1"';
const down = 'table:number-columns-spanned="1" table:number-rows-spanned="2"';
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

/** A sheet as people make them: a title, joined cells, blank rows and columns, formulas, a cover before it. */
const messy = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/>
<number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours/><number:text>:</number:text>
<number:minutes number:style="long"/></number:date-style>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Cover">${row(cell('How we listened'))}</table:table>
<table:table table:name="Answers">
${row(cell('What we heard', 'table:number-columns-spanned="6" table:number-rows-spanned="1"'), covered.repeat(5))}
${row(blank)}
${row(cell('Place', down), cell('Day', down), blank, cell('Trust', across), covered, cell('Twice', down))}
${row(covered, covered, blank, cell('who'), cell('how'), covered)}
${row(cell('Llŷn', down), day('2026-05-03'), blank, cell('a nurse'), cell('tea &amp; time'), sum('=2*2'))}
${row(covered, day('2026-05-04T14:30:00'), blank, cell('a teacher'), blank, sum('=1/0'))}
</table:table></office:spreadsheet></office:body></office:document>`;
