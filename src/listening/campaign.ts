import type { Wording } from '../hearing/asked.ts';

/** A round of listening: some questions, asked for a while. */
export interface Campaign {
  id: string;
  slug: string;
  /** What stewards call it. */
  name: string;
  programme: string;
  title: Wording;
  whoAsks: Wording;
  whatHappens: Wording;
  /** Days as `2026-11-25`, in the time of the site: the first and the last to answer on, and the last on which replies are kept. */
  opensOn: string;
  closesOn: string;
  keptUntil: string;
  openedAt: Date | null;
  closedAt: Date | null;
  emptiedAt: Date | null;
  showsHeard: boolean;
  /** Whether everybody sees that it is open; otherwise only whoever has the link. */
  isListed: boolean;
  trialKey: string;
}

/** `draft`: no steward has opened it. `waiting`: opened, its first day is still to come. */
export type CampaignState = 'draft' | 'waiting' | 'open' | 'closed';

const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is where the site is, as `2026-11-25`: a day ends at its own midnight, whatever clocks do that night. */
export function dayHere(now: Date): string {
  return days.format(now);
}

/** A day some days later, as `2026-11-25`: counted on the calendar, so that a day of 23 or 25 hours is a day. */
export function daysLater(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** What a campaign is at. */
export function stateOf(
  campaign: Pick<Campaign, 'openedAt' | 'closedAt' | 'opensOn' | 'closesOn'>,
  now: Date,
): CampaignState {
  if (campaign.openedAt === null) return 'draft';
  const today = dayHere(now);
  if (campaign.closedAt !== null || today > campaign.closesOn) return 'closed';
  return today < campaign.opensOn ? 'waiting' : 'open';
}

/** The last day on which it could be answered: the day it was closed by hand, where that was earlier. */
export function lastDay({ closedAt, closesOn }: Pick<Campaign, 'closedAt' | 'closesOn'>): string {
  const closed = closedAt === null ? closesOn : dayHere(closedAt);
  return closed < closesOn ? closed : closesOn;
}
