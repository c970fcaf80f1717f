import fc from 'fast-check';
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

test('what was indexed before, with bytes for each sentence or none kept, is still found by its mean', () => {
  const mean = packed(['We had a cup of tea.'], [towards(3)]).meaning.subarray(0, dimensions);
  for (const old of [mean, Buffer.concat([mean, mean]), Buffer.concat([mean, mean, mean])]) {
    expect(nearestSentence(towards(3), old)).toBeNull();
    expect(nearness(towards(3), old)).toBeCloseTo(1, 2);
  }
});

test('half a byte a number is enough: how near a sentence is comes out within 0.02 of what it is', () => {
  const roll = fc.sample(
    fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions }),
    40,
  );
  const vectors = roll.map((numbers) => Float32Array.from(numbers));
  const cosine = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (Math.hypot(...a) * Math.hypot(...b) || 1);
  for (const [i, vector] of vectors.entries()) {
    const asked = vectors[(i + 1) % vectors.length]!.map((value, at) => value + vector[at]!);
    const kept = packed(['it is a sentence of some words'], [vector]).meaning;
    const near = nearestSentence(asked, kept)!.near;
    expect(Math.abs(near - Math.max(0, cosine(asked, vector)))).toBeLessThan(0.02);
  }
});

test('a passage that never ends keeps room for forty sentences and the mean of all', () => {
  const sentences = Array.from({ length: 90 }, () => 'and then we went on again');
  const vectors = sentences.map((_, i) => towards(i));
  const { meaning } = packed(sentences, vectors);
  expect(meaning).toHaveLength(dimensions + 1 + (40 * dimensions) / 2);
  expect(nearness(towards(80), meaning)).toBeGreaterThan(0);
});
