import { z } from 'zod';
import { transaction } from '../database/database.ts';
import { askForEditions } from '../editions/ask.ts';
import { sweepEditionsJob } from '../editions/edition-sweep.ts';
import { indexStory } from '../finding/index-job.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import { orderSharingChanged, sharingChanged } from '../library/sharing-changed.ts';
import { tellSharing } from '../library/sharing-news.ts';
import { endStaleEditions, storiesToPutRight } from '../library/take-back.ts';
import type { Machinery } from '../machinery.ts';
import { isAnythingShared } from './shared-store.ts';

const system = { kind: 'system' } as const;

/** What follows when what is shared of a story changed: see library/sharing-changed.ts. It may be done at any time. */
export const sharingChangedJob = defineJob<{ storyId: string }, Machinery>({
  ...sharingChanged,
  async run({ storyId }, site) {
    await transaction(site.database, async (trx) => {
      await endStaleEditions(trx, storyId, site.now());
      await indexStory(trx, storyId);
      await enqueue(trx, sweepEditionsJob, {});
      await tellSharing(trx, storyId);
      if (await isAnythingShared(trx, storyId)) await askForEditions(trx, storyId, system);
    });
  },
});

/**
 * Looks for stories of which something still rests on what ran out or was taken back, and orders what follows. Readers
 * are not served it either way; this is so that nothing of it is kept.
 */
export const sweepSharingJob = defineJob<object, Machinery>({
  name: 'sweep-sharing',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site) {
    await transaction(site.database, async (trx) => {
      for (const storyId of await storiesToPutRight(trx)) await orderSharingChanged(trx, storyId);
    });
  },
});
