import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { transaction } from '../database/database.ts';
import { listen } from '../database/listen.ts';
import { defineJob } from './job.ts';
import { jobRows, retryJob } from './job-store.ts';
import { enqueue, jobsChannel } from './queue.ts';
import { startWorker, type Worker } from './worker.ts';

let fresh: Fresh;
const workers: Worker[] = [];
const ran: string[] = [];
const told: string[] = [];

const work = defineJob<{ text: string }, null>({
  name: 'work',
  payload: z.object({ text: z.string() }),
  key: ({ text }) => text,
  retries: 0,
  run: async ({ text }) => {
    ran.push(text);
    if (text.startsWith('fails')) throw new Error('no');
  },
  onFailed: async ({ text }) => void told.push(text),
});

/** Workers that do not look for work by themselves in the time of a test: what they do, they were told of. */
const never = 3600;

beforeAll(async () => {
  fresh = await freshDatabase();
  for (let i = 0; i < 2; i += 1)
    workers.push(
      await startWorker({
        ...fresh,
        jobs: [work],
        deps: null,
        concurrency: 2,
        schedules: [],
        look: never,
        ended: () => {},
      }),
    );
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await fresh.drop();
});

const begins = (text: string) => expect.poll(() => ran, { timeout: 20_000 }).toContain(text);

test('nobody waits for a look: work begins because it was asked for, each piece once, however many were asked for at once', async () => {
  const texts = Array.from({ length: 30 }, (_, i) => `one of thirty ${i}`);
  await transaction(fresh.database, async (trx) => {
    for (const text of texts) await enqueue(trx, work, { text });
  });
  await expect.poll(() => ran.length, { timeout: 20_000 }).toBe(30);
  expect(new Set(ran)).toEqual(new Set(texts));
  await enqueue(fresh.database, work, { text: 'another' });
  await begins('another');
});

test('workers are told when the change is there to be seen, and not of one that was undone', async () => {
  const heard: string[] = [];
  const ear = listen(fresh.connection);
  await ear.hear(jobsChannel, (queue) => void (queue && heard.push(queue)));
  const undone = transaction(fresh.database, async (trx) => {
    await enqueue(trx, work, { text: 'undone' });
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  await transaction(fresh.database, async (trx) => {
    await enqueue(trx, work, { text: 'seen' });
    // What another says meanwhile is heard in its order: had ours been said, it would be heard before.
    await fresh.pool.query(`select pg_notify('${jobsChannel}', 'of another')`);
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['of another']);
  });
  await begins('seen');
  expect(ran).not.toContain('undone');
  await ear.stop();
});

test('what was asked for while nobody could hear is begun when they hear again', async () => {
  await fresh.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
  await enqueue(fresh.database, work, { text: 'while deaf' });
  await begins('while deaf');
});

test('what failed for good is told, and another try that a steward gives begins, both without a look', async () => {
  await enqueue(fresh.database, work, { text: 'fails' });
  await expect.poll(() => told, { timeout: 20_000 }).toEqual(['fails']);
  const [row] = await jobRows(fresh.database, { state: 'failed', limit: 1, offset: 0 });
  await transaction(fresh.database, (trx) => retryJob(trx, row!.id));
  await expect.poll(() => ran.filter((text) => text === 'fails').length, { timeout: 20_000 }).toBe(2);
});

test('what waits for another try after a failure is begun at once where it is asked for anew', async () => {
  await enqueue(fresh.database, work, { text: 'later' }, { startAfter: new Date(Date.now() + 3_600_000) });
  await sql`update pgboss.job set state = 'retry', singleton_key = 'work later' where state = 'created'`.execute(
    fresh.database,
  );
  await enqueue(fresh.database, work, { text: 'later' });
  await begins('later');
});
