import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Part } from '../hearing/part.ts';

/** One reply, for a steward who traces words to where they were said. */
export interface OneReply {
  id: string;
  version: number;
  /** The day on which it was begun. */
  startedAt: Date;
  parts: { question: string; part: Part }[];
}

/** A reply to a round that counts; null where there is none. */
export async function replyById(
  database: Kysely<Tables>,
  campaignId: string,
  id: string,
): Promise<OneReply | null> {
  const reply = await database
    .selectFrom('counted_reply')
    .select(['id', 'version', 'started_at as startedAt'])
    .where('campaign_id', '=', campaignId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!reply) return null;
  const parts = await database
    .selectFrom('reply_part')
    .select(['question', 'part'])
    .where('reply_id', '=', id)
    .where('part', 'is not', null)
    .execute();
  return { ...reply, parts: parts.map(({ question, part }) => ({ question, part: part as Part })) };
}
