import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { TellingAtWork } from '../library/story-rows.ts';
import type { Language } from '../web/words.ts';

/** Where a teller can be written to, and in which language: at the address a gatherer typed, else at their account's. */
export async function reachedAt(
  database: Kysely<Tables>,
  telling: Pick<TellingAtWork, 'email' | 'personId'>,
): Promise<{ email: string | null; language: Language }> {
  const person = telling.personId
    ? await database
        .selectFrom('person')
        .select(['email', 'language'])
        .where('id', '=', telling.personId)
        .where('erased_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  return { email: telling.email ?? person?.email ?? null, language: person?.language ?? 'en' };
}
