import type { About } from './asked.ts';

/** The fewest people that a number may be about: fewer are hidden. The same everywhere on the site. */
export const fewest = 5;

/** The fewest who must have answered a question, in all or in a group, before anything is shown of it. */
export const fewestAnswered = 2 * fewest;

/**
 * A count as it may be shown: the number; `few`, fewer than five or nobody; `nearly all`, all or all but fewer than five of
 * those who answered; `hidden`, any number, left out because others could be worked out from it.
 */
export type Cell = number | 'few' | 'nearly all' | 'hidden';

/** What may be shown of one question for some people. */
export interface Shown {
  /** How many answered. Where each person is in one option, those whose answers are shown. */
  answered: number;
  /** By option. */
  cells: Record<string, Cell>;
}

/** What may be shown of one question. This and nothing else is kept and read by pages. */
export interface HeardQuestion {
  key: string;
  /** Each person is in one option. */
  exclusive: boolean;
  /** null where too few answered. */
  whole: Shown | null;
  /** By kind and group; a group of whom nothing may be shown is not there. */
  by: Record<About, Record<string, Shown>>;
}

/** Whether a set of so many people may be known: nobody, or five and more. */
export function mayBeKnown(size: number): boolean {
  return size === 0 || size >= fewest;
}

/** Whether so many of those may be known: they, and the others. */
export function partMayBeKnown(size: number, of: number): boolean {
  return size >= 0 && size <= of && mayBeKnown(size) && mayBeKnown(of - size);
}
