import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { listen } from '../database/listen.ts';
import { forgetProgress } from './job-store.ts';
import { failedQueueName, jobsChannel, type Queued, queueName, sendOptions } from './queue.ts';
import { runJob } from './run-job.ts';
import { tellFailed } from './tell-failed.ts';
import type { WorkerOptions } from './worker-options.ts';

/** A worker at work. */
export interface Worker {
  /** Lets what is being done finish, for at most ten seconds; what does not is done again by another. */
  stop(): Promise<void>;
}

/** Milliseconds that jobs may go on when the worker is told to end, before they are stopped and given back. */
const grace = 7000;
/** Milliseconds after which a worker ends though a job would not stop. */
const longestStop = 10_000;

/**
 * Seconds between two looks for work that nobody told of: what failed and is to be tried again, what was asked for later, and
 * what came while the database was away. Of the rest a worker hears at once.
 */
const usualLook = 2;
/** Milliseconds after which what failed for good has surely been put where whoever asked is told: pg-boss does so by itself. */
const putAside = 150;

/** Starts to do jobs, each as soon as the change that asks for it is committed. A job that a killed worker held is taken up again within half a minute. */
export async function startWorker<Deps>(options: WorkerOptions<Deps>): Promise<Worker> {
  const { connection, concurrency, database, look = usualLook } = options;
  const boss = new PgBoss({
    ...(connection as object),
    schema: 'pgboss',
    max: 4,
    superviseIntervalSeconds: 4,
    monitorIntervalSeconds: 4,
    cronMonitorIntervalSeconds: 10,
    monitorVacuum: false,
  });
  boss.on('error', (error) => options.trouble?.(error));
  await boss.start();
  await forgetProgress(database);
  await bringRound(boss, options);
  const ending = new AbortController();
  const tell = await hand(boss, failedQueueName, look, (job) => tellFailed(job, options));
  const isLast = ({ retryCount, retryLimit }: JobWithMetadata) => retryCount >= retryLimit;
  const wakes = await Promise.all(
    Array.from({ length: concurrency }, () =>
      hand(boss, queueName, look, async (job) => {
        try {
          await runJob(job, options, ending.signal);
        } catch (error) {
          if (isLast(job)) setTimeout(tell, putAside).unref();
          throw error;
        }
      }),
    ),
  );
  const news = options.news ?? listen(connection);
  // Not waited for: where nothing can be heard, work is looked for.
  void news.hear(jobsChannel, () => {
    for (const wake of wakes) wake();
  });
  return {
    async stop() {
      if (!options.news) await news.stop();
      await stopped(boss, ending);
    },
  };
}

/**
 * One that takes work from a queue, piece by piece, and looks again at once after each: pg-boss by itself would wait.
 * @param look seconds until it looks by itself
 * @returns makes it look now
 */
async function hand(
  boss: PgBoss,
  queue: string,
  look: number,
  act: (job: JobWithMetadata<Queued>) => Promise<void>,
): Promise<() => void> {
  const work = { includeMetadata: true as const, pollingIntervalSeconds: look, heartbeatRefreshSeconds: 4 };
  const id = await boss.work<Queued, void, typeof work>(queue, work, async ([job]) => {
    if (!job) return;
    boss.notifyWorker(id);
    await act(job);
  });
  return () => boss.notifyWorker(id);
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
