import { type Kysely, sql } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Role } from '../database/tables/people-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { endSessions } from '../people/session-store.ts';

type May = Permit<'steward', 'site'>;

/** Somebody with an account, as a steward sees them. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The day they were last here; null where never. */
  seenOn: string | null;
  sessions: number;
  hasSecondStep: boolean;
}

/** People with accounts, by name. @param text what their name or address must hold; empty for all */
export async function members(
  database: Database,
  { text, limit, offset }: { text: string; limit: number; offset: number },
): Promise<Member[]> {
  const like = `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
  const rows = await database
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'seen_on as seenOn'])
    .select(({ selectFrom, exists, or, fn }) => [
      selectFrom('session')
        .select(fn.countAll<number>().as('n'))
        .whereRef('session.person_id', '=', 'person.id')
        .where('session.expires_at', '>', sql<Date>`now()`)
        .as('sessions'),
      or([
        exists(selectFrom('authenticator').select('secret').whereRef('person_id', '=', 'person.id')),
        exists(selectFrom('passkey').select('passkey.id').whereRef('person_id', '=', 'person.id')),
        exists(
          selectFrom('work_account')
            .select('subject')
            .whereRef('person_id', '=', 'person.id')
            .where('second_step', '=', true),
        ),
      ]).as('hasSecondStep'),
    ])
    .where('erased_at', 'is', null)
    .where(({ or, eb }) => or([eb('name', 'ilike', like), eb('email', 'ilike', like)]))
    .orderBy(sql`lower(name)`)
    .orderBy(sql`lower(email)`)
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ sessions, hasSecondStep, ...row }) => ({
    ...row,
    sessions: sessions ?? 0,
    hasSecondStep: Boolean(hasSecondStep),
  }));
}

/** The address of an account, to find it in the list; empty where there is none. */
export async function emailOf(database: Database, personId: string): Promise<string> {
  const row = await database
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.email ?? '';
}

/** What came of a steward's change. */
export type Changed = 'done' | 'last steward' | 'not here';

/** Gives somebody another role. The last steward stays one: a site that nobody runs cannot be put right from within. */
export function changeRole(database: Database, permit: May, personId: string, role: Role): Promise<Changed> {
  return transaction(database, async (trx) => {
    const stewards = await lockStewards(trx);
    const person = await personById(trx, personId);
    if (!person) return 'not here';
    if (person.role === role) return 'done';
    if (person.role === 'steward' && stewards.length === 1) return 'last steward';
    await trx.updateTable('person').set({ role }).where('id', '=', personId).execute();
    await record(trx, permit.hand, 'changed a role', {
      subject: personId,
      detail: { from: person.role, to: role },
    });
    return 'done';
  });
}

/** Signs somebody out everywhere. */
export function signOutEverywhere(database: Database, permit: May, personId: string): Promise<Changed> {
  return transaction(database, async (trx) => {
    if (!(await personById(trx, personId))) return 'not here';
    const ended = await endSessions(trx, personId);
    await record(trx, permit.hand, 'signed out everywhere', {
      subject: personId,
      detail: { sessions: ended },
    });
    return 'done';
  });
}

/** Takes away every second step of somebody who has lost theirs, and signs them out: next time, they set up another. */
export function forgetSecondSteps(database: Database, permit: May, personId: string): Promise<Changed> {
  return transaction(database, async (trx) => {
    if (!(await personById(trx, personId))) return 'not here';
    for (const table of ['authenticator', 'recovery_code', 'passkey', 'work_account'] as const)
      await trx.deleteFrom(table).where('person_id', '=', personId).execute();
    await endSessions(trx, personId);
    await record(trx, permit.hand, 'removed a way to sign in', {
      subject: personId,
      detail: { kind: 'all' },
    });
    return 'done';
  });
}

/** All at once, so that two stewards cannot each take the other's role away at the same moment. */
function lockStewards(trx: Trx): Promise<{ id: string }[]> {
  return trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'steward')
    .where('erased_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function personById(trx: Kysely<Tables>, id: string): Promise<{ role: Role } | undefined> {
  return trx
    .selectFrom('person')
    .select('role')
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
}
