import { join, resolve } from 'node:path';
import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { sweepUploads } from '../web/upload.ts';

/** Clears away what broken uploads and killed writers left, a day later. */
export const sweepFilesJob = defineJob<object, Machinery>({
  name: 'sweep-files',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site) {
    await site.files.sweep(site.now());
    await sweepUploads(join(resolve(site.settings.data), 'incoming'), site.now());
  },
});
