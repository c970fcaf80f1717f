import { answers } from './cues.ts';
import type { Features } from './question-features.ts';

/** A multinomial logistic model: weights that all answers share, and what each answer adds of its own. */
export interface Softmax {
  /** One for each number of `each`. */
  shared: readonly number[];
  /** By answer, one for each number of `each`, added to the shared ones. */
  own: readonly (readonly number[])[];
  /** By answer, one for each number of `whole`. */
  whole: readonly (readonly number[])[];
}

/** What a passage means, on average, that answers each question: a sum of vectors of length 1. */
export type Centroids = readonly (readonly number[])[];

/** What was learnt from the labelled passages (see train.ts in test/benchmarks/questions). */
export interface QuestionModel {
  /** How rare a cue phrase is; what is not in it counts 1. */
  rarity: ReadonlyMap<string, number>;
  /** Without meaning, and with it. */
  words: Softmax;
  meaning: Softmax;
  centroids: Centroids;
  /** By how much a difference in meaning counts. */
  scale: number;
}

/** How likely each answer is, 0 (none) to 11; they add up to 1. */
export function likely({ shared, own, whole }: Softmax, features: Features): number[] {
  const scores = features.each.map((numbers, answer) => {
    let score = 0;
    for (const [i, value] of numbers.entries()) score += value * (shared[i]! + own[answer]![i]!);
    for (const [i, value] of features.whole.entries()) score += value * whole[answer]![i]!;
    return score;
  });
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const all = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / all);
}

/** The features with the meaning of the passage: how much nearer it is to each answer's centroid than on average. */
export function withMeaning(
  features: Features,
  vector: ArrayLike<number>,
  centroids: Centroids,
  scale: number,
): Features {
  const near = centroids.map((centroid) => cosine(vector, centroid));
  const mean = near.reduce((a, b) => a + b, 0) / answers;
  const each = features.each.map((numbers, answer) => [
    ...numbers.slice(0, -1),
    (near[answer]! - mean) * scale,
  ]);
  return { ...features, each };
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    dot += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return dot / Math.sqrt(aa * bb || 1);
}
