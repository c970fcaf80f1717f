import { type Kysely, sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Role } from '../database/tables/people-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Hand } from '../people/hand.ts';
import type { Settings } from '../settings.ts';
import type { Language } from '../web/words.ts';

/** An account, as signing in needs to know it. */
export interface Account {
  id: string;
  role: Role;
  name: string;
}

/** What decides whether somebody may have an account. */
export interface Entrance {
  /** While a site is tried out, anybody becomes a member. */
  trial: Settings['trial'];
  language: Language;
  now: Date;
}

/** The account at an address; null where there is none. */
export async function accountAt(database: Kysely<Tables>, email: string): Promise<Account | null> {
  const row = await database
    .selectFrom('person')
    .select(['id', 'role', 'name'])
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest invitation to an address that still stands; null where there is none. */
export async function invitationAt(
  database: Kysely<Tables>,
  email: string,
  now: Date,
): Promise<{ id: string; email: string; role: Role } | null> {
  const row = await database
    .selectFrom('invitation')
    .select(['id', 'email', 'role'])
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a code may be sent to an address: it has an account, was invited, or anybody may come in. */
export async function mayEnter(
  database: Kysely<Tables>,
  email: string,
  { trial, now }: Pick<Entrance, 'trial' | 'now'>,
): Promise<boolean> {
  if (trial || (await accountAt(database, email))) return true;
  return (await invitationAt(database, email, now)) !== null;
}

/**
 * The account of somebody who has just proven that mail to the address reaches them; made, where they were invited or
 * anybody may come in.
 * @returns null where they may not have one
 */
export async function accountFor(
  trx: Trx,
  email: string,
  { trial, language, now }: Entrance,
): Promise<Account | null> {
  const known = await accountAt(trx, email);
  if (known) return known;
  const invitation = await invitationAt(trx, email, now);
  if (invitation) return acceptInvitation(trx, invitation, language, now);
  return trial ? makeAccount(trx, email, 'member', language) : null;
}

/** Makes the account somebody was invited to, and closes the invitation. */
export async function acceptInvitation(
  trx: Trx,
  invitation: { id: string; email: string; role: Role },
  language: Language,
  now: Date,
): Promise<Account> {
  const account = await makeAccount(trx, invitation.email, invitation.role, language);
  await trx.updateTable('invitation').set({ accepted_at: now }).where('id', '=', invitation.id).execute();
  await record(trx, handFor(account), 'accepted an invitation', {
    subject: account.id,
    detail: { role: account.role },
  });
  return account;
}

async function makeAccount(trx: Trx, email: string, role: Role, language: Language): Promise<Account> {
  return trx
    .insertInto('person')
    .values({ email, role, language })
    .returning(['id', 'role', 'name'])
    .executeTakeFirstOrThrow();
}

/** The hand of somebody who is coming in and has no session yet, for events alone: it opens nothing. */
export function handFor(account: Account): Hand {
  return {
    kind: 'person',
    person: { ...account, email: '', language: 'en', session: '', trusted: false },
  };
}
