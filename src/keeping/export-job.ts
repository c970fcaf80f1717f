import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';
import type pg from 'pg';
import { z } from 'zod';
import { type Database, transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import { personOf } from '../people/hand.ts';
import { exportTo } from './export.ts';

/** Days for which an export can be fetched; then it is deleted. */
const keptDays = 7;

/** Makes an export as one zip file. The pool is that of the worker. */
export const exportJob = defineJob<{ exportId: string }, Machinery & { pool: pg.Pool }>({
  name: 'make-export',
  payload: z.object({ exportId: z.uuid() }),
  key: ({ exportId }) => exportId,
  timeLimit: 3600,
  retries: 1,
  async run({ exportId }, site, { progress }) {
    const wanted = await site.database
      .updateTable('site_export')
      .set({ state: 'making', reason: null })
      .where('id', '=', exportId)
      // One that failed is made after all when a steward has it tried again.
      .where('state', 'in', ['asked', 'making', 'failed'])
      .returning('id')
      .executeTakeFirst();
    if (!wanted) return;
    const folder = await mkdtemp(join(tmpdir(), 'passalong-export-'));
    try {
      let done = 0;
      await exportTo(join(folder, 'all'), site, (what) => {
        done += 1;
        void progress(done, 60, what);
      });
      const key = `exports/${exportId}.zip`;
      const { bytes } = await site.files.put(key, zipped(join(folder, 'all')));
      await site.database
        .updateTable('site_export')
        .set({ state: 'ready', file_key: key, bytes, done_at: site.now() })
        .where('id', '=', exportId)
        .execute();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  async onFailed({ exportId }, site, reason) {
    await site.database
      .updateTable('site_export')
      .set({ state: 'failed', reason })
      .where('id', '=', exportId)
      .execute();
  },
});

/** Asks for an export. */
export async function askForExport(database: Database, permit: Permit<'steward', 'site'>): Promise<void> {
  await transaction(database, async (trx) => {
    const { id } = await trx
      .insertInto('site_export')
      .values({ person_id: personOf(permit.hand) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await enqueue(trx, exportJob, { exportId: id });
    await record(trx, permit.hand, 'exported', { subject: id });
  });
}

/** Deletes exports after a week: they hold more than anybody should leave lying about. */
export const sweepExportsJob = defineJob<object, Machinery>({
  name: 'sweep-exports',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site) {
    const old = await site.database
      .selectFrom('site_export')
      .select(['id', 'file_key'])
      .where('state', '=', 'ready')
      .where('at', '<', new Date(site.now().getTime() - keptDays * 86_400_000))
      .execute();
    for (const { id, file_key } of old) {
      if (file_key) await site.files.delete(file_key);
      await site.database
        .updateTable('site_export')
        .set({ state: 'deleted', file_key: null })
        .where('id', '=', id)
        .execute();
    }
  },
});

/** A folder as a zip file, streamed: no file of it is held whole in memory. */
function zipped(folder: string): PassThrough {
  const out = new PassThrough({ highWaterMark: 1024 * 1024 });
  const zip = new Zip((error, chunk, isLast) => {
    if (error) out.destroy(error);
    else {
      out.write(chunk);
      if (isLast) out.end();
    }
  });
  void (async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const file = new ZipDeflate(relative(folder, path).split(sep).join('/'), { level: 6 });
      zip.add(file);
      for await (const chunk of createReadStream(path)) {
        file.push(chunk as Buffer);
        if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve));
      }
      file.push(new Uint8Array(0), true);
    }
    zip.end();
  })().catch((error: Error) => out.destroy(error));
  return out;
}
