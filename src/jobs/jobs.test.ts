import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { transaction } from '../database/database.ts';
import { defineJob } from './job.ts';
import { dueJobs, jobRows } from './job-store.ts';
import { enqueue, installQueue } from './queue.ts';
import { startWorker, type Worker } from './worker.ts';

let fresh: Fresh;
let workers: Worker[] = [];
const ran: string[] = [];

const note = defineJob<{ text: string }, null>({
  name: 'note',
  payload: z.object({ text: z.string() }),
  key: ({ text }) => text,
  retries: 1,
  run: async ({ text }, _, { attempt }) => {
    ran.push(text);
    if (text === 'fails once' && attempt === 1) throw new Error('the line was busy');
  },
});

function worker(jobs = [note], schedules: { job: string; payload: object; cron: string }[] = []) {
  return startWorker({ ...fresh, jobs, deps: null, concurrency: 2, schedules, ended: () => {} });
}

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  await Promise.all(workers.map((one) => one.stop()));
  await fresh.drop();
});

const timesRan = (text: string) => ran.filter((one) => one === text).length;

test('work asked for twice waits once, and never begins before the second who asked has made their change', async () => {
  await enqueue(fresh.database, note, { text: 'index' });
  let committed = false;
  const change = transaction(fresh.database, async (trx) => {
    await enqueue(trx, note, { text: 'index' });
    workers = await Promise.all([worker(), worker()]);
    await wait(2500);
    // Begun now, it would be done without this change, and nobody would do it again.
    expect(ran).toEqual([]);
    committed = true;
  });
  await change;
  await expect.poll(() => timesRan('index'), { timeout: 10_000 }).toBe(1);
  expect(committed).toBe(true);
});

test('work is asked for with the change that wants it: undone with it, done once with it, whoever does it', async () => {
  const asked = fresh.database.transaction().execute(async (trx) => {
    await enqueue(trx, note, { text: 'undone' });
    throw new Error('changed my mind');
  });
  await expect(asked).rejects.toThrow('changed my mind');
  for (let i = 0; i < 20; i += 1) await enqueue(fresh.database, note, { text: `once ${i}` });
  await expect
    .poll(() => new Set(ran.filter((text) => text.startsWith('once'))).size, { timeout: 15_000 })
    .toBe(20);
  await wait(1200);
  expect(ran.filter((text) => text.startsWith('once'))).toHaveLength(20);
  expect(ran).not.toContain('undone');
});

test('what is for a later moment does not count as work that is due: nobody would ever be done waiting for it', async () => {
  await expect.poll(() => dueJobs(fresh.database), { timeout: 10_000 }).toBe(0);
  await enqueue(
    fresh.database,
    note,
    { text: 'next week' },
    { startAfter: new Date(Date.now() + 7 * 86_400_000) },
  );
  expect(await dueJobs(fresh.database)).toBe(0);
  await sql`delete from pgboss.job where data->'payload'->>'text' = 'next week'`.execute(fresh.database);
  await enqueue(fresh.database, note, { text: 'now' });
  expect(await dueJobs(fresh.database)).toBeLessThanOrEqual(1);
  await expect.poll(() => timesRan('now'), { timeout: 10_000 }).toBe(1);
  await expect.poll(() => dueJobs(fresh.database), { timeout: 10_000 }).toBe(0);
});

test('what failed once is tried again after a while, and at once where somebody asks for it anew', async () => {
  await enqueue(fresh.database, note, { text: 'fails once' });
  await expect.poll(() => timesRan('fails once'), { timeout: 10_000 }).toBe(1);
  await expect
    .poll(async () => (await jobRows(fresh.database, { state: 'retry', limit: 5, offset: 0 })).length)
    .toBe(1);
  await sql`update pgboss.job set start_after = now() + interval '5 minutes' where state = 'retry'`.execute(
    fresh.database,
  );
  await enqueue(fresh.database, note, { text: 'fails once' });
  await expect.poll(() => timesRan('fails once'), { timeout: 10_000 }).toBe(2);
  await wait(1000);
  expect(timesRan('fails once')).toBe(2);
});

test('the same work for later waits once, however often it is asked for', async () => {
  const later = new Date(Date.now() + 60_000);
  for (let i = 0; i < 5; i += 1)
    await enqueue(fresh.database, note, { text: 'later' }, { startAfter: later });
  const rows = await jobRows(fresh.database, { state: 'created', limit: 50, offset: 0 });
  expect(rows).toHaveLength(1);
});

test('what comes round is one list: what is no longer in it no longer comes round', async () => {
  const listed = async () => {
    const { rows } = await sql<{ key: string; cron: string; expire: number }>`
      select key, cron, (options->>'expireInSeconds')::int as expire from pgboss.schedule`.execute(
      fresh.database,
    );
    return rows;
  };
  const old = defineJob<object, null>({ name: 'old', payload: z.object({}), run: async () => {} });
  const sweep = defineJob<object, null>({
    name: 'sweep',
    payload: z.object({}),
    timeLimit: 77,
    run: async () => {},
  });
  // biome-ignore lint/suspicious/noExplicitAny: jobs of two payloads
  const jobs = [old, sweep] as any[];
  const first = await worker(jobs, [{ job: 'old', payload: {}, cron: '0 3 1 1 *' }]);
  await first.stop();
  const second = await worker(jobs, [{ job: 'sweep', payload: {}, cron: '0 3 1 1 *' }]);
  await second.stop();
  expect(await listed()).toEqual([{ key: 'sweep', cron: '0 3 1 1 *', expire: 77 }]);
  await expect(worker([note], [{ job: 'nothing', payload: {}, cron: '0 3 * * *' }])).rejects.toThrow(
    'none of that name',
  );
});

test('two programs may make the queue at the same time', async () => {
  const empty = await freshDatabase();
  await sql`drop schema pgboss cascade`.execute(empty.database);
  await Promise.all([1, 2, 3].map(() => installQueue(empty.connection)));
  await enqueue(empty.database, note, { text: 'works' });
  expect(await jobRows(empty.database, { state: null, limit: 5, offset: 0 })).toHaveLength(1);
  await empty.drop();
});
