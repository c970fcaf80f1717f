import type { Database } from '../database/database.ts';
import type { Settings } from '../settings.ts';
import type { Hand } from './hand.ts';
import { hashOf } from './token.ts';

/** The cookie that holds a session: sent by this site's pages alone, never readable by script. */
export const sessionCookie = 'passalong_session';

/**
 * Who is asking, by the session in their cookie; a visitor where there is none, or it has ended.
 * @param token the value of the cookie; undefined where there is none
 */
export async function handOf(
  database: Database,
  token: string | undefined,
  settings: Pick<Settings, 'trial'>,
): Promise<Hand> {
  if (!token) return { kind: 'visitor' };
  const row = await database
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.id as session',
      'session.second_step_at',
      'person.id',
      'person.name',
      'person.email',
      'person.role',
      'person.language',
    ])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', new Date())
    .where('person.erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) return { kind: 'visitor' };
  const { second_step_at, ...person } = row;
  return { kind: 'person', person: { ...person, trusted: settings.trial || second_step_at !== null } };
}
