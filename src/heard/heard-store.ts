import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Asked } from '../hearing/asked.ts';
import type { HeardQuestion } from '../hearing/shown.ts';
import type { Campaign } from '../listening/campaign.ts';
import { asCampaign } from '../listening/campaign-store.ts';

/** A theme as it is shown. Its quotations are looked up each time, so that what is taken back is gone. */
export interface ShownTheme {
  id: string;
  question: string;
  name: string;
  /** How many people said it; null for a few. */
  people: number | null;
}

/** What was heard in a round, as everybody may see it: small groups are hidden already. It is all that pages read. */
export interface Heard {
  /** All that was ever asked, with the newest words. */
  asked: Asked[];
  questions: HeardQuestion[];
  /** Keys of questions that show older counts, because the newer would tell what a few late replies said. */
  older: string[];
  /** Those that a steward shows. */
  themes: ShownTheme[];
  /** How many people were last said to have said a theme, by its id, whether or not it is shown now. */
  themesTold?: Record<string, number>;
}

/** What is kept of a round, and when it was counted; null where it has not been. */
export async function heardOf(
  database: Kysely<Tables>,
  campaignId: string,
): Promise<{ heard: Heard; at: Date } | null> {
  const row = await database
    .selectFrom('heard')
    .select(['counts', 'made_at'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row ? { heard: row.counts as Heard, at: row.made_at } : null;
}

/** Keeps what was heard in a round, in place of what was kept before. @param now when it was counted */
export async function keepHeard(
  trx: Kysely<Tables>,
  campaignId: string,
  heard: Heard,
  now: Date,
): Promise<void> {
  const values = { counts: JSON.stringify(heard), made_at: now };
  await trx
    .insertInto('heard')
    .values({ campaign_id: campaignId, ...values })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(values))
    .execute();
}

/**
 * Rounds whose first day has come and whose results are open to everyone, the newest first; for stewards all of them. One that is
 * found by its link alone is not among them while it is open.
 * @param today as `2026-11-25`
 */
export async function listenedRounds(
  database: Kysely<Tables>,
  { all, today, limit }: { all: boolean; today: string; limit: number },
): Promise<{ campaign: Campaign; counted: Date | null }[]> {
  const query = database
    .selectFrom('campaign')
    .leftJoin('heard', 'heard.campaign_id', 'campaign.id')
    .selectAll('campaign')
    .select('heard.made_at as countedAt')
    .where('opened_at', 'is not', null)
    .where('opens_on', '<=', today)
    .orderBy('closes_on', 'desc')
    .orderBy('slug')
    .limit(limit);
  const forEveryone = query
    .where('shows_heard', '=', true)
    .where((eb) =>
      eb.or([eb('is_listed', '=', true), eb('closed_at', 'is not', null), eb('closes_on', '<', today)]),
    );
  const rows = await (all ? query : forEveryone).execute();
  return rows.map((row) => ({ campaign: asCampaign(row), counted: row.countedAt }));
}

/**
 * The rounds that are to be counted: closed and not counted since, because it has just closed, closed again, or a sheet was
 * brought or taken out again. Not those whose replies are deleted: what is kept of them stays.
 * @param today as `2026-11-25`
 */
export async function toBeCounted(database: Kysely<Tables>, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from campaign c left join heard h on h.campaign_id = c.id
    where c.opened_at is not null and c.emptied_at is null
      and (c.closed_at is not null or c.closes_on < ${today}::date)
      and (h.made_at is null
        or (c.closed_at is not null and c.closed_at > h.made_at)
        or (c.closed_at is null and (h.made_at at time zone 'Europe/London')::date <= c.closes_on)
        or exists (select 1 from reply_import i where i.campaign_id = c.id and i.taken_at > h.made_at))`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}
