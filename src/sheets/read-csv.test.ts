import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) => (await readSheet(bytes, 'answers.csv')).sheet.rows;
const toldOf = async (text: string) => (await readSheet(utf8(text), 'answers.csv')).told.join(' ');

describe('a text file, in whatever letters a program saved it', () => {
  const text = 'Name,Café\r\nSiân,très – bon\r\n';
  const rows = [
    ['Name', 'Café'],
    ['Siân', 'très – bon'],
  ];
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    view.setUint16(0, 0xfeff, littleEndian);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  const windows = Uint8Array.from([...text.replace('–', '\x96')], (letter) => letter.charCodeAt(0));

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark, as Excel saves it', utf8(`\ufeff${text}`)],
    ['UTF-16, as “Unicode text” is saved', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
    ['Windows-1252, as Excel’s plain CSV is', windows],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows);
  });
});

describe('what separates the cells is found by looking, because nobody knows what theirs uses', () => {
  test.each([
    ['commas', 'Place,Want\nGwynedd,"trust, most of all"\n'],
    ['semicolons', 'Place;Want\nGwynedd;trust, most of all\n'],
    ['tabs', 'Place\tWant\nGwynedd\ttrust, most of all\n'],
    ['what Excel is told by a first line of sep=;', 'sep=;\r\nPlace;Want\r\nGwynedd;trust, most of all\r\n'],
    ['line ends of an old Mac', 'Place,Want\rGwynedd,"trust, most of all"\r'],
  ])('%s', async (_, text) => {
    expect(await rowsOf(utf8(text))).toEqual([
      ['Place', 'Want'],
      ['Gwynedd', 'trust, most of all'],
    ]);
  });

  test('a decimal comma is not taken for a separator', async () => {
    expect(await rowsOf(utf8('Jahr;Anteil\n2025;1,5\n2026;2,5\n'))).toEqual([
      ['Jahr', 'Anteil'],
      ['2025', '1,5'],
      ['2026', '2,5'],
    ]);
  });

  test('a list in one column keeps the commas of those who wrote it', async () => {
    expect(
      await rowsOf(utf8('What gets in the way\nTime, and trust\nNobody asks\nMeetings, meetings\n')),
    ).toEqual([['What gets in the way'], ['Time, and trust'], ['Nobody asks'], ['Meetings, meetings']]);
  });
});

describe('cells are as they were typed', () => {
  test('noughts, dates and long numbers are not “improved”', async () => {
    expect(
      (await rowsOf(utf8('Phone,Day,Number\n01286 679900,03/04/2026,12345678901234567890\n')))[1],
    ).toEqual(['01286 679900', '03/04/2026', '12345678901234567890']);
  });

  test('line ends, separators and quotation marks within quotation marks', async () => {
    expect(await rowsOf(utf8('A,B\r\n"one\r\ntwo","say ""yes"", twice"\r\n'))).toEqual([
      ['A', 'B'],
      ['one\r\ntwo', 'say "yes", twice'],
    ]);
  });

  test('quotation marks where the standard has none lose no word', async () => {
    const text = 'A,B\n"Trust" is key,5" pipe\n"never closed,x\nlast,row\n';
    expect((await rowsOf(utf8(text))).slice(1)).toEqual([
      ['"Trust" is key', '5" pipe'],
      ['"never closed', 'x'],
      ['last', 'row'],
    ]);
  });

  test('an apostrophe that only guards against a formula is taken off; another stays', async () => {
    expect((await rowsOf(utf8("A,B\n'=SUM(A1),'tis true\n")))[1]).toEqual(['=SUM(A1)', "'tis true"]);
  });
});

describe('tables that people have made by hand', () => {
  test('ragged rows are all as long as the headings, and blank rows and columns are left out', async () => {
    expect(await rowsOf(utf8('A,,B,C\n1\n,,,\n\n1,,2,3\n  ,,4,\n'))).toEqual([
      ['A', 'B', 'C'],
      ['1', null, null],
      ['1', '2', '3'],
      [null, '4', null],
    ]);
  });

  test('lines above the headings are left out and told', async () => {
    const text = 'What we heard,,\nExported 3 May 2026,,\n,,\nPlace,Want,Minutes\nGwynedd,trust,10\n';
    expect((await rowsOf(utf8(text)))[0]).toEqual(['Place', 'Want', 'Minutes']);
    expect(await toldOf(text)).toContain(
      'The headings were found in row 4. The lines above were left out: “What we heard”, “Exported 3 May 2026”.',
    );
  });

  test('a question nobody answered keeps its column, and a column without heading is told', async () => {
    const text = 'A,B,\n1,,note\n2,,\n';
    expect(await rowsOf(utf8(text))).toEqual([
      ['A', 'B', null],
      ['1', null, 'note'],
      ['2', null, null],
    ]);
    expect(await toldOf(text)).toBe('Column C had no heading.');
  });

  test('a file with headings only is read: nobody has answered yet', async () => {
    expect(await rowsOf(utf8('A,B'))).toEqual([['A', 'B']]);
  });

  test('its name is the name of the file without the ending', async () => {
    expect((await readSheet(utf8('A,B\n1,2'), 'June 2026.final.csv')).sheet.name).toBe('June 2026.final');
  });
});

describe('files of hostile size are refused or read in good time', () => {
  test.each([
    ['rows', `A,B\n${'1,2\n'.repeat(50_000)}`, 'more than 50,000 rows'],
    ['columns', `${'a,'.repeat(500)}a\n`, 'more than 500 columns'],
    ['empty cells', `A,B\n${','.repeat(5_000_000)}\n1,2`, 'more than 500 columns'],
    ['bytes', 'a'.repeat(20 * 1024 * 1024 + 1), 'larger than 20 MB'],
  ])('too many %s', async (_, text, message) => {
    await expect(readSheet(utf8(text), 'answers.csv')).rejects.toThrow(message);
  });

  test.each([
    ['quotation marks', '"'.repeat(3_000_001)],
    ['opened cells', `A,B\n${'"a,"b\n'.repeat(45_000)}`],
    ['doubled quotation marks', `A,B\n${'"a""",b\n'.repeat(45_000)}`],
    ['empty lines', `A,B\n${'\n'.repeat(5_000_000)}1,2`],
  ])('%s without end', async (_, text) => {
    // Whatever of this were tried again from each cell would hang: the limit of time of the tests is enough.
    expect((await readSheet(utf8(text), 'answers.csv')).sheet.rows.length).toBeGreaterThan(0);
  });
});
