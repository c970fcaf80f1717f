import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Connection, Database } from '../database/database.ts';
import type { AnyJob } from './job.ts';
import { forgetProgress } from './job-store.ts';
import { failedQueueName, type Queued, queueName, sendOptions } from './queue.ts';
import { runJob } from './run-job.ts';
import { tellFailed } from './tell-failed.ts';

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
  /** Told when the queue itself met trouble, such as a database that went away; it tries again by itself. */
  trouble?(error: Error): void;
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

/** Milliseconds that jobs may go on when the worker is told to end, before they are stopped and given back. */
const grace = 7000;
/** Milliseconds after which a worker ends though a job would not stop. */
const longestStop = 10_000;

/** Starts to do jobs. A job that a killed worker held is taken up again within half a minute. */
export async function startWorker<Deps>(options: WorkerOptions<Deps>): Promise<Worker> {
  const { connection, concurrency, database } = options;
  const boss = new PgBoss({
    ...(connection as object),
    schema: 'pgboss',
    max: 4,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 10,
    monitorVacuum: false,
  });
  boss.on('error', (error) => options.trouble?.(error));
  await boss.start();
  await forgetProgress(database);
  await bringRound(boss, options);
  const ending = new AbortController();
  const work = { includeMetadata: true as const, pollingIntervalSeconds: 0.5, heartbeatRefreshSeconds: 4 };
  await boss.work<Queued, void, typeof work & { localConcurrency: number }>(
    queueName,
    { ...work, localConcurrency: concurrency },
    async ([job]) => {
      if (job) await runJob(job, options, ending.signal);
    },
  );
  await boss.work<Queued, void, typeof work>(
    failedQueueName,
    { ...work, pollingIntervalSeconds: 1 },
    async ([job]) => {
      if (job) await tellFailed(job as JobWithMetadata<Queued>, options);
    },
  );
  return { stop: () => stopped(boss, ending) };
}

/** Writes down what comes round by itself, and strikes out what is no longer in the list. */
async function bringRound<Deps>(boss: PgBoss, { jobs, schedules }: WorkerOptions<Deps>): Promise<void> {
  for (const { job, payload, cron } of schedules) {
    const kind = jobs.find(({ name }) => name === job);
    if (!kind) throw new Error(`The job ${job} is to come round, but there is none of that name.`);
    await boss.schedule(queueName, cron, { job, payload } satisfies Queued, {
      ...sendOptions(kind),
      key: job,
      singletonKey: `${job} scheduled`,
      tz: 'UTC',
    });
  }
  for (const { key } of await boss.getSchedules(queueName))
    if (!schedules.some(({ job }) => job === key)) await boss.unschedule(queueName, key);
}

async function stopped(boss: PgBoss, ending: AbortController): Promise<void> {
  const hurry = setTimeout(() => ending.abort(new Error('The program was told to end.')), grace);
  await boss.stop({ graceful: true, timeout: longestStop });
  clearTimeout(hurry);
}
