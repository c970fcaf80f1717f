import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oursInLines, width, wrap } from './text-lines.ts';

const text = fc
  .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }))
  .map((words) => words.join(' '));

test('no line is too long for a mail program, unless one word is', () =>
  fc.assert(
    fc.property(text, (words) => {
      for (const line of wrap(words, '  | '))
        if (line.slice(4).includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
    }),
  ));

test('the lines, joined, are the words: none broken, none lost', () =>
  fc.assert(
    fc.property(text, (words) => {
      const joined = wrap(words, '  | ')
        .map((line) => line.slice(4))
        .join(' ');
      expect(joined).toBe(words.split(/\s+/u).filter(Boolean).join(' '));
    }),
  ));

test('words of ours have no bar, so that only a teller’s do', () => {
  expect(oursInLines('| yes |', '')).toEqual(['¦ yes ¦']);
});
