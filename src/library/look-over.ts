import { z } from 'zod';
import type { Trx } from '../database/database.ts';
import { transaction } from '../database/database.ts';
import { findIdentifiers } from '../identity/find.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import { suggest } from '../shaping/suggest.ts';
import type { Telling } from '../stories/passage.ts';
import { coreTellings } from './core-tellings.ts';
import { toKeep } from './kept-shape.ts';
import { storyById } from './story-rows.ts';

/**
 * Looks a story over: finds names and other identifiers, and suggests what each passage answers and which lines carry it.
 * What a person decided is never touched. It may be done again at any time.
 */
export const lookOverJob = defineJob<{ storyId: string }, Machinery>({
  name: 'look-over',
  payload: z.object({ storyId: z.uuid() }),
  key: ({ storyId }) => storyId,
  timeLimit: 600,
  priority: 10,
  async run({ storyId }, site, { progress, signal }) {
    const story = await storyById(site.database, storyId);
    if (!story) return;
    const tellings = await coreTellings(site.database, storyId);
    await progress(1, 3, 'names');
    await findNames(
      site,
      storyId,
      tellings,
      [story.title, story.standfirst, story.place].filter((text) => text !== null),
    );
    signal.throwIfAborted();
    await progress(2, 3, 'suggestions');
    await suggestShape(site, storyId, tellings);
  },
});

/** Asks for a story to be looked over, in the transaction of the change that makes it worth it. */
export function enqueueLookOver(trx: Trx, storyId: string): Promise<void> {
  return enqueue(trx, lookOverJob, { storyId });
}

async function findNames(
  site: Machinery,
  storyId: string,
  tellings: Telling[],
  ours: string[],
): Promise<void> {
  const found = findIdentifiers(tellings, ours);
  await transaction(site.database, async (trx) => {
    await trx.deleteFrom('identifier').where('story_id', '=', storyId).execute();
    const rows = found.map((one, position) => ({ story_id: storyId, position, ...one }));
    for (let from = 0; from < rows.length; from += 500)
      await trx
        .insertInto('identifier')
        .values(rows.slice(from, from + 500))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  });
}

/** Suggestions are made from the words as they stand, so that what a person sees on the workbench are lines of them. */
async function suggestShape(site: Machinery, storyId: string, tellings: Telling[]): Promise<void> {
  const passages = tellings.flatMap((telling) =>
    telling.passages.filter(({ offRecord }) => offRecord === null),
  );
  const suggestions = await suggest(passages, site.embedder);
  await transaction(site.database, async (trx) => {
    for (const suggestion of suggestions)
      await trx
        .updateTable('passage')
        .set({ suggested: JSON.stringify(toKeep(suggestion)) })
        .where('story_id', '=', storyId)
        .where('code', '=', suggestion.id)
        .execute();
  });
}
