import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { mayKeepAccount, type Permit } from '../library/permits.ts';
import type { Visit } from '../people/visit.ts';
import { type Suiting, suitingFrom } from './suiting.ts';
import { suitingCookie, suitingHeader, suitingIn } from './suiting-cookie.ts';

/** What suits whoever is asking: what their account keeps, or else their browser; null where neither keeps anything. */
export async function suitingOf(database: Kysely<Tables>, visit: Visit): Promise<Suiting | null> {
  const own = visit.hand.kind === 'person' ? await suitingOfPerson(database, visit.hand.person.id) : null;
  return own ?? suitingIn(visit);
}

/** What the account of somebody keeps; null where nothing. */
export async function suitingOfPerson(database: Kysely<Tables>, personId: string): Promise<Suiting | null> {
  const { ways, minutes } = await database
    .selectFrom('person')
    .select(['ways', 'minutes'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return suitingFrom(ways, minutes);
}

/**
 * Keeps what suits somebody: with their account where they are signed in, otherwise in their browser alone.
 * @param suiting null forgets it
 * @returns the cookies to set. Whoever is signed in leaves nothing behind in a browser that others may use
 */
export async function keepSuiting(
  database: Database,
  visit: Visit,
  suiting: Suiting | null,
): Promise<string[]> {
  if (visit.hand.kind !== 'person') return [suitingHeader(visit, suiting)];
  await keepWithAccount(database, mayKeepAccount(visit.hand), suiting);
  const isInBrowser = visit.request.headers.get('cookie')?.includes(suitingCookie) ?? false;
  return isInBrowser ? [suitingHeader(visit, null)] : [];
}

/** It is theirs to change, and nobody need know when: there is no event. */
async function keepWithAccount(
  database: Database,
  permit: Permit<'keep account', string>,
  suiting: Suiting | null,
): Promise<void> {
  await database
    .updateTable('person')
    .set({ ways: [...(suiting?.ways ?? [])], minutes: suiting?.minutes ?? null })
    .where('id', '=', permit.of)
    .execute();
}
