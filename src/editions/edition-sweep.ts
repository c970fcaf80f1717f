import { z } from 'zod';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import { filesToDelete } from './edition-store.ts';
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
        await site.database
          .deleteFrom('edition_file')
          .where('edition_id', '=', edition_id)
          .where('ending', '=', ending)
          .execute();
      }
    }
    await transaction(site.database, async (trx) => {
      const stuck = await trx
        .selectFrom('edition')
        .select('id')
        .where('state', 'in', ['making'])
        .where('asked_at', '<', new Date(site.now().getTime() - lost * 60_000))
        .execute();
      for (const { id } of stuck) await enqueue(trx, makeEditionJob, { editionId: id });
    });
  },
});
