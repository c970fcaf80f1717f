import { z } from 'zod';
import { type Trx, transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import { keptDecision, keptSuggestion } from '../library/kept-shape.ts';
import type { Machinery } from '../machinery.ts';
import { sentencesOf } from '../stories/sentences.ts';
import { storyIndexed } from './index-order.ts';
import { packed } from './meaning.ts';
import { indexedAnew, isOlder } from './older-line-store.ts';

/** Passages whose meaning is worked out at a time. */
const lot = 40;

/** Brings the index of a story up to date: a line for each release in force, none for any other. May be done at any time. */
export const indexStoryJob = defineJob<{ storyId: string }, Machinery>({
  name: 'index-story',
  payload: z.object({ storyId: z.uuid() }),
  key: ({ storyId }) => storyId,
  priority: 8,
  timeLimit: 600,
  async run({ storyId }, site, { signal, progress }) {
    await transaction(site.database, (trx) => indexWords(trx, storyId));
    for (let isNew = false; ; isNew = true) {
      signal.throwIfAborted();
      const lines = await site.database
        .selectFrom('search_line')
        .select(['release_id', 'words'])
        .where('story_id', '=', storyId)
        .where(isOlder)
        .limit(lot)
        .execute();
      if (lines.length === 0) {
        if (isNew) await enqueue(site.database, storyIndexed, { storyId });
        await indexedAnew(site.database, storyId);
        return;
      }
      const sentences = lines.map(({ words }) =>
        sentencesOf(words).map(({ start, end }) => words.slice(start, end)),
      );
      const vectors = await site.embedder.embed(sentences.flat());
      let at = 0;
      for (const [i, line] of lines.entries()) {
        const own = vectors.slice(at, at + sentences[i]!.length);
        at += own.length;
        await site.database
          .updateTable('search_line')
          .set({ ...packed(sentences[i]!, own), made_at: new Date() })
          .where('release_id', '=', line.release_id)
          .execute();
      }
      await progress(lines.length, lines.length, 'meaning');
    }
  },
});

/** Asks for a story to be indexed, in the transaction that changes what is released of it. @param startAfter when cooling off is over */
export function indexStory(trx: Trx, storyId: string, startAfter?: Date): Promise<void> {
  return enqueue(trx, indexStoryJob, { storyId }, startAfter ? { startAfter } : {});
}

async function indexWords(trx: Trx, storyId: string): Promise<void> {
  await trx
    .deleteFrom('search_line')
    .where('story_id', '=', storyId)
    .where('release_id', 'not in', (eb) =>
      eb.selectFrom('live_release').select('id').where('story_id', '=', storyId),
    )
    .execute();
  const rows = await trx
    .selectFrom('live_release')
    .innerJoin('passage', 'passage.id', 'live_release.passage_id')
    .select([
      'live_release.id',
      'live_release.words',
      'live_release.passage_id',
      'passage.suggested',
      'passage.decided',
    ])
    .where('live_release.story_id', '=', storyId)
    .execute();
  for (const row of rows) {
    const questions = keptDecision(row.decided).questions ?? keptSuggestion(row.suggested)?.questions ?? [];
    await trx
      .insertInto('search_line')
      .values({
        release_id: row.id,
        story_id: storyId,
        passage_id: row.passage_id,
        words: row.words,
        questions,
      })
      .onConflict((conflict) => conflict.column('release_id').doUpdateSet({ questions, made_at: new Date() }))
      .execute();
  }
}
