import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Asked } from '../hearing/asked.ts';
import type { Campaign } from './campaign.ts';

/** A version of the questions of a campaign. It is never changed once it is made. */
export interface Version {
  number: number;
  questions: readonly Asked[];
  madeAt: Date;
}

/** The campaign of an address; null where there is none. */
export async function campaignBySlug(database: Kysely<Tables>, slug: string): Promise<Campaign | null> {
  const row = await database.selectFrom('campaign').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? asCampaign(row) : null;
}

/** Every campaign, the newest first. */
export async function campaigns(database: Kysely<Tables>): Promise<Campaign[]> {
  const rows = await database.selectFrom('campaign').selectAll().orderBy('made_at', 'desc').execute();
  return rows.map(asCampaign);
}

/** The questions as they are asked now. */
export async function newestVersion(database: Kysely<Tables>, campaignId: string): Promise<Version> {
  const row = await database
    .selectFrom('campaign_version')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  return asVersion(row);
}

/** Every version, the oldest first. */
export async function versionsOf(database: Kysely<Tables>, campaignId: string): Promise<Version[]> {
  const rows = await database
    .selectFrom('campaign_version')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('number')
    .execute();
  return rows.map(asVersion);
}

/** Versions by campaign and number, of a database: they never change, so each is read once. */
const known = new WeakMap<Kysely<Tables>, Map<string, Version>>();
/** Versions that are remembered: more than are answered at once, few enough to hold. */
const mostKnown = 200;

/** One version. */
export async function versionOf(
  database: Kysely<Tables>,
  campaignId: string,
  number: number,
): Promise<Version> {
  const held = known.get(database) ?? new Map<string, Version>();
  known.set(database, held);
  const key = `${campaignId} ${number}`;
  const before = held.get(key);
  if (before) return before;
  const row = await database
    .selectFrom('campaign_version')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const version = asVersion(row);
  if (held.size >= mostKnown) held.clear();
  held.set(key, version);
  return version;
}

function asVersion(row: Selectable<Tables['campaign_version']>): Version {
  return { number: row.number, questions: row.questions as Asked[], madeAt: row.made_at };
}

/** A campaign as the rules know it. */
export function asCampaign(row: Selectable<Tables['campaign']>): Campaign {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    programme: row.programme,
    title: row.title,
    whoAsks: row.who_asks,
    whatHappens: row.what_happens,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    keptUntil: row.kept_until,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    emptiedAt: row.emptied_at,
    showsHeard: row.shows_heard,
    isListed: row.is_listed,
    trialKey: row.trial_key,
  };
}
