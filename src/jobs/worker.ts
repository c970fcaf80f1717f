import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Connection, Database } from '../database/database.ts';
import type { AnyJob } from './job.ts';
import { failedQueueName, type Queued, queueName } from './queue.ts';

/** What a worker works with. */
export interface WorkerOptions<Deps> {
  connection: Connection;
  database: Database;
  jobs: readonly AnyJob<Deps>[];
  deps: Deps;
  /** Jobs done at the same time. */
  concurrency: number;
  /** Jobs that come round by themselves. */
  schedules: readonly Schedule[];
  /** Told of each job that ended, for the log and the metrics. */
  ended(job: string, how: 'done' | 'failed', seconds: number, why: string | null): void;
}

/** A job that comes round by itself. */
export interface Schedule {
  job: string;
  payload: object;
  /** Five fields of cron, in UTC. */
  cron: string;
}

/** A worker at work. */
export interface Worker {
  /** Lets what is being done finish, for at most ten seconds; what does not is done again by another. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks whether a job that is being done was stopped by somebody. */
const look = 1500;

/** Starts to do jobs. A job that a killed worker held is taken up again within half a minute. */
export async function startWorker<Deps>(options: WorkerOptions<Deps>): Promise<Worker> {
  const { connection, concurrency, schedules } = options;
  const boss = new PgBoss({
    ...(connection as object),
    schema: 'pgboss',
    max: 4,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 10,
    monitorVacuum: false,
  });
  // The database went away for a moment: pg-boss tries again by itself.
  boss.on('error', () => {});
  await boss.start();
  for (const { job, payload, cron } of schedules)
    await boss.schedule(queueName, cron, { job, payload } satisfies Queued, {
      key: job,
      singletonKey: `${job} scheduled`,
      tz: 'UTC',
    });
  const work = { includeMetadata: true as const, pollingIntervalSeconds: 0.5 };
  await boss.work<Queued, void, typeof work & { localConcurrency: number }>(
    queueName,
    { ...work, localConcurrency: concurrency },
    async ([job]) => {
      if (job) await done(job, options);
    },
  );
  await boss.work<Queued>(
    failedQueueName,
    { includeMetadata: true, pollingIntervalSeconds: 1 },
    async ([job]) => {
      if (job) await failed(job as JobWithMetadata<Queued>, options);
    },
  );
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

async function done<Deps>(job: JobWithMetadata<Queued>, options: WorkerOptions<Deps>): Promise<void> {
  const { database, jobs, deps } = options;
  const kind = jobs.find(({ name }) => name === job.data.job);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const stop = new AbortController();
  const watch = setInterval(
    () =>
      void stoppedMeanwhile(database, job.id).then((is) => is && stop.abort(new Error('It was stopped.'))),
    look,
  );
  try {
    if (!kind) throw new Error(`This program knows no job called ${job.data.job}.`);
    await kind.run(kind.payload.parse(job.data.payload), deps, {
      signal: AbortSignal.any([job.signal, stop.signal]),
      attempt: job.retryCount + 1,
      id: job.id,
      progress: (done, total, words = '') => progress(database, job.id, done, total, words),
    });
    options.ended(job.data.job, 'done', seconds(), null);
  } catch (error) {
    options.ended(
      job.data.job,
      'failed',
      seconds(),
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    throw error;
  } finally {
    clearInterval(watch);
    await database
      .deleteFrom('job_progress')
      .where('job_id', '=', job.id)
      .execute()
      .catch(() => {});
  }
}

async function failed<Deps>(
  job: JobWithMetadata<Queued>,
  { jobs, deps }: WorkerOptions<Deps>,
): Promise<void> {
  const kind = jobs.find(({ name }) => name === job.data.job);
  await kind?.onFailed(kind.payload.parse(job.data.payload), deps, reasonOf(job.sourceOutput));
}

/** Why a job failed, as pg-boss kept it. */
function reasonOf(output: object | null): string {
  const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } };
  const said = message ?? value?.message ?? '';
  if (/heartbeat timeout/u.test(said)) return 'The program was stopped while it worked on it.';
  if (/timed? ?out/iu.test(said)) return 'It took longer than it may.';
  return said || 'It is not known why.';
}

async function progress(
  database: Database,
  id: string,
  done: number,
  total: number,
  words: string,
): Promise<void> {
  await database
    .insertInto('job_progress')
    .values({ job_id: id, done, total, words })
    .onConflict((conflict) => conflict.column('job_id').doUpdateSet({ done, total, words, at: new Date() }))
    .execute();
}

async function stoppedMeanwhile(database: Database, id: string): Promise<boolean> {
  const { stateOf } = await import('./job-store.ts');
  const state = await stateOf(database, id).catch(() => 'active');
  return state === 'cancelled';
}
