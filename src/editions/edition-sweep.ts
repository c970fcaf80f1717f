import { z } from 'zod';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import {
  editionsBegunBefore,
  failuresThatAreOver,
  fileIsGone,
  filesToDelete,
  forgetFailure,
  strayFiles,
} from './edition-care-store.ts';
import { makeEditionJob } from './make-edition.ts';

/** Minutes after which an edition that is still being made is known to have been lost. */
const lost = 15;

/** Deletes files of editions that are over, forgets failures that are, and asks again for editions that were lost. */
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
    for (;;) {
      signal.throwIfAborted();
      const failures = await failuresThatAreOver(site.database, 200);
      for (const id of failures) await forgetFailure(site.database, id);
      if (failures.length < 200) break;
    }
    await transaction(site.database, async (trx) => {
      const before = new Date(site.now().getTime() - lost * 60_000);
      for (const editionId of await editionsBegunBefore(trx, before))
        await enqueue(trx, makeEditionJob, { editionId });
    });
  },
});

/** Files looked at together. */
const lot = 500;

/**
 * Deletes files of editions that nothing names: of tries that were killed, of failures that are forgotten, of stories that are gone.
 * It goes through the list of all of them, so it is for once a day.
 * @returns how many
 */
export async function deleteStrayFiles(
  { database, files }: Pick<Machinery, 'database' | 'files'>,
  signal: AbortSignal,
): Promise<number> {
  let deleted = 0;
  const look = async (keys: readonly string[]) => {
    signal.throwIfAborted();
    for (const key of await strayFiles(database, keys)) {
      await files.delete(key);
      deleted += 1;
    }
  };
  let keys: string[] = [];
  for await (const { key } of files.list('editions/')) {
    keys.push(key);
    if (keys.length < lot) continue;
    await look(keys);
    keys = [];
  }
  await look(keys);
  return deleted;
}
