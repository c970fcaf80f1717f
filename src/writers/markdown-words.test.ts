import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown, oursToMarkdown, toMarkdown } from './markdown-words.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('\\', '&', '#', '8230', ';', '…', '|', '1.', '-', '<', 'b', '>', ' ', '*', '“'))
    .map((all) => all.join('')),
);

test('any words come back as they were', () =>
  fc.assert(
    fc.property(text, (words) => fromMarkdown(toMarkdown(words)) === words),
    { numRuns: 2000 },
  ));

test.each([
  ['**urgent**', '\\*\\*urgent\\*\\*'],
  ['# one', '\\# one'],
  ['1. first', '1\\. first'],
  ['2026. A year', '2026\\. A year'],
  ['- no', '\\- no'],
  ['Terms & conditions, R&D', 'Terms & conditions, R&D'],
  ['&amp;', '\\&amp;'],
  ['5 < 6 <b>', '5 < 6 \\<b\\>'],
  ['… and then', '&#8230; and then'],
  ['a | b', 'a &#124; b'],
  ['It cost 3.50 - no, 4.', 'It cost 3.50 - no, 4.'],
])('%s is shown as it was said, and no more is escaped than must be', (words, markdown) => {
  expect(toMarkdown(words)).toBe(markdown);
});

test('a line of ours cannot pass for a teller’s', () => {
  expect(oursToMarkdown('“Trust me” (t1p01)')).not.toMatch(/^“/u);
  expect(oursToMarkdown('> said')).not.toMatch(/^>/u);
});
