import type { z } from 'zod';

/** What a job is told beside its payload. */
export interface JobRun {
  /** Aborted when the job took too long, was stopped by a steward, or the program is told to end. */
  signal: AbortSignal;
  /** Which try this is, from 1. */
  attempt: number;
  /** The job's own id: a claim that its writes can name. */
  id: string;
  /** How far it is, for the stewards' page. */
  progress(done: number, total: number, words?: string): Promise<void>;
}

/** A kind of long work: what it takes, and how it is done. `Deps` is what it works with. */
export interface Job<Payload, Deps> {
  name: string;
  payload: z.ZodType<Payload>;
  /** Work with the same key waits at most once; null where each is work of its own. */
  key(payload: Payload): string | null;
  /** Tries after the first. */
  retries: number;
  /** Seconds one try may take. */
  timeLimit: number;
  /** Higher goes first: what a person waits for before what nobody does. */
  priority: number;
  run(payload: Payload, deps: Deps, run: JobRun): Promise<void>;
  /** Told once, when it has failed for good: so that the row it worked for can say so. */
  onFailed(payload: Payload, deps: Deps, reason: string): Promise<void>;
}

type Defaults = 'key' | 'retries' | 'timeLimit' | 'priority' | 'onFailed';

/** Defines a kind of job. Work that somebody waits for has priority 10, mail 20; left out is 0. */
export function defineJob<Payload, Deps>(
  job: Omit<Job<Payload, Deps>, Defaults> & Partial<Pick<Job<Payload, Deps>, Defaults>>,
): Job<Payload, Deps> {
  return { key: () => null, retries: 3, timeLimit: 300, priority: 0, onFailed: async () => {}, ...job };
}

// biome-ignore lint/suspicious/noExplicitAny: a list of jobs holds jobs of every payload
export type AnyJob<Deps> = Job<any, Deps>;
