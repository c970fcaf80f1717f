import type { Database, Trx } from '../database/database.ts';
import type { Permit } from '../library/permits.ts';
import type { Language } from '../web/words.ts';

/** What somebody says of themselves. */
export interface Profile {
  name: string;
  language: Language;
  /** The id of their place; null where they say none. */
  placeId: string | null;
}

/** Keeps the language somebody chose for their account. */
export async function keepLanguage(trx: Trx, personId: string, language: Language): Promise<void> {
  await trx.updateTable('person').set({ language }).where('id', '=', personId).execute();
}

/** Keeps what somebody says of themselves. It is theirs to change, and nobody need know when: there is no event. */
export async function keepProfile(
  database: Database,
  permit: Permit<'keep account', string>,
  { name, language, placeId }: Profile,
): Promise<void> {
  await database
    .updateTable('person')
    .set({ name, language, place_id: placeId })
    .where('id', '=', permit.of)
    .execute();
}
