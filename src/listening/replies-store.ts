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
 * Some of the replies of a round that count, by their ids, which are random: in no order that tells who came when.
 * @param after the id of the last before these; null for the first
 */
export async function repliesAfter(
  database: Kysely<Tables>,
  campaignId: string,
  after: string | null,
  limit: number,
): Promise<ReplyOut[]> {
  const { rows } = await sql<Omit<ReplyOut, 'parts'> & { parts: Record<string, Part> }>`
    select r.id, r.version, r.source, r.language, (r.started_at at time zone 'Europe/London')::date as day,
      r.finished_at is not null as "isFinished",
      (select jsonb_object_agg(p.question, p.part) from reply_part p where p.reply_id = r.id and p.part is not null) as parts
    from counted_reply r
    where r.campaign_id = ${campaignId} and r.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by r.id limit ${limit}`.execute(database);
  return rows.map((row) => ({ ...row, parts: new Map(Object.entries(row.parts)) }));
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
