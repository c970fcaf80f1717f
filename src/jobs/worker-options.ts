import type { Connection, Database } from '../database/database.ts';
import type { Listening } from '../database/listen.ts';
import type { AnyJob } from './job.ts';

/** What a worker works with. */
export interface WorkerOptions<Deps> {
  connection: Connection;
  database: Database;
  /** What other processes say; left out, the worker listens by itself. */
  news?: Listening;
  /** Seconds between two looks for work that nobody told of; two, unless a test wants none or a benchmark others. */
  look?: number;
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
