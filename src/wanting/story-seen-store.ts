import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { isFor, type Reader } from '../library/readers.ts';

/** The story with this slug, where the reader may see anything of it now; null otherwise. */
export async function storySeen(
  database: Kysely<Tables>,
  reader: Reader,
  slug: string,
): Promise<{ id: string; title: string } | null> {
  const row = await database
    .selectFrom('story')
    .innerJoin('live_release', 'live_release.story_id', 'story.id')
    .select(['story.id', 'story.title'])
    .where('story.slug', '=', slug)
    .where(isFor(reader, 'live_release') as never)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
