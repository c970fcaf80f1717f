import type { Asked } from './questions.ts';

/** What a way of searching found for one question, best first. */
export interface Run {
  asked: Asked;
  found: readonly string[];
  /** Whether what was found is shown as an answer. */
  answered: boolean;
}

/** How well a way of searching does. Those of ranking are over questions that have an answer; each from 0 to 1. */
export interface Figures {
  ndcg: number;
  mrr: number;
  recall: number;
  /** Share of the questions without an answer for which something is shown as if it answered. */
  falsely: number;
  /** Share of the questions with an answer that are told there is none. */
  missed: number;
}

/** Results that are looked at: half of the first page. */
const depth = 10;

/**
 * Normalised discounted cumulated gain of the first ten (Järvelin and Kekäläinen 2002), with their gain of 2 and 1 as
 * graded and their logarithm to base 2, discounting from the second on.
 */
export function ndcg({ asked: { grades }, found }: Pick<Run, 'asked' | 'found'>): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  const ideal = gain(best);
  return ideal === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / ideal;
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, i) => sum + grade / Math.max(1, Math.log2(i + 1)), 0);
}

/** One divided by the place of the first that answers (graded 2); 0 where none of those found does (Voorhees 1999). */
export function reciprocalRank({ asked: { grades }, found }: Pick<Run, 'asked' | 'found'>): number {
  const at = found.findIndex((id) => grades.get(id) === 2);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Of the passages that answer (graded 2), the share among the first ten; of ten at most, so that 1 can be reached. */
export function recall({ asked: { grades }, found }: Pick<Run, 'asked' | 'found'>): number {
  const answers = [...grades.values()].filter((grade) => grade === 2).length;
  const there = found.slice(0, depth).filter((id) => grades.get(id) === 2).length;
  return there / Math.min(depth, answers);
}

/** The figures of many questions. */
export function figuresOf(runs: readonly Run[]): Figures {
  const answerable = runs.filter(({ asked }) => asked.kind !== 'none');
  const others = runs.filter(({ asked }) => asked.kind === 'none');
  return {
    ndcg: mean(answerable.map(ndcg)),
    mrr: mean(answerable.map(reciprocalRank)),
    recall: mean(answerable.map(recall)),
    falsely: mean(others.map(({ answered }) => Number(answered))),
    missed: mean(answerable.map(({ answered }) => Number(!answered))),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
