import type { PassageRow, TellingAtWork } from '../library/story-rows.ts';

/** What stands in `off_record` of a passage that somebody at work moved off the record: nobody's words. */
export const byHand = 'moved by hand';

/** Whether a passage may come into forms. `in`: yes; `out`: left out of every form; `off`: off the record. */
export type Standing = 'in' | 'out' | 'off';

/** All of them, in the order in which they are offered. */
export const standings: readonly Standing[] = ['in', 'out', 'off'];

/** Where a passage stands. */
export function standingOf({ off_record, left_out }: Pick<PassageRow, 'off_record' | 'left_out'>): Standing {
  if (off_record !== null) return 'off';
  return left_out ? 'out' : 'in';
}

/** The columns for a standing; words that asked for it to be kept back stay with it. */
export function columnsFor(
  standing: Standing,
  before: string | null,
): Pick<PassageRow, 'off_record' | 'left_out'> {
  if (standing === 'off') return { off_record: before ?? byHand, left_out: false };
  return { off_record: null, left_out: standing === 'out' };
}

/**
 * Whether a passage is its teller's alone: what somebody wrote themselves and marked off the record is for nobody
 * else's eyes. In a talk that was brought or interviewed, whoever works on it has heard it already.
 */
export function isSealed(
  { off_record }: Pick<PassageRow, 'off_record'>,
  source: TellingAtWork['source'] | undefined,
): boolean {
  return off_record !== null && off_record !== byHand && source === 'typed';
}
