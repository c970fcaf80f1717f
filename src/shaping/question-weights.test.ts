import { expect, test } from 'vitest';
import weights from './question-weights.json' with { type: 'json' };
import { packed, unpacked } from './question-weights.ts';

test('the shipped weights are of the cue phrases as they are now, and packing them loses nothing', () => {
  expect(packed(unpacked(weights))).toEqual(weights);
});

test('weights of other cue phrases are refused, because their rarities would fall on the wrong ones', () => {
  expect(() => unpacked({ ...weights, phrases: weights.phrases + 1 })).toThrow(/train\.ts/);
});
