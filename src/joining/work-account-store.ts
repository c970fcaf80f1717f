import { type Database, type Trx, transaction } from '../database/database.ts';
import { record } from '../library/events.ts';
import type { Hand } from '../people/hand.ts';
import { endSessions, startSession } from '../people/session-store.ts';
import type { Language } from '../web/words.ts';
import { type Account, acceptInvitation, accountAt, handFor, invitationAt } from './account-store.ts';
import { mayChangeSteps, stepsOf } from './second-step-store.ts';
import type { Outing, WorkIdentity } from './work-account.ts';

/** Milliseconds somebody has to sign in at the other place. */
const life = 15 * 60_000;

/** Remembers somebody who goes to the other place to sign in. */
export async function keepOuting(database: Database, outing: Outing, back: string, now: Date): Promise<void> {
  await database
    .insertInto('work_sign_in')
    .values({ ...outing, return_to: back, expires_at: new Date(now.getTime() + life) })
    .execute();
}

/** What was remembered, once; null where nothing was, or it is too old. */
export async function takeOuting(
  database: Database,
  state: string,
  now: Date,
): Promise<(Outing & { back: string }) | null> {
  const row = await database
    .deleteFrom('work_sign_in')
    .where('state', '=', state)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ? { state: row.state, nonce: row.nonce, verifier: row.verifier, back: row.return_to } : null;
}

/** What came of coming back from the other place. */
export type WorkEntered =
  | { is: 'in'; account: Account; token: string }
  /** The work account now belongs to whoever was signed in. */
  | { is: 'linked' }
  /** Somebody else here has that work account. */
  | { is: 'taken' }
  /** There is an account at that address, but nobody has shown that both are the same person. */
  | { is: 'not linked' }
  | { is: 'not invited' };

/**
 * Lets somebody in by their work account. It is known by issuer and subject alone, never by an address: a first time
 * is linked only to whoever is signed in already, or to an invitation to exactly the verified address.
 */
export function enterByWork(
  database: Database,
  hand: Hand,
  identity: WorkIdentity,
  { device, language, now }: { device: string; language: Language; now: Date },
): Promise<WorkEntered> {
  return transaction(database, async (trx): Promise<WorkEntered> => {
    const owner = await ownerOf(trx, identity);
    if (hand.kind === 'person' && owner?.id !== hand.person.id) {
      if (owner) return { is: 'taken' };
      mayChangeSteps(hand.person, await stepsOf(trx, hand.person.id));
      await link(trx, hand, hand.person.id, identity);
      return { is: 'linked' };
    }
    const account = owner ?? (await invited(trx, identity, language, now));
    if (account === 'not linked' || account === null) return { is: account ?? 'not invited' };
    const { tookSecondStep } = identity;
    if (tookSecondStep) await knowAsSecondStep(trx, identity);
    if (hand.kind === 'person') await endSessions(trx, hand.person.id, hand.person.session);
    const token = await startSession(trx, { personId: account.id, device, tookSecondStep, now });
    await record(trx, handFor(account), 'signed in', { detail: { by: 'work account', mfa: tookSecondStep } });
    return { is: 'in', account, token };
  });
}

async function ownerOf(trx: Trx, { issuer, subject }: WorkIdentity): Promise<Account | null> {
  const row = await trx
    .selectFrom('work_account')
    .innerJoin('person', 'person.id', 'work_account.person_id')
    .select(['person.id', 'person.role', 'person.name'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

async function invited(
  trx: Trx,
  identity: WorkIdentity,
  language: Language,
  now: Date,
): Promise<Account | 'not linked' | null> {
  if (!identity.email) return null;
  if (await accountAt(trx, identity.email)) return 'not linked';
  const invitation = await invitationAt(trx, identity.email, now);
  if (!invitation) return null;
  const account = await acceptInvitation(trx, invitation, language, now);
  await trx.updateTable('person').set({ name: identity.name }).where('id', '=', account.id).execute();
  await link(trx, handFor(account), account.id, identity);
  return { ...account, name: identity.name };
}

async function link(
  trx: Trx,
  hand: Hand,
  personId: string,
  { issuer, subject }: WorkIdentity,
): Promise<void> {
  await trx.insertInto('work_account').values({ issuer, subject, person_id: personId }).execute();
  await record(trx, hand, 'added a way to sign in', { detail: { kind: 'work account' } });
}

async function knowAsSecondStep(trx: Trx, { issuer, subject }: WorkIdentity): Promise<void> {
  await trx
    .updateTable('work_account')
    .set({ second_step: true })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('second_step', '=', false)
    .execute();
}

/** Whether an account has a work account. */
export async function hasWorkAccount(database: Database, personId: string): Promise<boolean> {
  const row = await database
    .selectFrom('work_account')
    .select('subject')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
