import { to } from '../addresses.ts';
import type { JobRow } from '../jobs/job-store.ts';
import { between } from '../web/parts/between.ts';
import { Button } from '../web/parts/fields.tsx';
import { Empty, More, Tag } from '../web/parts/notes.tsx';
import { Age, StewardHead, type StewardWords } from './steward-parts.tsx';

/** What the page of jobs shows. */
export interface JobsProps {
  words: StewardWords;
  /** Jobs that failed, that are under way, and that are over, each the newest first. */
  failed: readonly JobRow[];
  underWay: readonly JobRow[];
  over: readonly JobRow[];
  now: Date;
  done: string | null;
}

/** What the program could not do, is doing, and did. */
export function JobsPage(props: JobsProps) {
  const { words, failed, underWay, over, done } = props;
  const own = words.jobs;
  return (
    <>
      <StewardHead words={words} title={own.title} lead={own.lead} done={done} />
      {failed.length > 0 && (
        <section>
          <h2>{own.failed}</h2>
          <JobList jobs={failed} {...props} />
        </section>
      )}
      <section>
        <h2>{own.underWay}</h2>
        {underWay.length > 0 ? <JobList jobs={underWay} {...props} /> : <p class="soft">{own.nothing}</p>}
      </section>
      {over.length > 0 && (
        <More summary={own.over}>
          <JobList jobs={over} {...props} />
        </More>
      )}
      {failed.length + underWay.length + over.length === 0 && <Empty title={own.none} />}
    </>
  );
}

function JobList({ words, jobs, now }: { jobs: readonly JobRow[] } & JobsProps) {
  const own = words.jobs;
  return (
    <ul class="steps wide">
      {jobs.map((job) => (
        <li key={job.id}>
          <span>
            <b>{own.name(job.job)}</b>
            <small>
              {own.asked} <Age words={words} at={job.createdAt} now={now} />
              {job.attempts > 1 && `${between}${own.tries(job.attempts)}`}
              {job.state === 'active' && job.total
                ? `${between}${own.progress(job.done ?? 0, job.total)}`
                : ''}
            </small>
            {job.state !== 'completed' && job.reason && <small>{own.why(job.reason)}</small>}
          </span>
          <Tag tone={job.state === 'failed' ? 'bad' : job.state === 'completed' ? 'good' : undefined}>
            {own.states[job.state]}
          </Tag>
          <JobButton words={words} job={job} />
        </li>
      ))}
    </ul>
  );
}

function JobButton({ words, job }: { words: StewardWords; job: JobRow }) {
  if (job.state === 'completed') return null;
  const again = job.state === 'failed' || job.state === 'cancelled';
  return (
    <form method="post" action={again ? to('jobRetry', { job: job.id }) : to('jobStop', { job: job.id })}>
      <Button kind="quiet">
        {again ? words.jobs.retry : words.jobs.stop}
        <span class="govuk-visually-hidden">: {words.jobs.name(job.job)}</span>
      </Button>
    </form>
  );
}
