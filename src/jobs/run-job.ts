import type { JobWithMetadata } from 'pg-boss';
import { giveBack, stateOf } from './job-store.ts';
import { progressOf } from './progress.ts';
import type { Queued } from './queue.ts';
import type { WorkerOptions } from './worker-options.ts';

/** Milliseconds between two looks whether a job that is being done was stopped by somebody. */
const look = 1500;

/**
 * Does one job. What it throws, pg-boss keeps as the reason.
 * @param ending aborted when the worker has no more time: the job is given back then, untried
 */
export async function runJob<Deps>(
  job: JobWithMetadata<Queued>,
  options: WorkerOptions<Deps>,
  ending: AbortSignal,
): Promise<void> {
  const { database } = options;
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const stop = new AbortController();
  const watch = setInterval(() => {
    void stateOf(database, job.id).then(
      (state) => state === 'cancelled' && stop.abort(new Error('It was stopped.')),
      () => {},
    );
  }, look);
  const steps = progressOf(database, job.id);
  try {
    await run(job, options, AbortSignal.any([job.signal, stop.signal, ending]), steps.progress);
    // It went on beyond its time and was failed meanwhile: it is not done.
    job.signal.throwIfAborted();
    options.ended(job.data.job, 'done', seconds(), null);
  } catch (error) {
    if (ending.aborted) await giveBack(database, job.id, job.retryCount).catch(() => {});
    else options.ended(job.data.job, 'failed', seconds(), detailOf(error));
    throw error;
  } finally {
    clearInterval(watch);
    await steps.forget();
  }
}

async function run<Deps>(
  job: JobWithMetadata<Queued>,
  { jobs, deps }: WorkerOptions<Deps>,
  signal: AbortSignal,
  progress: ReturnType<typeof progressOf>['progress'],
): Promise<void> {
  const kind = jobs.find(({ name }) => name === job.data.job);
  if (!kind) throw new Error(`This program knows no job called ${job.data.job}.`);
  const payload = kind.payload.parse(job.data.payload);
  await kind.run(payload, deps, { signal, attempt: job.retryCount + 1, id: job.id, progress });
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
