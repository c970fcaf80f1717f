import { wordingIn } from '../hearing/asked.ts';
import { type Campaign, type CampaignState, dayHere, stateOf } from '../listening/campaign.ts';
import { campaignBySlug } from '../listening/campaign-store.ts';
import type { Machinery } from '../machinery.ts';
import { isSteward } from '../people/hand.ts';
import type { Visit } from '../people/visit.ts';
import { found, Refused } from '../web/refused.ts';
import type { Language } from '../web/words.ts';
import { type AskedFor, groupsIn } from './asked-for.ts';
import { type Heard, heardOf, listenedRounds } from './heard-store.ts';
import { type Beside, groupName, type Result } from './results.ts';

/** A round as whoever asks may see what was heard in it. */
export interface Listened {
  campaign: Campaign;
  state: CampaignState;
  /** null until it is counted. */
  kept: { heard: Heard; at: Date } | null;
  /** Whether stewards alone may see it. */
  isClosed: boolean;
}

/** The round of an address, with what was heard. @throws Refused where it has not opened yet, or stewards keep it to themselves */
export async function listened(
  site: Machinery,
  { hand }: Pick<Visit, 'hand'>,
  slug: string,
): Promise<Listened> {
  const campaign = found(await campaignBySlug(site.database, slug));
  const state = stateOf(campaign, site.now());
  const isClosed = !campaign.showsHeard;
  if (state === 'draft' || state === 'waiting' || (isClosed && !isSteward(hand)))
    throw new Refused('not here');
  // While it is open again, what was counted before stays: it does not move.
  return { campaign, state, kept: await heardOf(site.database, campaign.id), isClosed };
}

/** Another round to compare with, and what it is called. */
export interface OtherRound {
  key: string;
  name: string;
  heard: Heard;
}

/** Other rounds that were counted before this one, or besides it, the newest first: what is shown of them is open to whoever asks. */
export async function otherRounds(
  site: Machinery,
  { hand, language }: Pick<Visit, 'hand' | 'language'>,
  campaign: Campaign,
): Promise<{ key: string; name: string; id: string }[]> {
  const rounds = await listenedRounds(site.database, {
    all: isSteward(hand),
    today: dayHere(site.now()),
    limit: 50,
  });
  return rounds.flatMap(({ campaign: other, counted }) =>
    other.id === campaign.id || !counted
      ? []
      : [{ key: other.slug, id: other.id, name: `${wordingIn(other.title, language)} (${other.closesOn})` }],
  );
}

/** Whom a question is shown beside, as the address asks. */
export function besideOf(
  heard: Heard,
  asked: AskedFor,
  { question }: Result,
  other: OtherRound | null,
  language: Language,
): Beside | null {
  if (asked.by === null) return null;
  if (asked.by === 'round') {
    if (!other) return null;
    const then = other.heard.questions.find(({ key }) => key === question.key);
    return { name: other.name, shown: then?.whole ?? null, isRound: true };
  }
  if (asked.group === null) return null;
  const shown = question.by[asked.by][asked.group] ?? null;
  return { name: groupName(heard, asked.by, asked.group, language), shown, isRound: false };
}

/** The groups of a comparison with their names. */
export function groupsOf(heard: Heard, asked: AskedFor, language: Language) {
  const { by } = asked;
  if (by === null || by === 'round') return [];
  return groupsIn(heard, by).map((key) => ({ key, name: groupName(heard, by, key, language) }));
}
