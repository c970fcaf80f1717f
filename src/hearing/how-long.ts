import type { Asked } from './asked.ts';

/**
 * Minutes that a question of the usual kind takes: 85 of them are 15 minutes (Pew Research Center, “How we keep our online surveys from
 * running too long”, 2022).
 */
const usual = 15 / 85;

/** Usual questions that each kind counts as. Words of one's own, and an order, count as two: a rule of thumb of those who ask. */
const countsAs: Readonly<Record<Asked['kind'], number>> = {
  one: 1,
  some: 1,
  scale: 1,
  short: 2,
  long: 2,
  order: 2,
};

/** Minutes that replying to these questions takes, in whole minutes, one at least: of the standard ones, three. */
export function minutesToReply(questions: readonly Asked[]): number {
  const all = questions.reduce((sum, { kind }) => sum + countsAs[kind], 0);
  return Math.max(1, Math.ceil(all * usual));
}
