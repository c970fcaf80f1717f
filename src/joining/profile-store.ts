import type { Database, Trx } from '../database/database.ts';
import type { Role } from '../database/tables/people-tables.ts';
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

/** An account as its owner sees it. */
export interface Profiled extends Profile {
  email: string;
  role: Role;
}

/** What somebody has said of themselves. */
export async function profileOf(database: Database, personId: string): Promise<Profiled> {
  return database
    .selectFrom('person')
    .select(['name', 'language', 'place_id as placeId', 'email', 'role'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** The places there are to choose from, by name. */
export async function placeChoices(database: Database): Promise<{ id: string; name: string }[]> {
  return database.selectFrom('place').select(['id', 'name']).orderBy('name').limit(2000).execute();
}

/** A place where somebody is signed in. */
export interface OwnSession {
  id: string;
  device: string;
  madeAt: Date;
  seenAt: Date;
}

/** Where somebody is signed in, last used first. */
export async function sessionsOf(database: Database, personId: string, now: Date): Promise<OwnSession[]> {
  return database
    .selectFrom('session')
    .select(['id', 'device', 'made_at as madeAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute();
}
