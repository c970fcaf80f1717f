import type { Did, Helped } from '../database/tables/evidence-tables.ts';

/** The answers to “did this help?”, in the order in which they are offered. */
export const helpedAnswers = ['yes', 'a bit', 'no'] as const satisfies readonly Helped[];
/** The answers to “did you?”. */
export const didAnswers = ['yes', 'some', 'not yet', 'no'] as const satisfies readonly Did[];

/** The longest answer in words, in letters. */
export const longestWill = 500;

/** Hours for which words can be added to a tap. */
export const wordsHours = 2;
/** Days for which the link of the mail works. */
export const didDays = 60;

/** One of some answers; null where it is none of them. */
export function answerOf<One extends string>(answers: readonly One[], text: string): One | null {
  return answers.find((one) => one === text) ?? null;
}
