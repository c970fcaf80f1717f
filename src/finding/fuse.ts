/** One passage that may answer, with what words and meaning say of it. */
export interface Candidate {
  release: string;
  /** How well its words match, in the database's measure; null where they were not looked at. */
  rank: number | null;
  /** Which share of the question's words stand in it, from 0 to 1. */
  covered: number;
  /** How near its meaning is, from −1 to 1; null where it was not looked at. */
  near: number | null;
}

/** A candidate with one score, the higher the better. */
export interface Scored extends Candidate {
  score: number;
}

/**
 * Candidates in order. Scores of words and of meaning are standardised over the candidates and added; words count by the
 * square of the share of the question they cover, so that one chance word does not push aside what means the same.
 */
export function fused(candidates: readonly Candidate[]): Scored[] {
  const rank = standardised(candidates.map(({ rank }) => rank));
  const near = standardised(candidates.map(({ near }) => near));
  return candidates
    .map((candidate, i) => ({
      ...candidate,
      score: near[i]! + (rank[i]! + 2) * candidate.covered ** 2,
    }))
    .sort((a, b) => b.score - a.score || (a.release < b.release ? -1 : 1));
}

/** Each value in standard deviations from the mean; what is not there counts as a little worse than the worst that is. */
function standardised(values: readonly (number | null)[]): number[] {
  const there = values.filter((value) => value !== null);
  if (there.length === 0) return values.map(() => 0);
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  const spread = Math.sqrt(there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / there.length) || 1;
  const worst = Math.min(...there.map((value) => (value - mean) / spread));
  return values.map((value) => (value === null ? worst : (value - mean) / spread));
}
