import { z } from 'zod';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import { editionsBegunBefore, fileIsGone, filesToDelete } from './edition-care-store.ts';
import { makeEditionJob } from './make-edition.ts';

/** Minutes after which an edition that is still being made is known to have been lost. */
const lost = 15;

/** Deletes files of editions that are over, and asks again for editions that were lost. */
export const sweepEditionsJob = defineJob<object, Machinery>({
  name: 'sweep-editions',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site, { signal }) {
    for (;;) {
      signal.throwIfAborted();
      const files = await filesToDelete(site.database, 200);
      if (files.length === 0) break;
      for (const { edition_id, ending, file_key } of files) {
        await site.files.delete(file_key);
        await fileIsGone(site.database, { edition_id, ending });
      }
    }
    await transaction(site.database, async (trx) => {
      const before = new Date(site.now().getTime() - lost * 60_000);
      for (const editionId of await editionsBegunBefore(trx, before))
        await enqueue(trx, makeEditionJob, { editionId });
    });
  },
});
