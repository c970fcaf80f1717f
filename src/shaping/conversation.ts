import type { Features } from './question-features.ts';
import { eachNames } from './question-features.ts';

/*
 * The labelled passages mislead on purpose: many of their questions are not answered, and none goes on with the passage
 * before. Real conversations do neither. The figures below say so. They were chosen on whole conversations (the samples), where
 * they raise macro-F1 by about 0.06; on the labelled passages they cost about 0.02.
 */

/** How much more an answer counts, as a logarithm, for each unit of having been asked for just before. */
const asking = 0.7;

/** How much less "none" counts, as a logarithm. */
const none = 0.5;

/** How much more an answer counts, as a logarithm, when the passage before is sure to give it; the one after counts less. */
const before = 0.5;
const after = 0.35;

const askedNow = eachNames.indexOf('asked just before');

/** Likelihoods as they are in a conversation, where people mostly answer what they were asked. */
export function inConversation(likely: readonly number[], { each }: Features): number[] {
  return shares(
    likely.map((share, answer) => share * Math.exp(answer === 0 ? -none : asking * each[answer]![askedNow]!)),
  );
}

/**
 * Likelihoods of passages one after another, where a thought often takes more than one passage.
 * @param follows whether each passage is of the same telling as the one before it
 */
export function withNeighbours(all: readonly number[][], follows: readonly boolean[]): number[][] {
  return all.map((likely, i) => {
    const [last, next] = [follows[i] ? all[i - 1] : undefined, follows[i + 1] ? all[i + 1] : undefined];
    return shares(
      likely.map((share, answer) => {
        const near = answer === 0 ? 0 : before * (last?.[answer] ?? 0) + after * (next?.[answer] ?? 0);
        return share * Math.exp(near);
      }),
    );
  });
}

function shares(weights: readonly number[]): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / all);
}
