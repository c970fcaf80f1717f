import { expect, test } from 'vitest';
import { dimensions, nearestSentence, nearness, packed } from './meaning.ts';

const towards = (at: number) => new Float32Array(dimensions).map((_, i) => (i === at ? 1 : 0));

test('the one sentence that answers is found in a passage whose mean hides it', () => {
  const sentences = [
    'We had a cup of tea first.',
    'Then she rang the lawyer herself.',
    'It rained all that day.',
  ];
  const { meaning } = packed(sentences, [towards(0), towards(1), towards(2)]);
  expect(nearness(towards(1), meaning)).toBeCloseTo(1 / Math.sqrt(3), 1);
  expect(nearestSentence(towards(1), meaning)).toEqual({ sentence: 1, near: expect.closeTo(1, 2) });
});

test('a sentence of a word or two is no answer, however near it seems', () => {
  const { meaning } = packed(['Right, back on.'], [towards(0)]);
  expect(nearestSentence(towards(0), meaning)?.near).toBe(0);
});

test('what was indexed before sentences were kept is still found by its mean', () => {
  const old = packed(['We had a cup of tea.'], [towards(3)]).meaning.subarray(0, dimensions);
  expect(nearestSentence(towards(3), old)).toBeNull();
  expect(nearness(towards(3), old)).toBeCloseTo(1, 2);
});

test('a passage that never ends keeps room for forty sentences and the mean of all', () => {
  const sentences = Array.from({ length: 90 }, () => 'and then we went on again');
  const vectors = sentences.map((_, i) => towards(i));
  const { meaning } = packed(sentences, vectors);
  expect(meaning).toHaveLength(41 * dimensions);
  expect(nearness(towards(80), meaning)).toBeGreaterThan(0);
});
