import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { tellingByKey } from '../library/keys.ts';
import { mayRelease, type Permit } from '../library/permits.ts';
import { type TellingAtWork, tellingById } from '../library/story-rows.ts';
import type { Hand } from '../people/hand.ts';
import { found } from '../web/refused.ts';

/**
 * The telling that an address opens, with the proof that whoever is asking may release it: by the key that is in it; or,
 * for somebody signed in, by the id of a telling of their own, so that they need no mail.
 * @throws Refused when it opens none
 */
export async function tellerHere(
  database: Kysely<Tables>,
  key: string,
  hand: Hand,
  now: Date,
): Promise<Permit<'release', TellingAtWork>> {
  const byKey = await tellingByKey(database, key, now);
  if (byKey) return mayRelease({ kind: 'teller', telling: byKey.id }, byKey);
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(key);
  return mayRelease(hand, found(isId && hand.kind === 'person' ? await tellingById(database, key) : null));
}
