import type { AnyJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { gatherWantJob } from './gather-job.ts';
import { letterConfirmJob, weeklyLetterJob, weeklyLettersJob } from './letter-job.ts';
import { matchStoryJob, matchWantJob } from './match-job.ts';

export { weeklyLettersJob } from './letter-job.ts';

/** Every job about what people want to know. */
export const wantingJobs: readonly AnyJob<Machinery>[] = [
  gatherWantJob,
  matchWantJob,
  matchStoryJob,
  letterConfirmJob,
  weeklyLettersJob,
  weeklyLetterJob,
];
