import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postings } from './postings.ts';

const stems = ['ask', 'boiler', 'kettl', 'rule', 'team', 'trust'];
/** Some hold much of a question and some little. */
const line = fc
  .tuple(...stems.map((_, i) => fc.integer({ min: 0, max: 9 }).map((roll) => roll < 2 + i)))
  .map((held) => stems.filter((_, i) => held[i]));
const asVector = (words: readonly string[]) => words.map((stem, i) => `'${stem}':${i + 1}`).join(' ');

test('however few are wanted, no line that holds more of the question is passed over for one that holds less', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 30 }),
      fc.array(
        fc.record({
          ways: fc.array(fc.array(fc.constantFrom(...stems), { minLength: 1, maxLength: 2 }), {
            minLength: 1,
            maxLength: 2,
          }),
          weight: fc.integer({ min: 0, max: 9 }),
        }),
        { maxLength: 6 },
      ),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 3 }),
      (all, terms, count, every) => {
        const held = postings();
        for (const [number, words] of all.entries()) held.add(number, asVector(words));
        const may = (number: number) => number % every === 0;
        const sum = terms.reduce((total, { weight }) => total + weight, 0) || 1;
        const holds = (words: readonly string[], ways: readonly (readonly string[])[]) =>
          ways.some((way) => way.every((stem) => words.includes(stem)));
        const shares = all.map((words) =>
          terms.reduce((total, { ways, weight }) => total + (holds(words, ways) ? weight / sum : 0), 0),
        );
        const able = all.flatMap((words, number) =>
          may(number) && terms.some(({ ways }) => holds(words, ways)) ? [shares[number]!] : [],
        );
        const { lines, shareOf } = held.best(terms, may, count);
        const best = able.sort((a, z) => z - a).slice(0, count);
        expect(lines).toHaveLength(best.length);
        for (const [i, share] of best.entries()) expect(shares[lines[i]!]).toBeCloseTo(share, 4);
        // What is near in meaning is asked for its share as well, whether or not it is among the best.
        for (const [number, share] of shares.entries()) expect(shareOf(number)).toBeCloseTo(share, 4);
      },
    ),
    { numRuns: 1_500 },
  );
});
