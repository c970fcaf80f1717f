import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An .xlsx file from the XML within each of its sheets, as programs of many makers write it. */
function workbook(sheets: Record<string, string>, more: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${hidden(name)} r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${links}/worksheet" Target="worksheets/s${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, at) => [
        `xl/worksheets/s${at + 1}.xml`,
        `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function hidden(name: string): string {
  return name.startsWith('_') ? 'state="hidden"' : '';
}

/** The rows of a sheet: text is a text, a number is a number, anything else is the XML of the cell without its place. */
function data(rows: Record<number, (string | number | { xml: string } | null)[]>): string {
  const cells = (at: string, row: (string | number | { xml: string } | null)[]) =>
    row.map((cell, column) => {
      const r = `r="${String.fromCharCode(65 + column)}${at}"`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c ${r}><v>${cell}</v></c>`;
      if (typeof cell === 'string')
        return `<c ${r} t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
      return cell.xml.replace('<c', `<c ${r}`);
    });
  return `<sheetData>${Object.entries(rows)
    .map(([at, row]) => `<row r="${at}">${cells(at, row).join('')}</row>`)
    .join('')}</sheetData>`;
}

const merged = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const read = (bytes: Uint8Array, wanted?: string) => readSheet(bytes, 'answers.xlsx', wanted);

describe('a messy spreadsheet', () => {
  test('with title, joined cells, blank rows and columns and other sheets becomes one table, and it is told', async () => {
    const bytes = workbook({
      Cover: data({ 2: ['How we listened'] }),
      _lists: data({ 1: ['Yes', 'a'], 2: ['No', 'b'], 3: ['Maybe', 'c'] }),
      Answers: `${data({
        1: ['What we heard in Gwynedd'],
        3: ['Place', null, 'Trust', null, 'Minutes'],
        4: [null, null, 'who', 'how', null],
        6: ['Bangor', null, 'a nurse', 'tea', 10],
        7: [null, null, 'a teacher', '  ', 5],
        9: ['Llŷn', null, 'Said in one', null, 3],
      })}${merged('A1:E1', 'A3:A4', 'C3:D3', 'E3:E4', 'A6:A7', 'C9:D9')}`,
      Codebook: data({ 1: ['Code', 'Meaning'], 2: ['T', 'trust'] }),
    });
    const { sheet, told } = await read(bytes);
    expect(sheet).toEqual({
      name: 'Answers',
      rows: [
        ['Place', 'Trust: who', 'Trust: how', 'Minutes'],
        ['Bangor', 'a nurse', 'tea', 10],
        ['Bangor', 'a teacher', null, 5],
        ['Llŷn', 'Said in one', null, 3],
      ],
    });
    expect(told).toEqual([
      'The sheet “Answers” was read. Not read: the sheets “Cover”, “_lists”, “Codebook”.',
      'The headings were found in rows 3 and 4. The line above was left out: “What we heard in Gwynedd”.',
      'Cells were joined in A3:A4, E3:E4, A6:A7, C3:D3. What stood in them was put in every cell that they covered.',
    ]);
  });

  test('another of its sheets can be asked for by name', async () => {
    const bytes = workbook({
      One: data({ 1: ['A', 'B'], 2: [1, 2] }),
      Two: data({ 1: ['C', 'D'], 2: [3, 4] }),
    });
    expect((await read(bytes, 'Two')).sheet.rows[0]).toEqual(['C', 'D']);
  });

  test('keeps dates, times, numbers and true or false; formulas by the answer that was kept', async () => {
    const bytes = workbook({
      S: data({
        1: ['Day', 'Moment', 'Number', 'Sure', 'Sum', 'Joined'],
        2: [
          { xml: '<c s="1"><v>46145</v></c>' },
          { xml: '<c s="2"><v>46145.6041666667</v></c>' },
          0.1,
          { xml: '<c t="b"><v>1</v></c>' },
          { xml: '<c><f>1+2</f><v>3</v></c>' },
          { xml: '<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' },
        ],
      }),
    });
    expect((await read(bytes)).sheet.rows[1]).toEqual([
      new Date('2026-05-03T00:00:00Z'),
      new Date('2026-05-03T14:30:00Z'),
      0.1,
      true,
      3,
      'ab',
    ]);
  });

  test('has cells whose formula failed, and cells with no answer: empty, and told by name', async () => {
    const bytes = workbook({
      S: data({
        1: ['A', 'B'],
        2: [1, { xml: '<c t="e"><f>#REF!+1</f><v>#REF!</v></c>' }],
        3: [2, { xml: '<c><f>A2+1</f></c>' }],
      }),
    });
    const { sheet, told } = await read(bytes);
    expect(sheet.rows.slice(1)).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(told[0]).toBe('A formula has failed in B2 (#REF!). What should stand there was left empty.');
    expect(told[1]).toContain('no answer for the formula in B3');
  });

  test('with the names of its elements prefixed, as some tools write them', async () => {
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>B</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await read(workbook({ S: '' }, { 'xl/worksheets/s1.xml': xml }))).sheet.rows).toEqual([
      ['A', 'B'],
      [1, 2],
    ]);
  });

  test('whose only sheet is hidden is still read', async () => {
    expect((await read(workbook({ _S: data({ 1: ['A', 'B'], 2: [1, 2] }) }))).sheet.name).toBe('_S');
  });
});

describe('a file that cannot be read says what it is and what to do', () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const ole = (part: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array(600).fill(0),
      ...utf16(part),
      0,
      0,
    ]);
  const utf16 = (value: string) => [...value].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, text('<a/>')])));
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);

  test.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['blank cells', text(' ,\n,,\n'), 'has nothing in it'],
    ['an empty workbook', workbook({ S: '<sheetData/>' }), 'has nothing in it'],
    ['a locked .xlsx', ole('EncryptedPackage'), 'locked with a password'],
    ['an old .xls', ole('Workbook'), 'old Excel file'],
    ['an old .doc', ole('WordDocument'), 'old Office file'],
    ['.xlsb', zip('xl/workbook.bin'), '.xlsb'],
    ['Numbers', zip('Index/Document.iwa'), 'Numbers'],
    ['Word', zip('word/document.xml'), 'Word file'],
    ['any zip', zip('answers.csv'), 'packed file'],
    ['PDF', text('%PDF-1.7\n'), 'PDF'],
    ['a web page called .xls', text('\n<HTML><table>'), 'web page'],
    ['the XML of 2003', text('\ufeff<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['JSON', text('[{"a": 1}]'), 'JSON'],
    ['a picture', png, 'not a spreadsheet'],
    ['half an .xlsx', workbook({ S: data({ 1: ['A', 'B'] }) }).slice(0, 700), 'damaged'],
    ['broken XML', workbook({ S: '<sheetData><row r="1">' }), 'damaged'],
    [
      'a cell with no place',
      workbook({ S: '<sheetData><row r="1"><c><v>1</v></c></row></sheetData>' }),
      'damaged',
    ],
    ['a text that is not there', workbook({ S: data({ 1: [{ xml: '<c t="s"><v>9</v></c>' }] }) }), 'damaged'],
  ])('%s', async (_, bytes, message) => {
    const mistake = await read(bytes).catch((error: unknown) => error);
    expect(mistake).toMatchObject({
      name: 'Mistake',
      file: 'answers.xlsx',
      message: expect.stringContaining(message),
    });
    expect((mistake as { remedy: string }).remedy).toMatch(/^[A-Z].{20,}\.$/u);
  });

  test('a heading that looks like the beginning of another kind of file is a heading', async () => {
    for (const heading of ['PK', '{name}', '[1]', '<5 minutes'])
      expect((await read(text(`${heading},B\n1,2\n`))).sheet.rows[0]![0]).toBe(heading);
  });
});

describe('a file made to do harm is refused before it does', () => {
  const row = (xml: string) => workbook({ S: `<sheetData>${xml}</sheetData>` });
  // Nothing but noughts, which pack to a thousandth; what is in it does not matter, as it is never read.
  const bomb = zipSync(
    { 'xl/workbook.xml': new Uint8Array(), 'xl/worksheets/s1.xml': new Uint8Array(201 * 1024 * 1024) },
    { level: 1 },
  );

  test.each([
    ['unpacks to more than it should', () => bomb, 'more than 200 MB'],
    ['lies about its sizes', () => lying(bomb.slice()), 'more than 200 MB'],
    [
      'has one cell in the last corner',
      () => row('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      '50,000 rows',
    ],
    ['has one cell far to the right', () => row('<row r="1"><c r="XFD1"><v>1</v></c></row>'), '500 columns'],
    [
      'has millions of cells',
      () => row(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(2_000_001)}</row>`),
      'more than 2,000,000 cells',
    ],
    ['has a row beyond any', () => row('<row r="99999999999"><c r="A1"><v>1</v></c></row>'), 'damaged'],
    ['has a cell beyond any', () => row('<row r="1"><c r="A9999999"><v>1</v></c></row>'), 'damaged'],
    [
      'defines entities that grow',
      () =>
        workbook(
          { S: '' },
          { 'xl/worksheets/s1.xml': `<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>` },
        ),
      'damaged',
    ],
  ])('%s', async (_, make, message) => {
    const bytes = make();
    await expect(read(bytes)).rejects.toMatchObject({
      name: 'Mistake',
      message: expect.stringContaining(message),
    });
  });

  test('cells joined over the whole sheet, again and again, fill no more than there is', async () => {
    const rows = data({ 1: ['A', 'B'], 2: [1, null], 3: [null, 2] });
    const { sheet } = await read(workbook({ S: rows + merged(...Array(50_000).fill('A2:XFD1048576')) }));
    expect(sheet.rows).toHaveLength(3);
  });

  test('a sheet of 50,000 rows with a cell in its last corner only', async () => {
    const head = data({ 1: ['A', 'B'] }).replace(
      '</sheetData>',
      '<row r="50000"><c r="SF50000"><v>1</v></c></row></sheetData>',
    );
    expect((await read(workbook({ S: head }))).sheet.rows).toEqual([
      ['A', 'B', null],
      [null, null, 1],
    ]);
  });
});

/** The same file, stating that every part unpacks to ten bytes. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}
