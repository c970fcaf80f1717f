import { join, resolve } from 'node:path';
import { z } from 'zod';
import { deleteStrayFiles } from '../editions/edition-sweep.ts';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { sweepUploads } from '../web/upload.ts';

/** Clears away what broken uploads and killed writers left, a day later, and files of editions that nothing names. */
export const sweepFilesJob = defineJob<object, Machinery>({
  name: 'sweep-files',
  payload: z.object({}),
  key: () => 'all',
  // Where there are many files in a store elsewhere, listing them takes a while.
  timeLimit: 1800,
  async run(_, site, { signal }) {
    await site.files.sweep(site.now());
    await sweepUploads(join(resolve(site.settings.data), 'incoming'), site.now());
    await deleteStrayFiles(site, signal);
  },
});
