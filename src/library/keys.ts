import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { hashOf, newToken } from '../people/token.ts';
import { type TellingAtWork, tellingById } from './story-rows.ts';

/**
 * Makes a key to a telling: whoever has it is its teller. It is shown once, in a link; only its hash is kept.
 * @param madeFor what it was made for, in a word or two, for the teller's list of links
 * @returns the key, for `/tell/KEY` and `/release/KEY`
 */
export async function makeKey(trx: Kysely<Tables>, tellingId: string, madeFor: string): Promise<string> {
  const key = newToken();
  await trx
    .insertInto('telling_key')
    .values({ telling_id: tellingId, token_hash: hashOf(key), made_for: madeFor })
    .execute();
  return key;
}

/** The telling that a key opens; null where it opens none, or was ended. */
export async function tellingByKey(
  database: Kysely<Tables>,
  key: string,
  now: Date,
): Promise<TellingAtWork | null> {
  const row = await database
    .selectFrom('telling_key')
    .select('telling_id')
    .where('token_hash', '=', hashOf(key))
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
  return row ? tellingById(database, row.telling_id) : null;
}

/** Ends a key: from now on it opens nothing. */
export async function endKey(database: Kysely<Tables>, key: string, now: Date): Promise<void> {
  await database
    .updateTable('telling_key')
    .set({ ended_at: now })
    .where('token_hash', '=', hashOf(key))
    .execute();
}
