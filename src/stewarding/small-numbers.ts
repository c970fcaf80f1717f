import { fewest } from '../library/read-counts.ts';

/** A count as it may be shown: the number, or null for "fewer than five". */
export type Shown = number | null;

/** One thing counted in several ways, and how it may be shown. */
export interface ShownRow<Way extends string> {
  ways: Record<Way, Shown>;
  /** null where it would give a hidden number away. */
  total: Shown;
}

/**
 * Counts without those under five, and without what would let somebody work one out: where a single way is hidden, the total
 * is the sum of those shown only if it could not be told from them, so the smallest shown is hidden as well
 * (complementary suppression; Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001).
 */
export function shownRow<Way extends string>(counts: Record<Way, number>): ShownRow<Way> {
  const ways = Object.entries(counts) as [Way, number][];
  const total = ways.reduce((sum, [, count]) => sum + count, 0);
  const hidden = new Set(ways.filter(([, count]) => count > 0 && count < fewest).map(([way]) => way));
  if (hidden.size === 1) {
    const next = ways.filter(([way, count]) => !hidden.has(way) && count > 0).sort((a, b) => a[1] - b[1])[0];
    if (next) hidden.add(next[0]);
  }
  const shown = Object.fromEntries(
    ways.map(([way, count]) => [way, hidden.has(way) ? null : count]),
  ) as Record<Way, Shown>;
  return { ways: shown, total: total < fewest || hidden.size === 1 ? null : total };
}
