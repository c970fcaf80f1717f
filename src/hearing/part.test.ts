import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from './asked.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { hearingWords } from './hearing-words.ts';
import { type Fields, readPart } from './part.ts';

const words = { en: 'Which?' };
const options = ['a', 'b', 'c'].map((key) => ({ key, words: { en: key } }));
const asked = {
  short: { key: 'k', kind: 'short', words, most: 10 },
  long: { key: 'k', kind: 'long', words, most: 20 },
  one: { key: 'k', kind: 'one', words, options, other: true },
  plain: { key: 'k', kind: 'one', words, options },
  some: { key: 'k', kind: 'some', words, options, other: true },
  order: { key: 'k', kind: 'order', words, options },
  scale: { key: 'k', kind: 'scale', words, to: 5, low: words, high: words },
} satisfies Record<string, Asked>;

function sent(values: Record<string, string | string[]>): Fields {
  const all = (name: string) => [values[name] ?? []].flat();
  return { all, text: (name) => all(name)[0] ?? '' };
}

const order = (a: string, b: string, c: string) => ({ 'order-a': a, 'order-b': b, 'order-c': c });

describe('reading a part', () => {
  test.each<[keyof typeof asked, Record<string, string | string[]>, unknown]>([
    ['short', { part: ' a\r\nb ' }, { kind: 'text', text: 'a b' }],
    ['long', { part: 'one\r\ntwo\rthree  \n\n\n\nx' }, { kind: 'text', text: 'one\ntwo\nthree\n\nx' }],
    ['long', { part: 'a\u0000\u0007\u202Eb' }, { kind: 'text', text: 'ab' }],
    ['long', { part: 'cafe\u0301 \uD800' }, { kind: 'text', text: 'café \uFFFD' }],
    ['short', { part: '👩‍🔬👩‍🔬' }, { kind: 'text', text: '👩‍🔬👩‍🔬' }],
    ['one', { part: 'b' }, { kind: 'one', chosen: 'b', other: null }],
    ['one', { part: 'other' }, { kind: 'one', chosen: null, other: '' }],
    ['one', { other: 'the train' }, { kind: 'one', chosen: null, other: 'the train' }],
    ['one', { part: 'b', other: 'and the train' }, { kind: 'one', chosen: 'b', other: 'and the train' }],
    ['plain', { part: 'a', other: 'not asked for' }, { kind: 'one', chosen: 'a', other: null }],
    [
      'some',
      { part: ['c', 'a', 'a', 'other'], other: ' x ' },
      { kind: 'some', chosen: ['a', 'c'], other: 'x' },
    ],
    ['order', order('2', '3', '1'), { kind: 'order', order: ['c', 'a', 'b'] }],
    ['scale', { part: '5' }, { kind: 'scale', value: 5 }],
  ])('%s from %j', (kind, values, part) => {
    expect(readPart(asked[kind], sent(values))).toEqual({ ok: part });
  });

  test.each(Object.entries(asked))(
    'a skipped question has no part, and that is no fault: %s',
    (_kind, each) => {
      expect(readPart(each, sent({}))).toEqual({ ok: null });
      expect(readPart(each, sent({ part: ' \r\n\t\u0000', other: ' ' }))).toEqual({ ok: null });
    },
  );

  test.each<[string, keyof typeof asked, Record<string, string | string[]>, string, string]>([
    [
      'too long says by how much',
      'short',
      { part: 'x'.repeat(13) },
      'part',
      'This is 3 letters too long. Make it 10 letters or fewer',
    ],
    [
      'a pasted novel',
      'long',
      { part: 'x '.repeat(250_000) },
      'part',
      'This is 499,979 letters too long. Make it 20 letters or fewer',
    ],
    [
      'other words too',
      'some',
      { other: 'x'.repeat(501) },
      'other',
      'This is 1 letter too long. Make it 500 letters or fewer',
    ],
    [
      'a key that was never offered',
      'one',
      { part: '__proto__' },
      'part',
      'Choose from what is offered here',
    ],
    ['one among good ones', 'some', { part: ['a', 'z'] }, 'part', 'Choose from what is offered here'],
    [
      'something else where it is not offered',
      'plain',
      { part: 'other' },
      'part',
      'Choose from what is offered here',
    ],
    ['two where one is asked for', 'one', { part: ['a', 'b'] }, 'part', 'Choose one only'],
    ['a choice and something else', 'one', { part: ['a', 'other'] }, 'part', 'Choose one only'],
    [
      'two in one place',
      'order',
      order('1', '1', '2'),
      'order-b',
      'Two things have number 1. Give each its own number',
    ],
    [
      'one without a place',
      'order',
      order('1', '', '2'),
      'order-b',
      'Give this one a number too, from 1 to 3, or leave all of them empty',
    ],
    ['a place that is none', 'order', order('1', '4', '2'), 'order-b', 'Choose from what is offered here'],
    ['a number in words', 'order', order('1', '2', '3e0'), 'order-c', 'Choose from what is offered here'],
    ['off the scale', 'scale', { part: '6' }, 'part', 'Choose from what is offered here'],
    ['nought', 'scale', { part: '0' }, 'part', 'Choose from what is offered here'],
    ['half', 'scale', { part: '2.5' }, 'part', 'Choose from what is offered here'],
  ])('%s: in words, at its field, with all that was typed', (_what, kind, values, field, sentence) => {
    const read = readPart(asked[kind], sent(values));
    if ('ok' in read) throw new Error('this should be a fault');
    expect(read.fault.field).toBe(field);
    expect(hearingWords.partFault(read.fault)).toBe(sentence);
    for (const [name, value] of Object.entries(values)) expect(read.typed[name]).toEqual([value].flat());
  });

  test('whatever is sent, reading it ends well, and what is kept can be kept anywhere and read again', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', 'b', 'c', 'other', '1', '2', '3'),
    );
    const form = fc.dictionary(
      fc.constantFrom('part', 'other', 'order-a', 'order-b', 'order-c'),
      fc.array(value),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(asked)), form, (each, values) => {
        const read = readPart(each, sent(values));
        if ('fault' in read) expect(hearingWords.partFault(read.fault)).toMatch(/^[A-Z].*\w$/u);
        else {
          expect(JSON.stringify(read.ok)).not.toMatch(/\\u0000|\\ud[89a-f]/u);
          if (read.ok?.kind === 'text') expect(readPart(each, sent({ part: read.ok.text }))).toEqual(read);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a megabyte made to be slow is not', () => {
    const began = performance.now();
    for (const hard of [
      `a${' '.repeat(1_000_000)}b`,
      '\n '.repeat(500_000),
      'a\u0301'.repeat(300_000),
      '\t'.repeat(1_000_000),
    ])
      readPart(asked.long, sent({ part: hard }));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test('cleaning cleaned words changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
    }),
    { numRuns: 1_000 },
  );
});
