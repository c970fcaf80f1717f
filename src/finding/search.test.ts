import { expect, test } from 'vitest';
import { type ScoredKnown, worthShowing } from './search.ts';

const one = (number: number, score: number, storyId = `s${number}`): ScoredKnown => ({
  release: `r${number}`,
  storyId,
  share: 0,
  rank: 0,
  near: null,
  meaning: null,
  sentence: null,
  score,
});
const many = (best: number, weak: number) => [
  one(0, best),
  ...Array.from({ length: 40 }, (_, i) => one(i + 1, weak)),
];

test('where nothing answers, what comes nearest is a few, and not page after page of what was not asked for', () => {
  const { ordered, answers } = worthShowing(many(1.5, 1.3), true);
  expect(answers).toBe(false);
  expect(ordered.map(({ release }) => release)).toEqual(Array.from({ length: 10 }, (_, i) => `r${i}`));
});

test('where the first answers, all that is good enough can be looked through', () => {
  const { ordered, answers } = worthShowing(many(2.5, 1.3), true);
  expect(answers).toBe(true);
  expect(ordered).toHaveLength(41);
});

test('what is too weak is not shown at all', () => {
  expect(worthShowing(many(0.9, 0.5), true).ordered).toEqual([]);
  expect(worthShowing([], false)).toEqual({ ordered: [], answers: false });
});

test('no story fills the page: from the fourth on its passages come after those of others', () => {
  const all = [1, 2, 3, 4, 5].map((number) => one(number, 3 - number / 10, 'long'));
  const { ordered } = worthShowing([...all, one(6, 2, 'other')], true);
  expect(ordered.map(({ release }) => release)).toEqual(['r1', 'r2', 'r3', 'r6', 'r4', 'r5']);
});
