import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanVerbatim, wordsFaults } from '../stories/words.ts';
import { cutPoints, join, split, type Told } from './cut.ts';
import { holdingIn, joinedDecision, linesOf } from './decided-lines.ts';
import { firstWords, stretchesOf, wordingOf } from './wording.ts';

const told = (said: string, words = cleanVerbatim(said).trim()): Told => ({
  said,
  words,
  wording: wordingOf(said, words),
  asides: [],
  startMs: 1000,
  endMs: 9000,
});

/** Talk as people talk it: sentences with fillers, repeats, numbers, negations, names, and no end mark now and then. */
const sentence = fc.constantFrom(
  'Um, so we, we went to the board.',
  'They said no.',
  'I did not, you know, sleep for 3 weeks!',
  'And then Margaret rang me up and said well, just try it?',
  '“Go on,” she said.',
  'It cost £400.',
  'Er.',
  'Nobody had asked the night staff [inaudible 00:12] before.',
  'I mean, I mean the form was, the form was 12 pages long…',
  'So that was that',
);
const talk = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n', '  ')), { minLength: 1, maxLength: 14 })
  .map((parts) =>
    parts
      .map(([text, gap]) => text + gap)
      .join('')
      .trim(),
  );

describe('splitting and joining, because what a teller said is never lost or changed', () => {
  test('a passage is parted where a sentence begins, words and all', () => {
    const [first, second] = split(told('Um, so we went. We, we came back. It rained.'), 16);
    expect(first).toMatchObject({
      said: 'Um, so we went. ',
      words: 'So we went.',
      startMs: 1000,
      endMs: null,
    });
    expect(second).toMatchObject({ said: 'We, we came back. It rained.', words: 'We came back. It rained.' });
    expect(second).toMatchObject({ startMs: null, endMs: 9000, wording: 'clean' });
  });

  test('what others said stays where it fell', () => {
    const aside = (at: number) => ({ at, speaker: 'Q', said: 'And?', startMs: null, endMs: null });
    const whole = { ...told('We went. We came back.'), asides: [aside(0), aside(9), aside(22)] };
    const [first, second] = split(whole, 9);
    expect(first.asides.map(({ at }) => at)).toEqual([0]);
    expect(second.asides.map(({ at }) => at)).toEqual([0, 13]);
    expect(join(first, second)).toEqual(whole);
  });

  test('anywhere else it is refused', () => {
    expect(() => split(told('We went. We came back.'), 4)).toThrow(RangeError);
  });

  test('a wording that waits for its teller is parted, not thrown away', () => {
    const whole = told('We went. We came back.', 'We all went there. We came back tired.');
    const [first, second] = split(whole, 9);
    expect([first.words, second.words]).toEqual(['We all went there.', 'We came back tired.']);
    expect([first.wording, second.wording]).toEqual(['proposed', 'proposed']);
  });

  test('any row of splits and joins leaves the text of the telling as it was, and every wording true', () => {
    fc.assert(
      fc.property(
        fc.array(talk, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat(), fc.option(talk)), { maxLength: 12 }),
        (texts, steps) => {
          let parts = texts.map((text) => told(text));
          const squeezed = () =>
            parts
              .map(({ said }) => said)
              .join(' ')
              .replace(/\s+/gu, ' ')
              .trim();
          const before = squeezed();
          for (const [splits, which, where, wording] of steps) {
            const at = which % parts.length;
            const one = parts[at]!;
            if (wording !== null) one.words = wording || one.words;
            one.wording = wordingOf(one.said, one.words);
            const points = cutPoints(one.said);
            if (splits && points.length > 0)
              parts = parts.toSpliced(at, 1, ...split(one, points[where % points.length]!.at));
            else if (parts[at + 1]) parts = parts.toSpliced(at, 2, join(one, parts[at + 1]!));
          }
          expect(squeezed()).toBe(before);
          for (const { said, words, wording } of parts) {
            expect(words.trim()).not.toBe('');
            expect(wordsFaults(said, words).length === 0).toBe(wording === 'clean');
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a split joined again is exactly what was said, to the last space', () => {
    fc.assert(
      fc.property(talk, fc.nat(), (text, where) => {
        const points = cutPoints(text);
        if (points.length === 0) return;
        const again = join(...split(told(text), points[where % points.length]!.at));
        expect(again.said).toBe(text);
        expect(again.wording).toBe('clean');
      }),
    );
  });
});

describe('what was dropped is shown', () => {
  test('fillers and repeats are struck out, the rest stands', () => {
    const stretches = stretchesOf('Um, so we, we went.', 'So we went.');
    expect(stretches.filter(({ dropped }) => dropped).map(({ text }) => text)).toEqual(['Um', 'we']);
  });

  test('joined, the stretches are what was said', () => {
    fc.assert(
      fc.property(talk, talk, (said, words) => {
        expect(
          stretchesOf(said, words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(said);
      }),
    );
  });

  test('somebody’s own writing is left as it was written', () => {
    expect(firstWords(' Um, well.\n', true)).toBe('Um, well.');
  });
});

describe('lines that were chosen stand in the words, whatever becomes of them', () => {
  test('after words changed, and after passages were joined', () => {
    const line = fc.constantFrom('They said no.', 'It cost £400.', 'Er.', 'never said', '');
    const decided = fc.record(
      {
        headline: fc.oneof(
          line,
          line.map((said) => ({ said })),
        ),
        key: line,
        tip: fc.option(line),
        step: fc.option(fc.record({ when: line, what: line })),
        people: fc.array(line),
        methods: fc.array(line),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(decided, decided, talk, (first, second, words) => {
        for (const holds of [holdingIn(first, words), joinedDecision(first, second, words)])
          for (const one of linesOf(holds)) expect(words).toContain(one);
      }),
    );
  });
});
