import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { type Hand, personOf } from '../people/hand.ts';

/** What a teller is asked for: what people want to know, in the words that others read. */
export interface AskedFor {
  commonWantId: string;
  words: string;
}

/** Writes down what a telling was asked for, in the transaction that makes it. */
export async function keepAskedFor(
  trx: Kysely<Tables>,
  hand: Hand,
  tellingId: string,
  { commonWantId, words }: AskedFor,
): Promise<void> {
  await trx
    .insertInto('asked_for')
    .values({ telling_id: tellingId, common_want_id: commonWantId, words, person_id: personOf(hand) })
    .execute();
}

/** What a telling was asked for, in the words it was asked with; null where it was not asked for anything. */
export async function askedFor(database: Kysely<Tables>, tellingId: string): Promise<string | null> {
  const row = await database
    .selectFrom('asked_for')
    .select('words')
    .where('telling_id', '=', tellingId)
    .executeTakeFirst();
  return row?.words ?? null;
}
