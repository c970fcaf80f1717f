import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { Mistake } from '../mistake.ts';
import { defineJob } from './job.ts';
import { jobRows, retryJob, stateOf, stopJob } from './job-store.ts';
import { enqueue } from './queue.ts';
import { startWorker, type Worker } from './worker.ts';

let fresh: Fresh;
let worker: Worker;
const ran: string[] = [];
const told: string[] = [];

const work = defineJob<{ text: string }, null>({
  name: 'work',
  payload: z.object({ text: z.string() }),
  retries: 0,
  timeLimit: 2,
  run: async ({ text }, _, { signal, attempt, progress }) => {
    ran.push(`${text} ${attempt}`);
    await progress(1, 2, 'half way');
    if (text === 'mistake') throw new Mistake('The file is damaged.', 'Send it again.');
    if (text === 'fault') throw new Error('ENOENT: /srv/data/secret');
    if (text.startsWith('long')) await wait(20_000, undefined, { signal });
    if (text === 'deaf') await wait(4000);
  },
  onFailed: async ({ text }, _, reason) => void told.push(`${text}: ${reason}`),
});
const patient = defineJob<{ text: string }, null>({ ...work, name: 'patient', timeLimit: 60 });
const stuck = defineJob<{ text: string }, null>({
  ...work,
  name: 'stuck',
  retries: 3,
  timeLimit: 300,
  run: async (_, __, { attempt }) => void ran.push(`stuck ${attempt}`),
});

function start(): Promise<Worker> {
  const jobs = [work, patient, stuck];
  return startWorker({ ...fresh, jobs, deps: null, concurrency: 2, schedules: [], ended: () => {} });
}

beforeAll(async () => {
  fresh = await freshDatabase();
  worker = await start();
});
afterAll(async () => {
  await worker.stop();
  await fresh.drop();
});

const rowsAt = (state: 'active' | 'failed') => jobRows(fresh.database, { state, limit: 9, offset: 0 });

test('what fails for good is told to whoever asked, in words for people, and can be tried again', async () => {
  await enqueue(fresh.database, work, { text: 'mistake' });
  await expect.poll(() => told, { timeout: 10_000 }).toEqual(['mistake: The file is damaged.']);
  await enqueue(fresh.database, work, { text: 'fault' });
  await expect.poll(() => told[1], { timeout: 10_000 }).toBe('fault: The program met a fault of its own.');
  const rows = await rowsAt('failed');
  // Stewards see what the program said of itself.
  expect(rows[0]).toMatchObject({ job: 'work', attempts: 1, reason: 'ENOENT: /srv/data/secret' });
  await retryJob(fresh.database, rows[0]!.id);
  await expect.poll(() => ran, { timeout: 10_000 }).toContain('fault 2');
});

test('a job that takes too long is really stopped, and so is one that does not listen', async () => {
  await enqueue(fresh.database, work, { text: 'long' });
  await enqueue(fresh.database, work, { text: 'deaf' });
  for (const text of ['long', 'deaf'])
    await expect.poll(() => told, { timeout: 10_000 }).toContain(`${text}: It took longer than it may.`);
  expect(await rowsAt('active')).toEqual([]);
});

test('a job that is being done really stops when a steward stops it, and whoever asked is told', async () => {
  await enqueue(fresh.database, patient, { text: 'long for a steward' });
  await expect.poll(() => ran, { timeout: 10_000 }).toContain('long for a steward 1');
  // It says that it began a moment before it writes down how far it is.
  await expect
    .poll(async () => (await rowsAt('active'))[0])
    .toMatchObject({ done: 1, total: 2, words: 'half way' });
  const [row] = await rowsAt('active');
  await stopJob(fresh.database, row!.id);
  expect(await stateOf(fresh.database, row!.id)).toBe('cancelled');
  const steps = () => fresh.database.selectFrom('job_progress').selectAll().execute();
  await expect.poll(async () => (await steps()).length, { timeout: 6000 }).toBe(0);
  await expect
    .poll(() => told, { timeout: 10_000 })
    .toContain('long for a steward: It was stopped by somebody who looks after the site.');
});

test('a program that is told to end gives its jobs back untried, though they may be tried only once', async () => {
  await enqueue(fresh.database, patient, { text: 'long at the end' });
  await expect.poll(() => ran, { timeout: 10_000 }).toContain('long at the end 1');
  await worker.stop();
  const [waiting] = await jobRows(fresh.database, { state: 'retry', limit: 1, offset: 0 });
  expect(waiting).toMatchObject({ job: 'patient' });
  ran.length = 0;
  worker = await start();
  await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['long at the end 1']);
  const [row] = await rowsAt('active');
  await stopJob(fresh.database, row!.id);
});

test('a job of a worker that was killed is done by another within half a minute', async () => {
  await worker.stop();
  const node = resolve('node_modules/.bin/node');
  const program = resolve('test/jobs/worker-to-kill.ts');
  const child = spawn(node, [program, JSON.stringify(fresh.connection)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  await enqueue(fresh.database, stuck, { text: 'x' });
  await once(child.stdout, 'data');
  process.kill(-child.pid!, 'SIGKILL');
  const killed = performance.now();
  worker = await start();
  await expect.poll(() => ran, { timeout: 40_000, interval: 200 }).toContain('stuck 2');
  expect((performance.now() - killed) / 1000).toBeLessThan(30);
  // It tells that it ran while it still runs.
  await expect
    .poll(() => fresh.database.selectFrom('job_progress').selectAll().execute(), { timeout: 10_000 })
    .toEqual([]);
});
