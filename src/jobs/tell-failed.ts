import type { JobWithMetadata } from 'pg-boss';
import { stateOf } from './job-store.ts';
import type { Queued } from './queue.ts';
import type { WorkerOptions } from './worker-options.ts';

/** Tells whoever asked for a job that it failed for good or was stopped, and why. */
export async function tellFailed<Deps>(
  { data, sourceOutput }: JobWithMetadata<Queued>,
  { jobs, deps, database, ended }: WorkerOptions<Deps>,
): Promise<void> {
  const kind = jobs.find(({ name }) => name === data.job);
  const payload = kind?.payload.safeParse(data.payload);
  if (!kind || !payload?.success) return;
  // Given another try since: there is nothing to tell.
  if (data.stopped && (await stateOf(database, data.stopped.id)) !== 'cancelled') return;
  const began = performance.now();
  try {
    await kind.onFailed(payload.data, deps, data.stopped?.reason ?? reasonOf(sourceOutput));
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    ended(`${data.job}: telling`, 'failed', (performance.now() - began) / 1000, why);
    throw error;
  }
}

/** Why a job failed, for the person who waits for it, of what pg-boss kept. What is ours alone is for the stewards' page. */
function reasonOf(output: object | null): string {
  const { name, message, value } = (output ?? {}) as {
    name?: string;
    message?: string;
    value?: { message?: string } | string;
  };
  const said = message ?? (typeof value === 'object' ? value?.message : value) ?? '';
  if (name === 'Mistake') return said;
  if (/heartbeat timeout|shut down/u.test(said)) return 'The program was stopped while it worked on it.';
  if (/timed out|exceeded \d+s/u.test(said)) return 'It took longer than it may.';
  return 'The program met a fault of its own.';
}
