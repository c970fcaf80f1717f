import type { Database } from '../../src/database/database.ts';

/** The minutes that the forms of a story take where a test offers them. */
export const offeredMinutes = { tips: 4, guide: 22, session: 60, try: 3, talk: 1 } as const;

/** Offers the five written forms of a story as shared with everyone, without making their files: for pages that only lead to them. */
export async function offerForms(
  database: Database,
  { storyId, passages }: { storyId: string; passages: readonly { releaseId: string }[] },
): Promise<void> {
  for (const [form, minutes] of Object.entries(offeredMinutes)) {
    const { id } = await database
      .insertInto('edition')
      .values({
        story_id: storyId,
        form,
        audience: 'everyone',
        story_version: 1,
        state: 'shared',
        minutes,
        shared_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await database
      .insertInto('edition_release')
      .values(passages.map(({ releaseId }) => ({ edition_id: id, release_id: releaseId })))
      .execute();
  }
}
