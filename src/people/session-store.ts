import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Role } from '../database/tables/people-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Settings } from '../settings.ts';
import type { Hand } from './hand.ts';
import { hashOf, newToken } from './token.ts';

/** The cookie that holds a session: sent by this site's pages alone, never readable by script. */
export const sessionCookie = 'passalong_session';

/** Seconds the cookie lives: the most that browsers keep one. What counts is the row, which ends long before. */
export const cookieSeconds = 400 * 86_400;

const hour = 3_600_000;
/** Milliseconds without a visit after which somebody has to sign in again. */
const sessionLife = 30 * 24 * hour;
/** Milliseconds after which a second step is asked for again: a working day. */
const secondStepLife = 12 * hour;

/** The cookie's name: with https, one that only this very host may have set (`__Host-`, RFC 6265bis). */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? `__Host-${sessionCookie}` : sessionCookie;
}

/**
 * Who is asking, by the session in their cookie; a visitor where there is none, or it has ended. Being here keeps a
 * session alive; that is written down once an hour at most.
 * @param token the value of the cookie; undefined where there is none
 */
export async function handOf(
  database: Database,
  token: string | undefined,
  settings: Pick<Settings, 'trial'>,
  now = new Date(),
): Promise<Hand> {
  if (!token) return { kind: 'visitor' };
  const row = await database
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.id as session',
      'session.second_step_at',
      'session.seen_at',
      'person.id',
      'person.name',
      'person.email',
      'person.role',
      'person.language',
    ])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', now)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) return { kind: 'visitor' };
  const { second_step_at, seen_at, ...person } = row;
  if (now.getTime() - seen_at.getTime() > hour) await keepAlive(database, row, now);
  const tookStep = second_step_at !== null && now.getTime() - second_step_at.getTime() < secondStepLife;
  return { kind: 'person', person: { ...person, trusted: settings.trial || tookStep } };
}

async function keepAlive(database: Database, row: { session: string; id: string }, now: Date): Promise<void> {
  await database
    .updateTable('session')
    .set({ seen_at: now, expires_at: new Date(now.getTime() + sessionLife) })
    .where('id', '=', row.session)
    .execute();
  await database
    .updateTable('person')
    .set({ seen_on: now.toISOString().slice(0, 10) })
    .where('id', '=', row.id)
    .execute();
}

/** How a session begins. */
export interface NewSession {
  personId: string;
  /** The browser and the machine in a few words, for the person's own list. */
  device: string;
  /** Whether the way they came in counts as both steps. */
  tookSecondStep: boolean;
  now: Date;
}

/** Begins a session, always a new one. @returns what goes into the cookie: kept nowhere else, only its hash is */
export async function startSession(trx: Kysely<Tables>, session: NewSession): Promise<string> {
  const token = newToken();
  await trx
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      person_id: session.personId,
      made_at: session.now,
      seen_at: session.now,
      expires_at: new Date(session.now.getTime() + sessionLife),
      second_step_at: session.tookSecondStep ? session.now : null,
      device: session.device,
    })
    .execute();
  await trx
    .updateTable('person')
    .set({ seen_on: session.now.toISOString().slice(0, 10) })
    .where('id', '=', session.personId)
    .execute();
  return token;
}

/** Ends one session of a person's, or all of them. @returns how many ended */
export async function endSessions(
  trx: Kysely<Tables>,
  personId: string,
  only: string | null = null,
): Promise<number> {
  const query = trx.deleteFrom('session').where('person_id', '=', personId);
  const { numDeletedRows } = await (only ? query.where('id', '=', only) : query).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Who has to take a second step before they are at work. */
export function needsSecondStep(role: Role, { trial }: Pick<Settings, 'trial'>): boolean {
  return role !== 'member' && !trial;
}
