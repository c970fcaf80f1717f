import type { Audience } from '../database/tables/release-tables.ts';

/** How a teller is named to readers: her name, her role in words of her own, or not at all. */
export type ShownAs = 'name' | 'role' | 'nobody';

/** What holds for everything that is agreed to at one time. */
export interface Terms {
  shownAs: ShownAs;
  /** How she is named: "Jo Bramwell", "a housing officer". */
  shown: string;
  audience: Audience;
  /** The circle, where the audience is one. */
  circleId: string | null;
  /** When it ends; null for no end. */
  until: Date | null;
}

/** A passage's words under terms: what a release holds. */
export interface Agreed extends Terms {
  words: string;
}

/** How a teller is named who wants to be nobody: the core makes "somebody who was there" of it. */
export const nobodyShown = 'the teller';

const width: Record<Audience, number> = { circle: 0, network: 1, everyone: 2 };

/** Whether two agreements come to the same. */
export function isSame(a: Agreed, b: Agreed): boolean {
  return (
    a.words === b.words &&
    a.shownAs === b.shownAs &&
    a.shown === b.shown &&
    a.audience === b.audience &&
    a.circleId === b.circleId &&
    (a.until?.getTime() ?? null) === (b.until?.getTime() ?? null)
  );
}

/**
 * Whether the second shows nothing that the first does not: the same words, as widely at most, no more of her name, no
 * longer. Such a change needs no time to cool off: it can only make less be seen.
 */
export function isWithin(before: Agreed, after: Agreed): boolean {
  const sameCircle =
    after.audience !== 'circle' || before.audience !== 'circle' || before.circleId === after.circleId;
  return (
    before.words === after.words &&
    width[after.audience] <= width[before.audience] &&
    sameCircle &&
    (after.shownAs === 'nobody' || (after.shownAs === before.shownAs && after.shown === before.shown)) &&
    (before.until === null || (after.until !== null && after.until <= before.until))
  );
}
