import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isNegation, isNumber } from './never-dropped.ts';
import { tokensOf } from './tokens.ts';
import { cleanVerbatim, wordsFaults } from './words.ts';
import { LEFT, MENDED } from './words-table.ts';

describe('a good transcriber would leave it so', () => {
  test.each(MENDED)('%s', (said, words) => {
    expect(cleanVerbatim(said)).toBe(words);
    expect(wordsFaults(said, words)).toEqual([]);
  });
});

describe('words that carry meaning stay, because losing meaning is worse than keeping noise', () => {
  test.each(LEFT.map((said) => [said]))('%s', (said) => {
    expect(cleanVerbatim(said)).toBe(said);
  });
});

const talk = fc
  .array(
    fc.constantFrom(
      ...`um er I I I'd we we're went the the a cat sat on it it's was was not never two half don't you know mean sort of like right
          and and but so because hospital hosp w th- (laughs) [inaudible 00:12:33] [a social worker] — – - … ... , , . . ? ! " ( ) [ ] yeah no no
          had very really mm i mean basically . Well Um So 50% £40 hospital patients waiting`.split(/\s+/),
    ),
    { maxLength: 60 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', ', ', '. ', '—', ''), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((gaps) => words.map((word, i) => word + gaps[i]).join('')),
  );
const anyText = fc.oneof(
  talk,
  talk,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.lorem({ mode: 'sentences' }),
);

const protectedKeys = (text: string): string[] =>
  tokensOf(text)
    .tokens.filter(({ kind, key }) => kind !== 'remark' && (isNegation(key) || isNumber(key)))
    .map(({ key }) => key);

const runs = { numRuns: 40000 };

describe('for any text at all', () => {
  it('what is left is proven by a check that knows nothing of the cleaning', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        expect(wordsFaults(said, cleanVerbatim(said))).toEqual([]);
      }),
      runs,
    );
  });

  it('cleaning twice changes nothing, so that a second run of the program gives the same words', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const words = cleanVerbatim(said);
        expect(cleanVerbatim(words)).toBe(words);
      }),
      runs,
    );
  });

  it('every negation and every number is still there, in order and as often', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        expect(protectedKeys(cleanVerbatim(said))).toEqual(protectedKeys(said));
      }),
      runs,
    );
  });
});
