/** Scores (`fused`) from which a passage is shown, and from which it counts as an answer. */
export interface Limits {
  shown: number;
  answers: number;
}

/**
 * Chosen by test/benchmarks/finding/tune.ts on its half for tuning. Shown: the highest that takes no answer from the first
 * ten. Answers: where the share of the questions with an answer that reach it, less that of those without, is
 * greatest (Youden 1950), in the middle of the scores for which it is.
 * @param byMeaning whether meaning was looked at as well as words: scores of words alone are on another scale
 */
export function limits(byMeaning: boolean): Limits {
  return byMeaning ? { shown: 1.15, answers: 1.8 } : { shown: 0.2, answers: 0.635 };
}
