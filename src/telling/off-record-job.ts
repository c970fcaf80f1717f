import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { deleteOffRecord } from './off-record-store.ts';

/** Deletes what was marked off the record when its time is up. It comes round by itself. */
export const offRecordSweepJob = defineJob<object, Machinery>({
  name: 'off-record-sweep',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site) {
    const gone = await deleteOffRecord(site.database, site.now());
    if (gone > 0) site.log.info({ answers: gone }, 'what was off the record was deleted');
  },
});
