import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** How the asking stands, for those who gather the story: counts, and what a teller wants changed. */
export interface AskState {
  askedAt: Date | null;
  answeredAt: Date | null;
  live: number;
  cooling: number;
  no: number;
  changes: { code: string; note: string; at: Date }[];
}

/** How the asking of one telling stands. */
export async function askState(database: Kysely<Tables>, tellingId: string): Promise<AskState> {
  const [request, counts, changes] = await Promise.all([
    database
      .selectFrom('release_request')
      .select(['at', 'answered_at'])
      .where('telling_id', '=', tellingId)
      .orderBy('at', 'desc')
      .executeTakeFirst(),
    sql<{ live: number; cooling: number; no: number }>`select
      (select count(*) from live_release l where l.telling_id = ${tellingId}) as live,
      (select count(*) from release r where r.telling_id = ${tellingId} and r.public_from > now()
        and not exists (select 1 from withdrawal w where w.release_id = r.id)) as cooling,
      (select count(*) from refusal f where f.telling_id = ${tellingId} and f.kind = 'no' and f.settled_at is null) as no`.execute(
      database,
    ),
    database
      .selectFrom('refusal')
      .innerJoin('passage', 'passage.id', 'refusal.passage_id')
      .select(['passage.code', 'refusal.note', 'refusal.at'])
      .where('refusal.telling_id', '=', tellingId)
      .where('refusal.kind', '=', 'change')
      .where('refusal.settled_at', 'is', null)
      .orderBy('passage.number')
      .execute(),
  ]);
  return {
    askedAt: request?.at ?? null,
    answeredAt: request?.answered_at ?? null,
    ...counts.rows[0]!,
    changes,
  };
}
