import { type Kysely, sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Role } from '../database/tables/people-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { personOf } from '../people/hand.ts';
import { startSession } from '../people/session-store.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { Language } from '../web/words.ts';
import { type Account, acceptInvitation, accountAt, handFor } from './account-store.ts';
import { invitationDays, invitationMail } from './invitation.ts';

type May = Permit<'steward', 'site'>;

/** An invitation that stands, as a steward sees it. */
export interface Invitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
}

const lasts = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000);

/** Invitations that stand, newest first. */
export function invitations(database: Database, now: Date): Promise<Invitation[]> {
  return standing(database, now)
    .select(['id', 'email', 'role', 'expires_at as expiresAt'])
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute();
}

function standing(database: Kysely<Tables>, now: Date) {
  return database
    .selectFrom('invitation')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now);
}

/**
 * Invites somebody: the mail goes with the change. An invitation that stands for the address is replaced.
 * @returns false where there is an account at the address already
 */
export function invite(
  database: Database,
  permit: May,
  { email, role, language, now }: { email: string; role: Role; language: Language; now: Date },
): Promise<boolean> {
  return transaction(database, async (trx) => {
    if (await accountAt(trx, email)) return false;
    await trx
      .updateTable('invitation')
      .set({ withdrawn_at: now })
      .where(sql<string>`lower(email)`, '=', email.toLowerCase())
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute();
    const { id } = await trx
      .insertInto('invitation')
      .values({
        email,
        role,
        // Of a link that nobody has: the job makes the real one, when it writes the mail.
        token_hash: hashOf(newToken()),
        invited_by: personOf(permit.hand),
        made_at: now,
        expires_at: lasts(now),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await enqueue(trx, invitationMail, { id, language });
    await record(trx, permit.hand, 'invited', { subject: id, detail: { role } });
    return true;
  });
}

/** Sends an invitation again, with a new link and all its days; the old link stops working. @returns false where it does not stand */
export function inviteAgain(
  database: Database,
  permit: May,
  { id, language, now }: { id: string; language: Language; now: Date },
): Promise<boolean> {
  return transaction(database, async (trx) => {
    const row = await trx
      .updateTable('invitation')
      .set({ expires_at: lasts(now) })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await enqueue(trx, invitationMail, { id, language });
    await record(trx, permit.hand, 'invited', { subject: id, detail: { again: true } });
    return true;
  });
}

/** Takes an invitation back. @returns false where it does not stand */
export function withdrawInvitation(database: Database, permit: May, id: string, now: Date): Promise<boolean> {
  return transaction(database, async (trx) => {
    const row = await trx
      .updateTable('invitation')
      .set({ withdrawn_at: now })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (row) await record(trx, permit.hand, 'withdrew an invitation', { subject: id });
    return row !== undefined;
  });
}

/** Makes the link of an invitation anew, for a mail. @returns the secret in it and whom it goes to; null where it does not stand */
export async function newLink(
  database: Database,
  id: string,
  now: Date,
): Promise<{ token: string; email: string; role: Role } | null> {
  const token = newToken();
  const row = await database
    .updateTable('invitation')
    .set({ token_hash: hashOf(token) })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['email', 'role'])
    .executeTakeFirst();
  return row ? { token, ...row } : null;
}

/** The invitation that a link opens; null where it does not stand. */
export async function invitationOf(
  database: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<Invitation | null> {
  const row = await standing(database, now)
    .select(['id', 'email', 'role', 'expires_at as expiresAt'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Takes an invitation up: the link came by mail, so whoever has it reads that mailbox. Makes the account and signs in.
 * @returns null where the invitation does not stand, or there is an account by now
 */
export function takeUp(
  database: Database,
  token: string,
  { device, language, now }: { device: string; language: Language; now: Date },
): Promise<{ account: Account; token: string } | null> {
  return transaction(database, async (trx) => {
    const invitation = await standing(trx, now)
      .select(['id', 'email', 'role'])
      .where('token_hash', '=', hashOf(token))
      .forUpdate()
      .executeTakeFirst();
    if (!invitation || (await accountAt(trx, invitation.email))) return null;
    const account = await acceptInvitation(trx, invitation, language, now);
    const session = await startSession(trx, { personId: account.id, device, tookSecondStep: false, now });
    await record(trx, handFor(account), 'signed in', { detail: { by: 'invitation' } });
    return { account, token: session };
  });
}
