import { fewest } from '../library/read-counts.ts';

/** A count as it may be shown: the number, or null for "fewer than five, or nobody". */
export type Shown = number | null;

/** One thing counted in several ways, and how it may be shown. */
export interface ShownRow<Way extends string> {
  ways: Record<Way, Shown>;
  /** The sum of what is shown, so that it tells nothing of what is not; null where nothing is. */
  total: Shown;
}

/**
 * Counts without those under five. Nobody is not told from a few, and the total is of the shown alone: from a true total of
 * nine with a seven in it, and two ways that are not nobody, each of the two would be known to be one person.
 * @param step counts are rounded down to it: where they are read again and again while they grow, five, so that no look
 * tells what the last one or two said
 */
export function shownRow<Way extends string>(counts: Record<Way, number>, step = 1): ShownRow<Way> {
  const ways = Object.entries(counts) as [Way, number][];
  const shown = ways.map(([way, count]): [Way, Shown] => [
    way,
    count < fewest ? null : count - (count % step),
  ]);
  const told = shown.flatMap(([, count]) => count ?? []);
  return {
    ways: Object.fromEntries(shown) as Record<Way, Shown>,
    total: told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0),
  };
}
