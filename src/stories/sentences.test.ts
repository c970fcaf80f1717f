import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences of talk, because passages are cut where they end', () => {
  it.each([
    ['She said no. Then she left.', ['She said no.', 'Then she left.']],
    ['Yes. So did I. Good.', ['Yes.', 'So did I.', 'Good.']],
    ['I met Mr. Dorling and Dr. Rao. Both came.', ['I met Mr. Dorling and Dr. Rao.', 'Both came.']],
    ['"Why?" she said. "Well…" I said nothing.', ['"Why?" she said.', '"Well…"', 'I said nothing.']],
    [
      'It was... nowhere, e.g. in the loft. J. Smith knew.',
      ['It was... nowhere, e.g. in the loft.', 'J. Smith knew.'],
    ],
    [
      'No. 5 is mine. It cost £3.50 at 9 a.m. on Monday.',
      ['No. 5 is mine.', 'It cost £3.50 at 9 a.m. on Monday.'],
    ],
    ['我们去了医院。他不在。', ['我们去了医院。', '他不在。']],
    ['هل وصلت؟ نعم.', ['هل وصلت؟', 'نعم.']],
    ['and then we went and nobody set a full stop', ['and then we went and nobody set a full stop']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('loses nothing but white space, since passages are made of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'B', '.', '?', '…', '"', ' ', 'Mr', '。', 'no')), (parts) => {
        const text = parts.join('');
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
