import { sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import { startSession } from '../people/session-store.ts';
import { type Account, accountFor, type Entrance, handFor } from './account-store.ts';
import { codeMinutes, hashOfCode, isSame, mostTries } from './sign-in-code.ts';
import { signInMail } from './sign-in-mail.ts';

const minute = 60_000;

/** What came of a code that was typed. */
export type Entered =
  | { is: 'right'; account: Account; token: string }
  /** Not that one; so many tries are left. */
  | { is: 'wrong'; left: number }
  /** Used, too old, tried too often, or a newer one was sent. */
  | { is: 'over' };

/**
 * Asks for a code to be sent. What happens here is the same for every address, known or not: only the job, which nobody
 * sees, looks whether there is an account.
 * @returns the id of the request: whoever types the code must bring it, so a code works only in the window that asked for it
 */
export function askForCode(
  database: Database,
  email: string,
  { language, now }: Pick<Entrance, 'language' | 'now'>,
): Promise<string> {
  return transaction(database, async (trx) => {
    const { id } = await trx
      .insertInto('sign_in_code')
      .values({
        email,
        code_hash: '',
        made_at: now,
        expires_at: new Date(now.getTime() + codeMinutes * minute),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await enqueue(trx, signInMail, { id, language });
    return id;
  });
}

/** Where a code was sent; null where that request is not known, or long over. */
export async function askedFor(database: Database, id: string, now: Date): Promise<string | null> {
  const row = await database
    .selectFrom('sign_in_code')
    .select('email')
    .where('id', '=', id)
    .where('made_at', '>', new Date(now.getTime() - 60 * minute))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Where a request for a code still waits to be answered; null where it does not. */
export async function waitingFor(database: Database, id: string, now: Date): Promise<string | null> {
  const row = await database
    .selectFrom('sign_in_code')
    .select('email')
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Keeps the hash of the code that answers a request; its minutes begin now. */
export async function keepCode(database: Database, id: string, code: string, now: Date): Promise<void> {
  await database
    .updateTable('sign_in_code')
    .set({
      code_hash: await hashOfCode(code, id),
      expires_at: new Date(now.getTime() + codeMinutes * minute),
    })
    .where('id', '=', id)
    .execute();
}

/** Tries a code: each try is counted before it is looked at, so that many at once are no more than five. */
export async function enterCode(
  database: Database,
  { id, code, device, ...entrance }: Entrance & { id: string; code: string; device: string },
): Promise<Entered> {
  const asked = await countTry(database, id, entrance.now);
  const hash = await hashOfCode(code, id);
  if (!asked) return { is: 'over' };
  if (!isSame(hash, asked.code_hash)) {
    await transaction(database, (trx) => record(trx, { kind: 'visitor' }, 'was refused a sign-in'));
    return { is: 'wrong', left: mostTries - asked.tries };
  }
  return transaction(database, async (trx): Promise<Entered> => {
    const used = await trx
      .updateTable('sign_in_code')
      .set({ used_at: entrance.now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const account = used ? await accountFor(trx, asked.email, entrance) : null;
    if (!account) return { is: 'over' };
    const token = await startSession(trx, {
      personId: account.id,
      device,
      tookSecondStep: false,
      now: entrance.now,
    });
    await record(trx, handFor(account), 'signed in', { detail: { by: 'code' } });
    return { is: 'right', account, token };
  });
}

function countTry(database: Database, id: string, now: Date) {
  return database
    .updateTable('sign_in_code')
    .set({ tries: sql`tries + 1` })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sign_in_code as newer')
            .select('newer.id')
            .where(sql<string>`lower(newer.email)`, '=', sql<string>`lower(sign_in_code.email)`)
            .whereRef('newer.made_at', '>', 'sign_in_code.made_at'),
        ),
      ),
    )
    .returning(['email', 'code_hash', 'tries'])
    .executeTakeFirst();
}
