/** One passage that may answer, with what words and meaning say of it. */
export interface Candidate {
  release: string;
  /** Which share of what the question's words say stands in it, from 0 to 1: each word by its weight. */
  share: number;
  /** How often and how close together they stand, in the database's measure; 0 where none does. */
  rank: number;
  /** How near its meaning is, from −1 to 1; null where it was not looked at. */
  near: number | null;
}

/** A candidate with one score, the higher the better. */
export type Scored<One extends Measured = Candidate> = One & { score: number };

/** All of a candidate that its score hangs on. */
type Measured = Omit<Candidate, 'release'>;

/** How much meaning, and the rank by words, count beside the share of the words. */
export interface Weights {
  near: number;
  rank: number;
}

/** Chosen by test/benchmarks/finding/tune.ts: of those it tries, best by nDCG@10 and at telling whether there is an answer. */
export const weights: Weights = { near: 3, rank: 2 };

/**
 * Candidates with one score, in the order in which they came: the share of the question that stands in the words, the nearness of
 * meaning, and a little for words that stand often and close together. It does not hang on the other candidates, so that the
 * same limits hold for every question.
 */
export function scored<One extends Measured>(
  candidates: readonly One[],
  { near, rank }: Weights = weights,
): Scored<One>[] {
  const lowest = candidates.reduce((least, one) => Math.min(least, one.near ?? least), 1);
  const known = candidates.some((one) => one.near !== null);
  return candidates.map((one) => ({
    ...one,
    score: byWords(one, rank) + (known ? near * (one.near ?? lowest) : 0),
  }));
}

/** Candidates in order of their score; of those that are as good, always in the same order. */
export function fused<One extends Candidate>(
  candidates: readonly One[],
  weighed: Weights = weights,
): Scored<One>[] {
  return scored(candidates, weighed).sort((a, b) => b.score - a.score || (a.release < b.release ? -1 : 1));
}

/** The score of a candidate by its words alone. */
export function byWords({ share, rank }: Pick<Candidate, 'share' | 'rank'>, weight = weights.rank): number {
  return share + weight * rank;
}
