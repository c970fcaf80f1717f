import type { Kysely } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import type { PersonHere } from '../people/hand.ts';
import { endSessions, startSession } from '../people/session-store.ts';
import { Refused } from '../web/refused.ts';
import { stepOf } from './authenticator.ts';
import { hashOfRecovery, looksLikeRecovery, newRecoveryCodes } from './recovery.ts';

/** Which second steps somebody has. */
export interface Steps {
  authenticator: boolean;
  passkeys: number;
  /** A work account whose own sign-in counts as both steps. */
  work: boolean;
  /** Recovery codes that are left. */
  recovery: number;
}

/** Which second steps somebody has set up. */
export async function stepsOf(database: Kysely<Tables>, personId: string): Promise<Steps> {
  const row = await database
    .selectNoFrom(({ selectFrom, exists, fn }) => [
      exists(selectFrom('authenticator').select('person_id').where('person_id', '=', personId)).as(
        'authenticator',
      ),
      exists(
        selectFrom('work_account')
          .select('subject')
          .where('person_id', '=', personId)
          .where('second_step', '=', true),
      ).as('work'),
      selectFrom('passkey')
        .select(fn.countAll<number>().as('n'))
        .where('person_id', '=', personId)
        .as('passkeys'),
      selectFrom('recovery_code')
        .select(fn.countAll<number>().as('n'))
        .where('person_id', '=', personId)
        .where('used_at', 'is', null)
        .as('recovery'),
    ])
    .executeTakeFirstOrThrow();
  return {
    authenticator: Boolean(row.authenticator),
    work: Boolean(row.work),
    passkeys: row.passkeys ?? 0,
    recovery: row.recovery ?? 0,
  };
}

/** Whether there is any. */
export function hasStep({ authenticator, passkeys, work }: Steps): boolean {
  return authenticator || passkeys > 0 || work;
}

/**
 * Who may add or take away a way of signing in: its owner; where there is a second step already, only after it was taken.
 * Somebody who reads another's mail must not be able to put a key of their own beside theirs.
 * @throws Refused
 */
export function mayChangeSteps(person: PersonHere, steps: Steps): void {
  if (hasStep(steps) && !person.trusted) throw new Refused('second step first');
}

/**
 * A new session in place of the one somebody came with, the second step taken.
 * @returns what goes into the cookie
 */
export async function stepUp(
  trx: Trx,
  permit: Permit<'keep account', string>,
  person: PersonHere,
  { device, by, now }: { device: string; by: string; now: Date },
): Promise<string> {
  await endSessions(trx, person.id, person.session);
  const token = await startSession(trx, { personId: person.id, device, tookSecondStep: true, now });
  await record(trx, permit.hand, 'took a second step', { detail: { by } });
  return token;
}

/**
 * Keeps the secret of an authenticator app that has proven to know it, in place of any other, with new recovery codes.
 * @returns the codes, kept nowhere else, and the new session; null where the number is not right
 */
export async function confirmAuthenticator(
  database: Database,
  permit: Permit<'keep account', string>,
  person: PersonHere,
  { secret, typed, device, now }: { secret: string; typed: string; device: string; now: Date },
): Promise<{ codes: string[]; token: string } | null> {
  const step = stepOf(secret, typed, now);
  if (step === null) return null;
  const codes = newRecoveryCodes();
  return transaction(database, async (trx) => {
    mayChangeSteps(person, await stepsOf(trx, permit.of));
    const row = { secret, confirmed_at: now, last_step: step, made_at: now };
    await trx
      .insertInto('authenticator')
      .values({ person_id: permit.of, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
    await trx.deleteFrom('recovery_code').where('person_id', '=', permit.of).execute();
    await trx
      .insertInto('recovery_code')
      .values(codes.map((code) => ({ person_id: permit.of, code_hash: hashOfRecovery(code) })))
      .execute();
    await record(trx, permit.hand, 'added a way to sign in', { detail: { kind: 'authenticator' } });
    const token = await stepUp(trx, permit, person, { device, by: 'authenticator', now });
    return { codes, token };
  });
}

/**
 * Takes the second step by a number from the app, or by a recovery code; either works once.
 * @returns what goes into the cookie; null where it is not right
 */
export function takeSecondStep(
  database: Database,
  permit: Permit<'keep account', string>,
  person: PersonHere,
  { typed, device, now }: { typed: string; device: string; now: Date },
): Promise<string | null> {
  return transaction(database, async (trx) => {
    const by = looksLikeRecovery(typed) ? 'recovery code' : 'authenticator';
    const isRight =
      by === 'recovery code'
        ? await useRecovery(trx, permit.of, typed, now)
        : await useStep(trx, permit.of, typed, now);
    if (isRight) return stepUp(trx, permit, person, { device, by, now });
    await record(trx, permit.hand, 'was refused a sign-in', { detail: { at: 'second step' } });
    return null;
  });
}

async function useStep(trx: Trx, personId: string, typed: string, now: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('authenticator')
    .select(['secret', 'last_step'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  const step = row ? stepOf(row.secret, typed, now) : null;
  if (!row || step === null || step <= row.last_step) return false;
  await trx.updateTable('authenticator').set({ last_step: step }).where('person_id', '=', personId).execute();
  return true;
}

async function useRecovery(trx: Trx, personId: string, typed: string, now: Date): Promise<boolean> {
  const used = await trx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashOfRecovery(typed))
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}
