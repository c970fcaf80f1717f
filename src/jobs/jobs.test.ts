import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { defineJob } from './job.ts';
import { jobRows, retryJob, stateOf, stopJob } from './job-store.ts';
import { enqueue } from './queue.ts';
import { startWorker, type Worker } from './worker.ts';

let fresh: Fresh;
let workers: Worker[] = [];
const ran: string[] = [];
const told: string[] = [];

const note = defineJob<{ text: string }, null>({
  name: 'note',
  payload: z.object({ text: z.string() }),
  key: ({ text }) => text,
  retries: 0,
  run: async ({ text }, _, { signal, progress }) => {
    ran.push(text);
    await progress(1, 2, 'half way');
    if (text === 'fails') throw new Error('the file is damaged');
    if (text === 'long') await wait(20_000, undefined, { signal });
  },
  onFailed: async ({ text }, _, reason) => void told.push(`${text}: ${reason}`),
});

beforeAll(async () => {
  fresh = await freshDatabase();
  const start = () =>
    startWorker({ ...fresh, jobs: [note], deps: null, concurrency: 2, schedules: [], ended: () => {} });
  workers = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await fresh.drop();
});

test('work is asked for with the change that wants it: undone with it, done once with it, whoever does it', async () => {
  const asked = fresh.database.transaction().execute(async (trx) => {
    await enqueue(trx, note, { text: 'undone' });
    throw new Error('changed my mind');
  });
  await expect(asked).rejects.toThrow('changed my mind');
  for (let i = 0; i < 10; i += 1) await enqueue(fresh.database, note, { text: `once ${i}` });
  await expect.poll(() => ran.filter((text) => text.startsWith('once')).length, { timeout: 10_000 }).toBe(10);
  await wait(1200);
  expect(new Set(ran).size).toBe(ran.length);
  expect(ran).not.toContain('undone');
});

test('the same work waits once, however often it is asked for', async () => {
  const later = new Date(Date.now() + 60_000);
  for (let i = 0; i < 5; i += 1)
    await enqueue(fresh.database, note, { text: 'later' }, { startAfter: later });
  const rows = await jobRows(fresh.database, { state: 'created', limit: 50, offset: 0 });
  expect(rows).toHaveLength(1);
});

test('what fails for good is told to whoever asked, with the reason, and can be tried again', async () => {
  await enqueue(fresh.database, note, { text: 'fails' });
  await expect.poll(() => told, { timeout: 10_000 }).toEqual(['fails: the file is damaged']);
  const [row] = await jobRows(fresh.database, { state: 'failed', limit: 5, offset: 0 });
  expect(row).toMatchObject({ job: 'note', attempts: 1, reason: 'the file is damaged' });
  await retryJob(fresh.database, row!.id);
  await expect.poll(() => ran.filter((text) => text === 'fails').length, { timeout: 10_000 }).toBe(2);
});

test('a job that is being done really stops when a steward stops it', async () => {
  await enqueue(fresh.database, note, { text: 'long' });
  await expect.poll(() => ran, { timeout: 10_000 }).toContain('long');
  const [row] = await jobRows(fresh.database, { state: 'active', limit: 5, offset: 0 });
  expect(row).toMatchObject({ done: 1, total: 2, words: 'half way' });
  await stopJob(fresh.database, row!.id);
  expect(await stateOf(fresh.database, row!.id)).toBe('cancelled');
  await expect
    .poll(async () => (await fresh.database.selectFrom('job_progress').selectAll().execute()).length, {
      timeout: 6000,
    })
    .toBe(0);
});
