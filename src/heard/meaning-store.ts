import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** Words that may be shown, with the meaning of their thoughts where it has been worked out. */
export interface MeantWord {
  id: string;
  reply: string;
  shown: string;
  /** One for each thought, in order; null where it is not known, or the words were changed since. */
  meanings: Float32Array[] | null;
}

const dimensions = 512;

/** The words of a question that a person decided may be shown, the same order every time. */
export async function fineWords(
  database: Kysely<Tables>,
  campaignId: string,
  question: string,
): Promise<MeantWord[]> {
  const rows = await database
    .selectFrom('free_word')
    .innerJoin('reply', 'reply.id', 'free_word.reply_id')
    .leftJoin('free_word_meaning', 'free_word_meaning.free_word_id', 'free_word.id')
    .select(['free_word.id', 'reply_id as reply', 'shown', 'words_hash', 'meanings'])
    .where('free_word.campaign_id', '=', campaignId)
    .where('question', '=', question)
    .where('state', '=', 'fine')
    .where('may_quote', '=', true)
    .where('reply.trial', '=', false)
    .orderBy('free_word.id')
    .execute();
  return rows.map(({ id, reply, shown, words_hash, meanings }) => ({
    id,
    reply,
    shown: shown!,
    meanings: meanings && words_hash === hashOf(shown!) ? asVectors(meanings) : null,
  }));
}

/** Words anywhere that may be shown and of which no meaning is kept, some of them. */
export async function withoutMeaning(
  database: Kysely<Tables>,
  limit: number,
): Promise<Pick<MeantWord, 'id' | 'shown'>[]> {
  const { rows } = await sql<{ id: string; shown: string }>`
    select w.id, w.shown from free_word w join reply r on r.id = w.reply_id
    where w.state = 'fine' and r.may_quote and not r.trial
      and not exists (select 1 from free_word_meaning m
        where m.free_word_id = w.id and m.words_hash = encode(sha256(convert_to(w.shown, 'UTF8')), 'hex'))
    order by w.id limit ${limit}`.execute(database);
  return rows;
}

/** Keeps the meanings of some words, in one statement. Words that are gone by now are left out. */
export async function keepMeanings(
  database: Kysely<Tables>,
  words: readonly { id: string; shown: string; vectors: readonly Float32Array[] }[],
): Promise<void> {
  const meanings = words.map(({ vectors }) =>
    Buffer.concat(vectors.map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength))),
  );
  await sql`
    insert into free_word_meaning (free_word_id, words_hash, meanings)
    select w.id, kept.hash, kept.meanings
    from unnest(${words.map(({ id }) => id)}::uuid[], ${words.map(({ shown }) => hashOf(shown))}::text[],
      ${meanings}::bytea[]) kept (id, hash, meanings)
    join free_word w on w.id = kept.id
    on conflict (free_word_id) do update set words_hash = excluded.words_hash, meanings = excluded.meanings`.execute(
    database,
  );
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

function asVectors(bytes: Buffer): Float32Array[] {
  // A buffer of the database may begin anywhere; numbers of four bytes may not.
  const numbers = new Float32Array(new Uint8Array(bytes).buffer);
  return Array.from({ length: numbers.length / dimensions }, (_, at) =>
    numbers.subarray(at * dimensions, (at + 1) * dimensions),
  );
}
