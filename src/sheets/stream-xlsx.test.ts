import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import type { Cell } from './sheet.ts';
import { streamXlsx } from './stream-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

const heading = ['number', 'text', 'is it', '__proto__'];
const odd: Cell[][] = [
  [1, '=1+1', true, null],
  [2.5, ' <b>&amp; "both" </b>\nnext', false, 'constructor'],
  [-3, '_x0041_ \ufffd 😀 夜', null, '+44 7700 900123'],
  [4, '', null, '2026-11-29'],
  [5, '\u0007bell', true, 'x'.repeat(40_000)],
];
const others = [{ name: 'Codebook', rows: [['key'], ['what']] as Cell[][] }];

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test('a table written as it comes reads as one that was written at once', async () => {
  const lots = async function* () {
    for (const row of odd) yield [row];
  };
  const streamed = await whole(streamXlsx({ name: 'Replies', heading }, lots(), others));
  const atOnce = await writeXlsx([{ name: 'Replies', rows: [heading, ...odd] }, ...others]);
  for (const sheet of ['Replies', 'Codebook']) {
    const [a, b] = await Promise.all([streamed, atOnce].map((bytes) => readSheet(bytes, 'x.xlsx', sheet)));
    expect(a!.sheet.rows).toEqual(b!.sheet.rows);
  }
});

test('a table with nothing in it but its heading is whole too', async () => {
  const none = async function* () {};
  const { sheet } = await readSheet(
    await whole(streamXlsx({ name: 'Replies', heading }, none(), others)),
    'x.xlsx',
    'Replies',
  );
  expect(sheet.rows).toEqual([heading]);
});

test('the rows are not held: what is written is handed on while more is to come', async () => {
  let given = 0;
  const lots = async function* () {
    for (; given < 40; given += 1)
      yield Array.from({ length: 500 }, (_, at): Cell[] => [
        at,
        String((given * 7919 + at) * 104_729),
        true,
        null,
      ]);
  };
  let early = 0;
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx({ name: 'Replies', heading }, lots(), others)) {
    if (given < 40) early += piece.length;
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  expect(early).toBeGreaterThan(bytes.length / 2);
  const rows = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']).match(/<row /gu);
  expect(rows).toHaveLength(20_001);
});
