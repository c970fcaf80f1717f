import { sweepEditionsJob } from '../editions/edition-sweep.ts';
import { makeEditionJob } from '../editions/make-edition.ts';
import { evidenceMailJob, sweepEvidenceJob } from '../evidence/mail-job.ts';
import { indexStoryJob } from '../finding/index-job.ts';
import { indexOlderJob } from '../finding/index-older-job.ts';
import { countClosedJob, countRepliesJob } from '../heard/count-job.ts';
import { gatherThemesJob, meanWordsJob } from '../heard/theme-jobs.ts';
import type { AnyJob } from '../jobs/job.ts';
import type { Schedule } from '../jobs/worker-options.ts';
import { invitationJob } from '../joining/invitation-job.ts';
import { signInJob } from '../joining/sign-in-job.ts';
import { sweepSignInsJob } from '../joining/sweep-job.ts';
import { exportJob, sweepExportsJob } from '../keeping/export-job.ts';
import { lookOverJob } from '../library/look-over.ts';
import { keepRepliesJob } from '../listening/keep-replies-job.ts';
import { lookWordsJob } from '../listening/look-words-job.ts';
import { releaseMailJob } from '../releasing/release-mail-job.ts';
import { sharingChangedJob, sweepSharingJob } from '../releasing/sharing-changed-job.ts';
import { tellingLinkJob } from '../telling/link-job.ts';
import { offRecordSweepJob } from '../telling/off-record-job.ts';
import { wantingJobs, weeklyLettersJob } from '../wanting/wanting-jobs.ts';
import type { OpenSite } from './open.ts';
import { sweepFilesJob } from './sweep-files-job.ts';

/** Every kind of job that a worker can do. */
export const jobs: readonly AnyJob<OpenSite>[] = [
  signInJob,
  invitationJob,
  tellingLinkJob,
  releaseMailJob,
  lookOverJob,
  sharingChangedJob,
  makeEditionJob,
  indexStoryJob,
  indexOlderJob,
  exportJob,
  countRepliesJob,
  countClosedJob,
  gatherThemesJob,
  meanWordsJob,
  sweepSharingJob,
  sweepEditionsJob,
  offRecordSweepJob,
  sweepExportsJob,
  sweepSignInsJob,
  sweepFilesJob,
  ...wantingJobs,
  evidenceMailJob,
  sweepEvidenceJob,
  lookWordsJob,
  keepRepliesJob,
];

/** What comes round by itself, in UTC: clean-up, looking at what people wrote, and whether the hour of the weekly letters has come. */
export const schedules: readonly Schedule[] = [
  { job: sweepSharingJob.name, payload: {}, cron: '* * * * *' },
  { job: countClosedJob.name, payload: {}, cron: '* * * * *' },
  { job: meanWordsJob.name, payload: {}, cron: '*/5 * * * *' },
  { job: indexOlderJob.name, payload: {}, cron: '* * * * *' },
  { job: sweepEditionsJob.name, payload: {}, cron: '*/5 * * * *' },
  { job: offRecordSweepJob.name, payload: {}, cron: '10 * * * *' },
  { job: sweepSignInsJob.name, payload: {}, cron: '40 3 * * *' },
  { job: sweepFilesJob.name, payload: {}, cron: '50 3 * * *' },
  { job: sweepExportsJob.name, payload: {}, cron: '20 3 * * *' },
  { job: weeklyLettersJob.name, payload: {}, cron: '2 * * * *' },
  { job: sweepEvidenceJob.name, payload: {}, cron: '30 8 * * *' },
  { job: lookWordsJob.name, payload: {}, cron: '*/5 * * * *' },
  { job: keepRepliesJob.name, payload: {}, cron: '30 2 * * *' },
];
