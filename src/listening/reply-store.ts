import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Part } from '../hearing/part.ts';
import type { Permit } from '../library/permits.ts';
import { hashOf, newToken } from '../people/token.ts';
import { found } from '../web/refused.ts';
import type { Language } from '../web/words.ts';
import { type Campaign, stateOf } from './campaign.ts';
import { asCampaign } from './campaign-store.ts';
import type { KeptPart, Marks, Reply } from './reply.ts';

/** Proof that somebody may reply: they hold the key, and the round is open. */
export type MayReply = Permit<'reply', Reply>;

/** PostgreSQL: a row that another refers to is not there. */
const noSuchRow = '23503';

/**
 * Begins a reply to the questions as they are now: one row. Nothing is kept of whoever begins but a hash of the key.
 * @returns the key, for the address, which is kept nowhere else; and the version of the questions
 * @throws Refused when the round was deleted meanwhile
 */
export async function beginReply(
  database: Database,
  campaignId: string,
  { trial, language }: { trial: boolean; language: Language },
): Promise<{ key: string; version: number }> {
  const key = newToken();
  const begin = () =>
    sql<{ version: number }>`insert into reply (campaign_id, version, key_hash, trial, language)
      select ${campaignId}::uuid, max(number), ${hashOf(key)}, ${trial}, ${language}
      from campaign_version where campaign_id = ${campaignId} returning version`.execute(database);
  const { rows } = await begin().catch((error) => {
    // A version of a draft that a steward changed at this very moment.
    if ((error as { code?: string }).code !== noSuchRow) throw error;
    return begin();
  });
  return { key, version: found(rows[0]).version };
}

/** The reply that a key opens, with its campaign; null where it opens none of that campaign. */
export async function replyByKey(
  database: Kysely<Tables>,
  slug: string,
  key: string,
  now: Date,
): Promise<{ reply: Reply; campaign: Campaign } | null> {
  const row = await database
    .selectFrom('reply')
    .innerJoin('campaign', 'campaign.id', 'reply.campaign_id')
    .selectAll('campaign')
    .select(['reply.id as reply_id', 'reply.version', 'reply.trial', 'reply.finished_at'])
    .where('reply.key_hash', '=', hashOf(key))
    .where('campaign.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { reply_id: id, version, trial, finished_at: finishedAt } = row;
  const campaign = asCampaign(row);
  const state = stateOf(campaign, now);
  const isOpen = trial ? state !== 'closed' : state === 'open';
  return { reply: { id, campaignId: campaign.id, version, trial, isOpen, finishedAt }, campaign };
}

/** What is kept of a reply, question by question. @param question only of that one */
export async function partsOf(
  database: Kysely<Tables>,
  replyId: string,
  question: string | null = null,
): Promise<KeptPart[]> {
  const rows = await database
    .selectFrom('reply_part')
    .select(['question', 'part', 'revision'])
    .where('reply_id', '=', replyId)
    .$if(question !== null, (query) => query.where('question', '=', question))
    .execute();
  return rows.map((row) => ({ ...row, part: row.part as Part | null }));
}

/**
 * Keeps what was replied to one question, over what was kept before: the last that is sent wins.
 * @param part null empties it
 * @param marks what it says of whoever replies; null where nothing
 * @returns how often it has been kept now, so that a page can tell that another was open
 */
export async function savePart(
  database: Database,
  { of: reply }: MayReply,
  question: string,
  part: Part | null,
  marks: Marks | null,
): Promise<number> {
  if (marks === null) return upsert(database, reply.id, question, part);
  return transaction(database, async (trx) => {
    await trx
      .updateTable('reply')
      .set({
        ...('kindOfPlace' in marks && { kind_of_place: marks.kindOfPlace ?? null }),
        ...('role' in marks && { role: marks.role ?? null }),
        ...('region' in marks && { region: marks.region ?? null }),
        ...('mayQuote' in marks && { may_quote: marks.mayQuote ?? null }),
      })
      .where('id', '=', reply.id)
      .execute();
    return upsert(trx, reply.id, question, part);
  });
}

async function upsert(
  database: Kysely<Tables>,
  replyId: string,
  question: string,
  part: Part | null,
): Promise<number> {
  if (part === null) return empty(database, replyId, question);
  const text = JSON.stringify(part);
  const { revision } = await database
    .insertInto('reply_part')
    .values({ reply_id: replyId, question, part: text })
    .onConflict((conflict) =>
      conflict.columns(['reply_id', 'question']).doUpdateSet({
        part: text,
        revision: sql`reply_part.revision + 1`,
        saved_at: sql`now()`,
      }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  if (revision > 1) await forgetWords(database, replyId, question, wordsOf(part));
  return revision;
}

/** Words that were changed or taken back are shown to nobody any more, whatever was decided on them. */
async function forgetWords(
  database: Kysely<Tables>,
  replyId: string,
  question: string,
  words: string | null,
): Promise<void> {
  await database
    .deleteFrom('free_word')
    .where('reply_id', '=', replyId)
    .where('question', '=', question)
    .$if(words !== null, (query) => query.where('text', '<>', words))
    .execute();
}

/** What somebody wrote in her own words in a part; null where nothing. */
function wordsOf(part: Part): string | null {
  if (part.kind === 'text') return part.text;
  return (part.kind === 'one' || part.kind === 'some') && part.other ? part.other : null;
}

/** What was skipped needs no row; what was there and is emptied keeps its own. */
async function empty(database: Kysely<Tables>, replyId: string, question: string): Promise<number> {
  const row = await database
    .updateTable('reply_part')
    .set({ part: null, revision: sql`revision + 1`, saved_at: sql`now()` })
    .where('reply_id', '=', replyId)
    .where('question', '=', question)
    .where('part', 'is not', null)
    .returning('revision')
    .executeTakeFirst();
  if (row) await forgetWords(database, replyId, question, null);
  return row?.revision ?? 0;
}

/** Says that it is all: it counts without this too, and may still be changed while the round is open. */
export async function finishReply(database: Database, { of: reply }: MayReply, now: Date): Promise<void> {
  await database
    .updateTable('reply')
    .set({ finished_at: now })
    .where('id', '=', reply.id)
    .where('finished_at', 'is', null)
    .execute();
}
