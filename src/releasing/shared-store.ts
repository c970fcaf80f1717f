import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** Whether anything of a story is released to anybody now. */
export async function isAnythingShared(database: Kysely<Tables>, storyId: string): Promise<boolean> {
  const row = await database
    .selectFrom('live_release')
    .select('id')
    .where('story_id', '=', storyId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
