import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, optionsOf, takesOther } from './asked.ts';
import { cleanText } from './clean-text.ts';
import { type Coded, columnsOf, everAsked, rowOf } from './codebook.ts';
import { columnsFor, partsOf } from './codebook-read.ts';
import { codebookOf } from './codebook-table.ts';
import type { Part } from './part.ts';
import { standardAsked } from './standard-asked.ts';

const words = (en: string) => ({ en });
const options = ['a', 'b', 'c'].map((key) => ({ key, words: words(`The ${key}, of all`) }));
const asked: Asked[] = [
  ...standardAsked,
  { key: 'best', kind: 'order', words: words('Which is best?'), options },
  { key: 'how', kind: 'scale', words: words('How was it?'), to: 5, low: words('bad'), high: words('good') },
  { key: 'one', kind: 'one', words: words('One?'), options, other: true },
];

function partOf(each: Asked): fc.Arbitrary<Part> {
  const text = fc
    .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
    .map(cleanText)
    .filter((written) => written !== '');
  const keys = optionsOf(each).map(({ key }) => key);
  const other = takesOther(each) ? fc.option(fc.oneof(text, fc.constant(''))) : fc.constant(null);
  switch (each.kind) {
    case 'short':
    case 'long':
      return text.map((written) => ({
        kind: 'text',
        text: each.kind === 'short' ? written.replace(/\s+/gu, ' ') : written,
      }));
    case 'scale':
      return fc.integer({ min: 1, max: each.to }).map((value) => ({ kind: 'scale', value }));
    case 'order':
      return fc
        .shuffledSubarray(keys, { minLength: keys.length })
        .map((order) => ({ kind: 'order', order: [...order] }));
    case 'some':
      return fc
        .record({ chosen: fc.subarray(keys), other })
        .filter((some) => some.chosen.length > 0 || some.other !== null)
        .map((some) => ({ kind: 'some', ...some }));
    case 'one':
      return (
        fc
          .record({ chosen: fc.option(fc.constantFrom(...keys)), other })
          .filter((one) => one.chosen !== null || one.other !== null)
          // Chosen, and "something else" without a word: no form sends both.
          .filter((one) => one.chosen === null || one.other !== '')
          .map((one) => ({ kind: 'one', ...one }))
      );
  }
}

const replies = fc
  .tuple(...asked.map((each) => fc.option(partOf(each))))
  .map((parts) => new Map(parts.flatMap((part, i) => (part ? [[asked[i]!.key, part] as const] : []))));
const text = (cell: Coded) => (cell === null ? '' : String(cell));
const headings = columnsOf(asked).map(({ heading }) => heading);

describe('replies as rows, so that they can be taken elsewhere and brought back', () => {
  test('whatever was replied is read back from its row as it was', () => {
    fc.assert(
      fc.property(replies, (parts) => {
        const cells = rowOf(asked, parts).map(text);
        const read = partsOf(asked, columnsFor(asked, headings), cells);
        expect(read.faults).toEqual([]);
        expect(read.parts).toEqual(parts);
      }),
    );
  });

  test('no two columns have one heading, and a skipped question is empty where one not chosen is 0', () => {
    expect(new Set(headings).size).toBe(headings.length);
    const row = rowOf(
      asked,
      new Map<string, Part>([['ways', { kind: 'some', chosen: ['read'], other: null }]]),
    );
    const at = (heading: string) => row[headings.indexOf(heading)];
    expect([at('ways: read'), at('ways: watch'), at('situations: desk')]).toEqual([1, 0, null]);
  });

  test('the codebook explains every column and every code that can stand in it', () => {
    const [, ...rows] = codebookOf(asked);
    expect(new Set(rows.map(([heading]) => heading))).toEqual(new Set(headings));
    expect(rows).toContainEqual([
      'minutes',
      'In a usual week, how much time do you really have for this?',
      'The one that was chosen',
      'to-5',
      'Up to 5 minutes',
      'Hyd at 5 munud',
    ]);
  });

  test('of several versions everything that was ever asked has its column, with the newest words', () => {
    const [first, second] = [asked.slice(0, 3), [{ ...asked[1]!, words: words('New words?') }, asked[4]!]];
    expect(everAsked([first, second]).map(({ key }) => key)).toEqual([
      'most-want',
      'situations',
      'in-the-way',
      'from-whom',
    ]);
    expect(everAsked([first, second])[0]!.words.en).toBe('New words?');
  });
});

describe('a table from another tool', () => {
  const read = (table: Record<string, string>) =>
    partsOf(asked, columnsFor(asked, Object.keys(table)), Object.values(table));

  test('is known by the words of questions and options, whatever stands between them', () => {
    const { parts, faults } = read({
      Timestamp: '2026-11-02 10:00',
      'How do you like to take things in?': 'Listen; Read, and think it over',
      'Which is best? [The a, of all]': '2',
      'Which is best? [The b, of all]': '1.0',
      'Which is best? [The c, of all]': '3',
      'How was it?': '4.0',
      'in-the-way - I do not have the time': 'x',
      'In a usual week, how much time do you really have for this?': 'hyd at 5 munud',
      'One?': 'Something that nobody thought of',
    });
    expect(faults).toEqual([]);
    expect(Object.fromEntries(parts)).toEqual({
      ways: { kind: 'some', chosen: ['read', 'listen'], other: null },
      best: { kind: 'order', order: ['b', 'a', 'c'] },
      how: { kind: 'scale', value: 4 },
      'in-the-way': { kind: 'some', chosen: ['time'], other: null },
      minutes: { kind: 'one', chosen: 'to-5', other: null },
      one: { kind: 'one', chosen: null, other: 'Something that nobody thought of' },
    });
  });

  test('what is no reply is told with its column, and the rest is kept', () => {
    const { parts, faults } = read({ minutes: 'ages', how: '9', 'from-whom': 'a nurse' });
    expect(faults.map(({ column, key }) => [column, key])).toEqual([
      [0, 'minutes'],
      [1, 'how'],
    ]);
    expect(parts.get('from-whom')).toEqual({ kind: 'text', text: 'a nurse' });
  });

  test('a second column for the same question is left for a person to decide on', () => {
    expect(columnsFor(asked, ['how', 'How was it?', ''])).toMatchObject([{ key: 'how' }, null, null]);
  });
});
