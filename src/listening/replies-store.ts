import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Part } from '../hearing/part.ts';
import { record } from '../library/events.ts';
import type { ToSteward } from './campaign-change-store.ts';

/** A reply as it is taken out. */
export interface ReplyOut {
  id: string;
  version: number;
  source: 'site' | 'sheet';
  language: 'en' | 'cy';
  /** The day on which it was begun, as `2026-11-25`: never the hour. */
  day: string;
  isFinished: boolean;
  parts: ReadonlyMap<string, Part>;
}

/**
 * Some of the replies of a round that count, by their ids, which are random: in no order that tells who came when. So many are
 * taken before it is looked which of them say anything: the other way round each lot would look through all that are left.
 * @param after the id of the last that was looked at before these; null for the first
 * @returns the replies, of which there may be none; and the last id that was looked at, null where there are no more
 */
export async function repliesAfter(
  database: Kysely<Tables>,
  campaignId: string,
  after: string | null,
  limit: number,
): Promise<{ replies: ReplyOut[]; last: string | null }> {
  const { rows } = await sql<Omit<ReplyOut, 'parts'> & { parts: Record<string, Part> | null }>`
    with lot as materialized (
      select * from reply where campaign_id = ${campaignId} and not trial
        and id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      order by id limit ${limit}
    )
    select r.id, r.version, r.source, r.language, (r.started_at at time zone 'Europe/London')::date as day,
      r.finished_at is not null as "isFinished",
      (select jsonb_object_agg(p.question, p.part) from reply_part p where p.reply_id = r.id and p.part is not null) as parts
    from lot r order by r.id`.execute(database);
  const replies = rows.flatMap(({ parts, ...row }) =>
    parts === null ? [] : [{ ...row, parts: new Map(Object.entries(parts)) }],
  );
  return { replies, last: rows.at(-1)?.id ?? null };
}

/** Writes down that replies were taken out, and as what. */
export function recordExport(
  database: Database,
  { hand }: ToSteward,
  campaignId: string,
  file: string,
): Promise<void> {
  return record(database, hand, 'exported replies', { subject: campaignId, detail: { file } });
}
