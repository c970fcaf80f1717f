import { z } from 'zod';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import { indexStoryJob } from './index-job.ts';
import { toIndexAnew } from './older-line-store.ts';

/** Stories that are asked for at a time, each minute: their meanings take about a third of it on one core, which the rest of the site needs as well. */
const lot = 10;
/** Hours for which a line may wait for its meaning: indexing that was asked for in the usual way has ended or failed for good by then. */
const patience = 1;

/**
 * Has stories indexed anew whose meanings an earlier program kept. Without it, what was indexed before an upgrade is found by its words
 * and its passages' mean meaning alone, never by the one sentence that answers, until somebody happens to change the story. Each
 * story is asked for once: one that cannot be indexed stands among the jobs that failed, for a steward, and does not come round.
 * When there is none left it looks into an empty index.
 */
export const indexOlderJob = defineJob<object, Machinery>({
  name: 'index-older',
  payload: z.object({}),
  key: () => 'all',
  async run(_, { database, settings, now }) {
    const missingSince = settings.meaning ? new Date(now().getTime() - patience * 3_600_000) : null;
    await transaction(database, async (trx) => {
      // Nobody waits for it: whatever somebody does wait for goes first.
      for (const storyId of await toIndexAnew(trx, { missingSince, most: lot }))
        await enqueue(trx, { ...indexStoryJob, priority: 0 }, { storyId });
    });
  },
});
