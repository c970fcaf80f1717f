import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeldLine, type HeldLines, heldLines, type Sought } from './held-lines.ts';

const stems = ['ask', 'boiler', 'kettl', 'rule', "o'neil", 'trust'];
const line = fc.record({
  story: fc.constantFrom('s1', 's2', 's3'),
  audience: fc.constantFrom('everyone' as const, 'network' as const, 'circle' as const),
  questions: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 3 }),
  stems: fc.uniqueArray(fc.constantFrom(...stems), { maxLength: 5 }),
  signs: fc.option(fc.uint8Array({ minLength: 64, maxLength: 64 })),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const names = new Map<string, string>();
/** An id for a name: ids are what releases have. */
const idOf = (name: string) => {
  const digits = createHash('md5').update(name).digest('hex');
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  names.set(id, name);
  return id;
};
const found = (lines: HeldLines, sought: Sought) => {
  const { releases, ...rest } = lines.find(sought);
  return { ...rest, releases: releases.map((id) => names.get(id)!) };
};

const asVector = (words: readonly string[]) =>
  words.map((stem, i) => `'${stem.replaceAll("'", "''")}':${i + 1}${i % 2 ? ',9' : ''}`).join(' ');
const held = (one: Line, i: number): HeldLine => ({
  ...one,
  release: idOf(`r${i}`),
  words: asVector(one.stems),
});

const asked = fc.record({
  ways: fc.array(
    fc.array(fc.array(fc.constantFrom(...stems), { maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    { maxLength: 3 },
  ),
  audiences: fc.subarray(['everyone', 'network', 'circle'] as const, { minLength: 1 }),
  stories: fc.option(fc.subarray(['s1', 's2', 's3', 'never heard of'])),
  question: fc.option(fc.integer({ min: 1, max: 11 })),
  signs: fc.option(fc.uint8Array({ minLength: 64, maxLength: 64 })),
});

test('every line that may be seen and holds a word is weighed, no other is, and its share is what it holds', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), asked, (all, { ways, signs, ...within }) => {
      const lines = heldLines();
      for (const [i, one] of all.entries()) lines.hold(held(one, i));
      const terms = ways.map((way, i) => ({ ways: way, weight: i + 1 }));
      const sum = terms.reduce((total, { weight }) => total + weight, 0);
      const shareOf = (one: Line) =>
        terms
          .filter((term) =>
            term.ways.some((way) => way.length > 0 && way.every((stem) => one.stems.includes(stem))),
          )
          .reduce((total, { weight }) => total + weight / sum, 0);
      const expected = all.flatMap((one, i) => {
        const may =
          within.audiences.includes(one.audience) &&
          (within.stories === null || within.stories.includes(one.story)) &&
          (within.question === null || one.questions.includes(within.question));
        return may && (shareOf(one) > 0 || (signs && one.signs)) ? [`r${i}`] : [];
      });
      const told = found(lines, { terms, signs, within, count: 100 });
      expect([...told.releases].sort()).toEqual(expected.sort());
      for (const [i, release] of told.releases.entries()) {
        const one = all[Number(release.slice(1))]!;
        expect(told.shares[i]).toBeCloseTo(shareOf(one), 5);
      }
    }),
  );
});

const everywhere = { audiences: ['everyone'] as const, stories: null, question: null };
const about = (stem: string, weight = 1) => ({ ways: [[stem]], weight });
const lineOf = (release: string, words: string): HeldLine => ({
  release: idOf(release),
  story: 's1',
  audience: 'everyone',
  questions: [],
  words,
  signs: null,
});

test('a rare word is found among thousands of lines that hold a common one, whichever came first', () => {
  const lines = heldLines();
  for (let i = 0; i < 5_000; i += 1) lines.hold(lineOf(`common-${i}`, `'team':1 'meet':${(i % 7) + 2}`));
  lines.hold(lineOf('rare', `'kettl':1`));
  lines.hold(lineOf('both', `'kettl':1 'team':2`));
  const { releases } = found(lines, {
    terms: [about('team', 0.2), about('kettl', 6)],
    signs: null,
    within: everywhere,
    count: 10,
  });
  expect(releases.slice(0, 2)).toEqual(['both', 'rare']);
  expect(releases).toHaveLength(10);
});

test('of two lines with the same words, the one that says them more often in fewer words comes first', () => {
  const lines = heldLines();
  lines.hold(lineOf('long', `'kettl':1 'a':2 'b':3 'c':4 'd':5 'e':6 'f':7`));
  lines.hold(lineOf('often', `'kettl':1,2,3 'a':4`));
  const sought = { terms: [about('kettl')], signs: null, within: everywhere, count: 2 };
  expect(found(lines, sought).releases).toEqual(['often', 'long']);
});

test('what was taken back takes no room from what was not; what comes again is there again', () => {
  const lines = heldLines();
  lines.hold(lineOf('gone', `'kettl':1,2,3`));
  lines.hold(lineOf('here', `'kettl':1`));
  const sought = { terms: [about('kettl')], signs: null, within: everywhere, count: 1 };
  lines.forget([idOf('gone'), idOf('never there')]);
  expect(found(lines, sought).releases).toEqual(['here']);
  lines.hold(lineOf('gone', `'kettl':1,2,3`));
  expect(found(lines, sought).releases).toEqual(['gone']);
});
