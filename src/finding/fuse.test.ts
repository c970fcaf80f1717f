import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, fused } from './fuse.ts';

const one = (release: string, share: number, near: number | null, rank = 0): Candidate => ({
  release,
  share,
  near,
  rank,
});
const order = (all: Candidate[]) => fused(all).map(({ release }) => release);

test('one chance word does not push aside what means the same', () => {
  expect(order([one('chance', 0.2, 0.1), one('same', 0, 0.6)])).toEqual(['same', 'chance']);
});

test('where meaning is equal, the words decide; where words are equal, meaning does', () => {
  expect(order([one('a', 0.2, 0.4), one('b', 0.8, 0.4)])).toEqual(['b', 'a']);
  expect(order([one('a', 0.5, 0.2), one('b', 0.5, 0.4)])).toEqual(['b', 'a']);
});

test('without meaning the order is by words, and scores are not shifted by what is unknown', () => {
  const weights = { near: 3, rank: 1 };
  const [first] = fused([one('a', 1, null, 0.1), one('b', 0.5, null)], weights);
  expect(first).toMatchObject({ release: 'a', score: 1.1 });
});

test('what has no meaning yet counts as the least near, so that a new passage is neither lost nor first', () => {
  expect(order([one('new', 0.5, null), one('far', 0.5, 0.1), one('near', 0.5, 0.5)])[0]).toBe('near');
});

test('any candidates come back, each once, best first, in the same order whatever order they came in', () => {
  const candidate = fc.record({
    release: fc.uuid(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    rank: fc.double({ min: 0, max: 5, noNaN: true }),
    near: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.uniqueArray(candidate, { selector: ({ release }) => release }), (all) => {
      const scored = fused(all);
      expect(scored).toHaveLength(all.length);
      expect(scored.every(({ score }, i) => i === 0 || score <= scored[i - 1]!.score)).toBe(true);
      expect(order([...all].reverse())).toEqual(order(all));
    }),
  );
});
