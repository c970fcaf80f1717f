import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { sweepSignIns } from './sweep-store.ts';

/** Deletes what signing in leaves behind, once it is over. */
export const sweepSignInsJob = defineJob<object, Machinery>({
  name: 'sweep-sign-ins',
  payload: z.object({}),
  key: () => 'all',
  timeLimit: 120,
  run: (_, site) => sweepSignIns(site.database, site.now()),
});
