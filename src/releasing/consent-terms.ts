import type { Audience } from '../database/tables/release-tables.ts';
import { nobodyShown, type ShownAs, type Terms } from '../library/release-terms.ts';

/** How she would be named, to whom, until when: as typed so far. */
export interface Choice {
  shownAs: ShownAs | null;
  name: string;
  role: string;
  audience: Audience | null;
  circleId: string | null;
  /** The last day, as `2027-05-03`; null for no end. */
  until: string | null;
}

/** What is wrong with a choice, by field, in a word that the catalogue makes a sentence of. */
export type ChoiceFaults = Partial<
  Record<'shownAs' | 'name' | 'role' | 'audience' | 'until', 'none' | 'past' | 'no day' | 'too long'>
>;

/** The longest that a name or role may be, in letters. */
const longest = 120;

/** What a choice still lacks. @param now the end must lie after it */
export function choiceFaults(choice: Choice, now: Date): ChoiceFaults {
  const faults: ChoiceFaults = {};
  if (!choice.shownAs) faults.shownAs = 'none';
  if (choice.shownAs === 'name' || choice.shownAs === 'role') {
    const text = choice[choice.shownAs];
    if (!text) faults[choice.shownAs] = 'none';
    else if (text.length > longest) faults[choice.shownAs] = 'too long';
  }
  if (!choice.audience || (choice.audience === 'circle' && !choice.circleId)) faults.audience = 'none';
  if (choice.until !== null && endOf(choice.until) <= now) faults.until = 'past';
  return faults;
}

/** The terms a choice comes to; null while something is missing. */
export function termsOf(choice: Choice, now: Date): Terms | null {
  const { shownAs, audience, circleId, until } = choice;
  if (Object.keys(choiceFaults(choice, now)).length > 0 || !shownAs || !audience) return null;
  return {
    shownAs,
    shown: shownAs === 'nobody' ? nobodyShown : choice[shownAs],
    audience,
    circleId: audience === 'circle' ? circleId : null,
    until: until === null ? null : endOf(until),
  };
}

/** The moment at which a day is over. */
export function endOf(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
}

/** The last day before a moment, as `2027-05-03`: what `endOf` made it from. */
export function lastDay(until: Date): string {
  return new Date(until.getTime() - 1).toISOString().slice(0, 10);
}

/** A day typed in three boxes as `2027-05-03`; null when it is none in the calendar. */
export function typedDay({ day, month, year }: { day: string; month: string; year: string }): string | null {
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month) || !/^\d{4}$/u.test(year)) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
