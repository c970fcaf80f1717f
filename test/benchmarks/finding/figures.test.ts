import { expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { figuresOf, ndcg, recall, reciprocalRank } from './figures.ts';
import { readQuestions } from './questions.ts';

const asked = (grades: Record<string, number>, kind = 'plain') => ({
  kind,
  question: 'why',
  grades: new Map(Object.entries(grades)),
});

test('the gain is that of Järvelin and Kekäläinen: nothing is discounted before the second, then by the logarithm', () => {
  const run = { asked: asked({ a: 2, b: 1 }), found: ['x', 'b', 'a'] };
  expect(ndcg(run)).toBeCloseTo((1 / 1 + 2 / Math.log2(3)) / (2 + 1), 10);
  expect(ndcg({ ...run, found: ['a', 'b'] })).toBe(1);
  expect(ndcg({ ...run, found: [] })).toBe(0);
});

test('only what answers counts for the first place and for recall, and recall can reach 1 with more than ten answers', () => {
  const run = { asked: asked({ a: 1, b: 2 }), found: ['a', 'b'] };
  expect(reciprocalRank(run)).toBe(0.5);
  const many = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`p${i}`, 2]));
  expect(recall({ asked: asked(many), found: Object.keys(many) })).toBe(1);
});

test('questions without an answer count for false answers alone', () => {
  const figures = figuresOf([
    { asked: asked({ a: 2 }), found: ['a'], answered: false },
    { asked: asked({}, 'none'), found: ['a'], answered: true },
  ]);
  expect(figures).toEqual({ ndcg: 1, mrr: 1, recall: 1, falsely: 1, missed: 1 });
});

test('the set is whole: every grade is of a passage that is there, no question is in both halves, and each half has enough', () => {
  const corpus = readCorpus();
  const ids = new Set(corpus.map(({ id }) => id));
  expect(ids.size).toBe(corpus.length);
  const [tune, held] = [readQuestions('tune', ids), readQuestions('held-out', ids)];
  expect(new Set([...tune, ...held].map(({ question }) => question)).size).toBe(tune.length + held.length);
  for (const half of [tune, held]) {
    expect(half.filter(({ kind }) => kind === 'none').length).toBeGreaterThanOrEqual(12);
    expect(half.filter(({ kind }) => kind !== 'none').length).toBeGreaterThanOrEqual(30);
  }
});
