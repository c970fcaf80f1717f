import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { deleteKept } from './keep-replies-store.ts';

/** Deletes replies on the day after the one that people were told. It comes round by itself. */
export const keepRepliesJob = defineJob<object, Machinery>({
  name: 'keep-replies',
  payload: z.object({}),
  key: () => 'all',
  timeLimit: 600,
  async run(_, { database, log, now }) {
    const gone = await deleteKept(database, now());
    if (gone > 0) log.info({ replies: gone }, 'replies that were kept long enough were deleted');
  },
});
