import { answers } from '../../../src/shaping/cues.ts';
import type { Features } from '../../../src/shaping/question-features.ts';
import type { Softmax } from '../../../src/shaping/question-model.ts';

/** A passage to learn from: how likely each answer should come out. */
export interface Example {
  features: Features;
  wanted: number[];
  weight: number;
}

/** How strongly weights are held near 0: those that all answers share, an answer's own, and those about the whole passage. */
export interface Holding {
  shared: number;
  own: number;
  whole: number;
}

const steps = 120;
const firstStep = 0.08;

/**
 * A multinomial logistic model with L2 regularisation, by Adam (Kingma and Ba 2015) on all examples at once from weights of 0: the same
 * examples always give the same model.
 */
export function learn(examples: readonly Example[], holding: Holding): Softmax {
  const [each, whole] = [examples[0]!.features.each[0]!.length, examples[0]!.features.whole.length];
  const row = each + whole;
  const weights = new Float64Array(each + answers * row);
  const [slope, mean, spread] = [0, 1, 2].map(() => new Float64Array(weights.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const hold = weights.map((_, i) => {
    if (i < each) return holding.shared;
    return (i - each) % row < each ? holding.own : holding.whole;
  });
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const flat = examples.map(({ features }) => ({
    each: Float64Array.from(features.each.flat()),
    whole: features.whole,
  }));
  for (let step = 1; step <= steps; step += 1) {
    slope.fill(0);
    for (const [i, { wanted, weight }] of examples.entries())
      addSlope(slope, weights, flat[i]!, wanted, weight / all, each);
    const rate = firstStep * (1 - (0.9 * step) / steps);
    for (let i = 0; i < weights.length; i += 1) {
      const down = slope[i]! + hold[i]! * weights[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * down;
      spread[i] = 0.999 * spread[i]! + 0.001 * down * down;
      const size = Math.sqrt(spread[i]! / (1 - 0.999 ** step)) + 1e-8;
      weights[i]! -= (rate * (mean[i]! / (1 - 0.9 ** step))) / size;
    }
  }
  return modelOf(weights, each, whole);
}

interface Flat {
  each: Float64Array;
  whole: readonly number[];
}

function addSlope(
  slope: Float64Array,
  weights: Float64Array,
  { each: values, whole }: Flat,
  wanted: readonly number[],
  weight: number,
  each: number,
): void {
  const row = each + whole.length;
  const shares = new Float64Array(answers);
  for (let answer = 0; answer < answers; answer += 1) {
    const at = each + answer * row;
    let score = 0;
    for (let i = 0; i < each; i += 1) score += values[answer * each + i]! * (weights[i]! + weights[at + i]!);
    for (let i = 0; i < whole.length; i += 1) score += whole[i]! * weights[at + each + i]!;
    shares[answer] = Math.exp(score);
  }
  const sum = shares.reduce((a, b) => a + b, 0);
  for (let answer = 0; answer < answers; answer += 1) {
    const at = each + answer * row;
    const error = (shares[answer]! / sum - wanted[answer]!) * weight;
    for (let i = 0; i < each; i += 1) {
      slope[i]! += error * values[answer * each + i]!;
      slope[at + i]! += error * values[answer * each + i]!;
    }
    for (let i = 0; i < whole.length; i += 1) slope[at + each + i]! += error * whole[i]!;
  }
}

function modelOf(weights: Float64Array, each: number, whole: number): Softmax {
  const row = each + whole;
  const rows = Array.from({ length: answers }, (_, answer) => each + answer * row);
  return {
    shared: [...weights.slice(0, each)],
    own: rows.map((at) => [...weights.slice(at, at + each)]),
    whole: rows.map((at) => [...weights.slice(at + each, at + row)]),
  };
}
