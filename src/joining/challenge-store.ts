import type { Database } from '../database/database.ts';
import { hashOf, newToken } from '../people/token.ts';

/** Milliseconds a browser has to answer. */
const life = 5 * 60_000;

/**
 * Keeps a challenge that a passkey is to sign.
 * @param personId whose passkey is to be added; null for signing in
 * @returns what goes into the cookie of the browser that asked
 */
export async function keepChallenge(
  database: Database,
  challenge: string,
  personId: string | null,
  now: Date,
): Promise<string> {
  const token = newToken();
  await database
    .insertInto('passkey_challenge')
    .values({
      id: hashOf(token),
      challenge,
      person_id: personId,
      expires_at: new Date(now.getTime() + life),
    })
    .execute();
  return token;
}

/** Takes a challenge that was kept: each is answered once. @returns null where there is none, or it is too old */
export async function takeChallenge(
  database: Database,
  token: string | undefined,
  personId: string | null,
  now: Date,
): Promise<string | null> {
  if (!token) return null;
  const row = await database
    .deleteFrom('passkey_challenge')
    .where('id', '=', hashOf(token))
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('expires_at', '>', now)
    .returning('challenge')
    .executeTakeFirst();
  return row?.challenge ?? null;
}
