import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Asked } from '../hearing/asked.ts';
import type { Campaign } from './campaign.ts';
import { asCampaign } from './campaign-store.ts';

/** A round that anybody may reply to now. */
export interface OpenRound {
  campaign: Campaign;
  /** As they are asked now. */
  questions: readonly Asked[];
}

/**
 * The rounds that are open and that stewards list, those that close first first.
 * @param today as `2026-11-25`
 */
export async function openRounds(
  database: Kysely<Tables>,
  today: string,
  limit: number,
): Promise<OpenRound[]> {
  const rows = await database
    .selectFrom('campaign')
    .innerJoinLateral(
      (db) =>
        db
          .selectFrom('campaign_version')
          .select('questions')
          .whereRef('campaign_id', '=', 'campaign.id')
          .orderBy('number', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.on(sql<boolean>`true`),
    )
    .selectAll('campaign')
    .select('newest.questions')
    .where('is_listed', '=', true)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('opens_on', '<=', today)
    .where('closes_on', '>=', today)
    .orderBy('closes_on')
    .orderBy('slug')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ campaign: asCampaign(row), questions: row.questions as Asked[] }));
}
