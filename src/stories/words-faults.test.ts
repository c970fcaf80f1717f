import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNegation, isNumber } from './never-dropped.ts';
import { tokensOf } from './tokens.ts';
import { cleanVerbatim, wordsFaults } from './words.ts';

const PARTS =
  `um er I I I'd we we're went the the a cat sat on it it's was was not never two half don't you know mean sort
  of like right and and but so because hospital hosp w th- (laughs) [inaudible] [a_social_worker] — – - … ... , , . . ? !
  " ( ) [ ] yeah no no had very really mm i mean basically . Well Um So 50% £40 patients waiting`.split(
    /\s+/,
  );
const CONTENT = 'hospital kettle matron wheelchair corridor manager lanyard biscuit envelope trolley'.split(
  ' ',
);

const talkOf = (parts: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '—', '')), {
      maxLength: 60,
    })
    .map((pairs) => pairs.flat().join('').replaceAll('_', ' '));
const talk = talkOf(PARTS);
const anyText = fc.oneof(
  talk,
  talk,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.lorem({ mode: 'sentences' }),
);

const neverDropped = (text: string): string[] =>
  tokensOf(text)
    .tokens.filter(({ kind, key }) => kind !== 'remark' && (isNegation(key) || isNumber(key)))
    .map(({ key }) => key);

const runs = { numRuns: 3000 };

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
        expect(neverDropped(cleanVerbatim(said))).toEqual(neverDropped(said));
      }),
      runs,
    );
  });

  it('what others put in square brackets is never touched, so that a replacement stays whole', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const [left, right] = [before, after].map((text) => text.replace(/[[\]()]/g, ''));
        expect(cleanVerbatim(`${left} [a social worker] ${right}`)).toContain('[a social worker]');
      }),
      runs,
    );
  });
});

/** Talk in which each content word is there once, so that none can pass for a repeat of another. */
const story = fc
  .tuple(
    fc.shuffledSubarray(CONTENT, { minLength: 2 }),
    fc.array(fc.constantFrom(...PARTS.slice(0, 30)), { minLength: 12 }),
  )
  .map(([content, small]) =>
    content.flatMap((word, i) => [word, ...small.slice(i * 2, i * 2 + 2)]).join(' '),
  );

const nth = (words: string, pick: number): RegExpExecArray => {
  const found = [...words.matchAll(new RegExp(CONTENT.join('|'), 'g'))];
  return found[pick % found.length]!;
};

describe('a single false word shows', () => {
  const spoil = (name: string, spoiled: (words: string, at: RegExpExecArray) => string) =>
    it(`${name}, because a reader must be able to trust every word`, () => {
      fc.assert(
        fc.property(story, fc.nat(), (said, pick) => {
          const words = cleanVerbatim(said);
          const at = nth(words, pick);
          expect(wordsFaults(said, spoiled(words, at))).not.toEqual([]);
        }),
        { numRuns: 1000 },
      );
    });

  const replaced = (words: string, at: RegExpExecArray, by: string) =>
    words.slice(0, at.index) + by + words.slice(at.index + at[0].length);
  spoil('when it is changed', (words, at) => replaced(words, at, 'teapot'));
  spoil('when one is added', (words, at) => replaced(words, at, `${at[0]} teapot`));
  spoil('when it is dropped', (words, at) => replaced(words, at, ''));
  spoil('when it is doubled', (words, at) => replaced(words, at, `${at[0]} ${at[0]}`));
});

describe('the proof names what does not hold', () => {
  it.each([
    ['We did not go.', 'We did go.', 'negation'],
    ['We had forty, forty beds.', 'We had forty beds.', 'number'],
    ['We never, never went.', 'We never went.', 'negation'],
    ['Do you know Janet?', 'Do Janet?', 'not filler'],
    ['It was a kind of trust.', 'It was a trust.', 'not filler'],
    ['I loved it, I think.', 'I think.', 'not filler'],
    ['She was kind. She was late.', 'She was late.', 'not filler'],
    ['We went. Um. They came.', 'We went, they came.', 'run together'],
    ['He rang [a social worker] at home.', 'He rang at home.', 'not filler'],
    ['He rang [a social worker] at home.', 'He rang [a manager] at home.', 'was not said'],
    ['So um you know I mean sort of we left.', 'So we left.', 'ellipsis'],
    ['They came and we left.', 'We left and they came.', 'was not said'],
    ['It cost £40.', 'It cost $40.', 'was not said'],
  ])('%s → %s', (said, words, part) => {
    expect(wordsFaults(said, words).join(' ')).toContain(part);
  });

  it('capitals and punctuation may change, since no word does', () => {
    expect(wordsFaults('so, we went — home', 'So we went home.')).toEqual([]);
  });
});
