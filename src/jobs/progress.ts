import type { Database } from '../database/database.ts';
import type { JobRun } from './job.ts';

/** Milliseconds between two notes: a job may say how far it is as often as it likes. */
const between = 500;

/** Notes how far a job is, and forgets it when the job has ended. A note that cannot be made never fails the job. */
export function progressOf(
  database: Database,
  id: string,
): { progress: JobRun['progress']; forget(): Promise<void> } {
  let last = Number.NEGATIVE_INFINITY;
  return {
    async progress(done, total, words = '') {
      if (performance.now() - last < between && done < total) return;
      last = performance.now();
      const values = { done: Math.round(done), total: Math.round(total), words, at: new Date() };
      await database
        .insertInto('job_progress')
        .values({ job_id: id, ...values })
        .onConflict((conflict) => conflict.column('job_id').doUpdateSet(values))
        .execute()
        .catch(() => {});
    },
    async forget() {
      await database
        .deleteFrom('job_progress')
        .where('job_id', '=', id)
        .execute()
        .catch(() => {});
    },
  };
}
