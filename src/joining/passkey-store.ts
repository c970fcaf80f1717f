import type { Kysely } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import type { PersonHere } from '../people/hand.ts';
import { startSession } from '../people/session-store.ts';
import { type Account, handFor } from './account-store.ts';
import { mayChangeSteps, stepsOf, stepUp } from './second-step-store.ts';

/** A passkey, as its owner sees it in their list. */
export interface Passkey {
  id: string;
  name: string;
  madeAt: Date;
  usedAt: Date | null;
}

/** What is kept of a passkey that was made: nothing secret, the secret never leaves the device. */
export interface NewPasskey {
  id: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
}

/** A passkey that somebody wants to sign in with, and whose it is. */
export interface KnownPasskey {
  id: string;
  publicKey: Buffer;
  counter: number;
  account: Account;
}

/** The passkeys of an account, newest last. */
export async function passkeysOf(database: Kysely<Tables>, personId: string): Promise<Passkey[]> {
  return database
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at as madeAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute();
}

/** The passkey with an id, and whose it is; null where there is none. */
export async function passkeyById(database: Database, id: string): Promise<KnownPasskey | null> {
  const row = await database
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person_id')
    .select([
      'passkey.id',
      'passkey.public_key',
      'passkey.counter',
      'person.id as person',
      'person.role',
      'person.name',
    ])
    .where('passkey.id', '=', id)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { public_key, counter, person, role, name } = row;
  return { id: row.id, publicKey: public_key, counter, account: { id: person, role, name } };
}

/**
 * Adds a passkey. Whoever made it has just shown to their device that it is them, so the second step is taken.
 * @returns what goes into the cookie
 */
export function addPasskey(
  database: Database,
  permit: Permit<'keep account', string>,
  person: PersonHere,
  { id, publicKey, counter, transports, name }: NewPasskey,
  { device, now }: { device: string; now: Date },
): Promise<string> {
  return transaction(database, async (trx) => {
    mayChangeSteps(person, await stepsOf(trx, permit.of));
    await trx
      .insertInto('passkey')
      .values({ id, person_id: permit.of, public_key: publicKey, counter, transports, name, made_at: now })
      .execute();
    await record(trx, permit.hand, 'added a way to sign in', { detail: { kind: 'passkey' } });
    return stepUp(trx, permit, person, { device, by: 'passkey', now });
  });
}

/** Takes a passkey away. @returns whether there was one */
export function removePasskey(
  database: Database,
  permit: Permit<'keep account', string>,
  person: PersonHere,
  id: string,
): Promise<boolean> {
  return transaction(database, async (trx) => {
    mayChangeSteps(person, await stepsOf(trx, permit.of));
    const { numDeletedRows } = await trx
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('person_id', '=', permit.of)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await record(trx, permit.hand, 'removed a way to sign in', { detail: { kind: 'passkey' } });
    return true;
  });
}

/** Signs in with a passkey that has proven itself: both steps at once. @returns what goes into the cookie */
export function signInWithPasskey(
  database: Database,
  { id, account }: KnownPasskey,
  { counter, device, now }: { counter: number; device: string; now: Date },
): Promise<string> {
  return transaction(database, async (trx) => {
    await trx.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute();
    const token = await startSession(trx, { personId: account.id, device, tookSecondStep: true, now });
    await record(trx, handFor(account), 'signed in', { detail: { by: 'passkey' } });
    return token;
  });
}
