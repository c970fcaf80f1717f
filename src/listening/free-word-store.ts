import { type Kysely, sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { FreeWordState } from '../database/tables/listening-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { FoundIn } from '../identity/in-words.ts';
import { record } from '../library/events.ts';
import { personOf } from '../people/hand.ts';
import type { ToSteward } from './campaign-change-store.ts';

/** Words of an answer on which a person decides. */
export interface FreeWord {
  id: string;
  version: number;
  question: string;
  field: 'part' | 'other';
  text: string;
  found: FoundIn[];
  state: FreeWordState;
  shown: string | null;
}

/** Of replies whose words may be quoted, and only of those: nobody needs to decide on the others, they are shown to nobody. */
const decidable = (database: Kysely<Tables>, campaignId: string) =>
  database
    .selectFrom('free_word')
    .innerJoin('reply', 'reply.id', 'free_word.reply_id')
    .where('free_word.campaign_id', '=', campaignId)
    .where('reply.may_quote', '=', true);

/** How many words of a round wait for a person. */
export async function waitingWords(database: Kysely<Tables>, campaignId: string): Promise<number> {
  const { count } = await decidable(database, campaignId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', ['waiting', 'held'])
    .executeTakeFirstOrThrow();
  return count;
}

/** Some words that wait, in the order in which the guard looked at them. @param skip how many to leave for later */
export async function nextWaiting(
  database: Kysely<Tables>,
  campaignId: string,
  skip: number,
): Promise<FreeWord | null> {
  const row = await decidable(database, campaignId)
    .select(columns)
    .where('state', 'in', ['waiting', 'held'])
    .orderBy('free_word.looked_at')
    .orderBy('free_word.id')
    .offset(skip)
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, found: row.found as FoundIn[] } : null;
}

/** One of them, whatever was decided on it; null where it is not there, or may not be quoted any more. */
export async function freeWordById(
  database: Kysely<Tables>,
  campaignId: string,
  id: string,
): Promise<FreeWord | null> {
  const row = await decidable(database, campaignId)
    .select(columns)
    .where('free_word.id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, found: row.found as FoundIn[] } : null;
}

/** Those that were decided last, the newest first. */
export async function decidedLately(
  database: Kysely<Tables>,
  campaignId: string,
  limit: number,
): Promise<FreeWord[]> {
  const rows = await decidable(database, campaignId)
    .select(columns)
    .where('state', 'in', ['fine', 'hidden'])
    .orderBy('free_word.decided_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, found: row.found as FoundIn[] }));
}

const columns = [
  'free_word.id',
  'reply.version',
  'free_word.question',
  'free_word.field',
  'free_word.text',
  'free_word.found',
  'free_word.state',
  'free_word.shown',
] as const;

/**
 * Decides on some words, or takes a decision back.
 * @param word as it was read: words that were changed meanwhile stay undecided
 * @param shown what may be shown; null hides it; undefined takes back what was decided before
 * @returns whether it was done
 */
export function decide(
  database: Database,
  { hand }: ToSteward,
  campaignId: string,
  word: FreeWord,
  shown: string | null | undefined,
): Promise<boolean> {
  const state: FreeWordState =
    shown === undefined ? (word.found.length > 0 ? 'held' : 'waiting') : shown === null ? 'hidden' : 'fine';
  return transaction(database, async (trx) => {
    const done = await trx
      .updateTable('free_word')
      .set({
        state,
        shown: shown ?? null,
        decided_by: shown === undefined ? null : personOf(hand),
        decided_at: shown === undefined ? null : new Date(),
      })
      .where('id', '=', word.id)
      .where('text', '=', word.text)
      .returning('id')
      .executeTakeFirst();
    if (!done) return false;
    await record(trx, hand, 'decided on words of a reply', { subject: campaignId, detail: { state } });
    return true;
  });
}

/** Words of an answer at which the guard has not looked as they are now. */
export interface Unlooked {
  replyId: string;
  question: string;
  field: 'part' | 'other';
  text: string;
}

/**
 * Some words of a round that wait for the guard: of replies that are finished, or at rest for ten minutes; trials never.
 * @param questions keys of those that take words
 */
export async function unlooked(
  database: Kysely<Tables>,
  campaignId: string,
  questions: readonly string[],
  limit: number,
): Promise<Unlooked[]> {
  const { rows } = await sql<Unlooked>`
    select t.reply_id as "replyId", t.question, t.field, t.text from (
      select p.reply_id, p.question, p.saved_at, r.finished_at,
        case when p.part ->> 'kind' = 'text' then 'part' else 'other' end as field,
        case when p.part ->> 'kind' = 'text' then p.part ->> 'text' else p.part ->> 'other' end as text
      from reply_part p join reply r on r.id = p.reply_id
      where r.campaign_id = ${campaignId} and not r.trial and p.part is not null and p.question = any(${questions}::text[])
    ) t
    where t.text <> '' and (t.finished_at is not null or t.saved_at < now() - interval '10 minutes')
      and not exists (select 1 from free_word f where f.reply_id = t.reply_id and f.question = t.question and f.text = t.text)
    limit ${limit}`.execute(database);
  return rows;
}

/** Keeps what the guard found. Words that were decided on before and are others now wait for a person again. */
export async function keepLooked(
  database: Kysely<Tables>,
  campaignId: string,
  looked: readonly (Unlooked & { found: FoundIn[] })[],
): Promise<void> {
  if (looked.length === 0) return;
  await database
    .insertInto('free_word')
    .values(
      looked.map(({ replyId, question, field, text, found }) => ({
        campaign_id: campaignId,
        reply_id: replyId,
        question,
        field,
        text,
        found: JSON.stringify(found),
        state: found.length > 0 ? ('held' as const) : ('waiting' as const),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['reply_id', 'question', 'field']).doUpdateSet((eb) => ({
        text: eb.ref('excluded.text'),
        found: eb.ref('excluded.found'),
        state: eb.ref('excluded.state'),
        shown: null,
        looked_at: sql`now()`,
        decided_by: null,
        decided_at: null,
      })),
    )
    .execute();
}
