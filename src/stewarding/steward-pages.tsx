import { type AddressName, to } from '../addresses.ts';
import type { JobRow } from '../jobs/job-store.ts';
import type { ListedWork } from '../library/story-state-store.ts';
import { Button } from '../web/parts/fields.tsx';
import { Empty, Pages, Table, Tag } from '../web/parts/notes.tsx';
import { dayInWords, type WordsOf } from '../web/words.ts';
import { ageOf } from './age.ts';
import type { ShownRow } from './small-numbers.ts';
import type { Happened, Needs } from './steward-store.ts';
import type { stewardWords } from './steward-words.ts';

/** The words these pages speak. */
export type StewardWords = WordsOf<typeof stewardWords>;

const places: Record<keyof StewardWords['menu'], AddressName> = {
  stories: 'stewardStories',
  listening: 'listening',
  demand: 'demand',
  jobs: 'jobs',
  people: 'members',
  reading: 'reading',
  events: 'events',
  announcements: 'announcements',
  places: 'placesEdit',
  exports: 'exports',
  everything: 'everything',
  doctor: 'doctor',
};
const needed: Record<keyof Needs, AddressName> = {
  failedJobs: 'jobs',
  failedEditions: 'jobs',
  names: 'stewardStories',
  reviews: 'stewardStories',
  wants: 'reading',
  stuck: 'stewardStories',
};

/** What needs somebody, and the way to everything else. */
export function StewardPage({
  words,
  needs,
  wants,
}: {
  words: StewardWords;
  needs: Needs;
  wants: readonly string[];
}) {
  const all = (Object.keys(needs) as (keyof Needs)[]).filter((need) => needs[need] > 0);
  return (
    <>
      <h1>{words.title}</h1>
      {all.length === 0 ? (
        <Empty title={words.nothing}>
          <p>{words.nothingText}</p>
        </Empty>
      ) : (
        <section>
          <h2>{words.today}</h2>
          <ul class="steps">
            {all.map((need) => (
              <li key={need}>
                {need === 'wants' ? (
                  <details>
                    <summary>{words.needs.wants(needs.wants)}</summary>
                    <ul>
                      {wants.map((want) => (
                        <li key={want}>{want}</li>
                      ))}
                    </ul>
                  </details>
                ) : (
                  <a href={to(needed[need], {} as never)}>{words.needs[need](needs[need])}</a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul class="asked">
        {(Object.keys(places) as (keyof typeof places)[]).map((name) => (
          <li key={name}>
            <a href={to(places[name], {} as never)}>{words.menu[name]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Age({ words, at, now }: { words: StewardWords; at: Date; now: Date }) {
  const { unit, count } = ageOf(at, now);
  return <time dateTime={at.toISOString()}>{words.age[unit](count)}</time>;
}

/** Stories by what they are at, with age and owner. */
export function StoriesAtWorkPage({
  words,
  stories,
  now,
  paging,
  today,
}: {
  words: StewardWords;
  stories: readonly ListedWork[];
  now: Date;
  paging: { previous: string | null; next: string | null };
  today: string;
}) {
  const { stories: own } = words;
  if (stories.length === 0)
    return (
      <>
        <h1>{own.title}</h1>
        <Empty title={own.none} />
      </>
    );
  return (
    <>
      <h1>{own.title}</h1>
      <Table
        caption={own.caption}
        head={own.head.map((name) => name || '·')}
        rows={stories.map((story) => [
          <a key="s" href={to('storyWork', { story: story.slug })}>
            {story.title}
          </a>,
          <Tag
            key="t"
            tone={story.state === 'shared' ? 'good' : story.state === 'names to decide' ? 'wait' : undefined}
          >
            {own.states[story.state]}
          </Tag>,
          <Age key="a" words={words} at={story.updatedAt} now={now} />,
          story.owners.join(', ') || own.unowned,
          story.reviewOn ? (
            story.reviewOn <= today ? (
              <Tag tone="wait">{own.due(dayInWords(story.reviewOn))}</Tag>
            ) : (
              dayInWords(story.reviewOn)
            )
          ) : (
            '–'
          ),
          story.state === 'shared' ? <Review words={words} slug={story.slug} title={story.title} /> : '–',
        ])}
      />
      <Pages
        label={own.more}
        previous={paging.previous ? { href: paging.previous, text: own.previous } : null}
        next={paging.next ? { href: paging.next, text: own.next } : null}
      />
    </>
  );
}

function Review({ words, slug, title }: { words: StewardWords; slug: string; title: string }) {
  return (
    <form method="post" action={to('stewardReview', { story: slug })} class="row">
      <button class="plain" type="submit" name="says" value="still true">
        {words.stories.stillTrue}
        <span class="govuk-visually-hidden"> {title}</span>
      </button>
      <button class="plain" type="submit" name="says" value="has changed">
        {words.stories.changed}
        <span class="govuk-visually-hidden"> {title}</span>
      </button>
    </form>
  );
}

/** What the program is doing, did, and could not do. */
export function JobsPage({ words, jobs, now }: { words: StewardWords; jobs: readonly JobRow[]; now: Date }) {
  const own = words.jobs;
  return (
    <>
      <h1>{own.title}</h1>
      {jobs.length === 0 ? (
        <Empty title={own.none} />
      ) : (
        <Table
          caption={own.caption}
          head={own.head.map((name) => name || '·')}
          rows={jobs.map((job) => [
            own.name(job.job),
            <Tag
              key="t"
              tone={job.state === 'failed' ? 'bad' : job.state === 'completed' ? 'good' : undefined}
            >
              {own.states[job.state]}
            </Tag>,
            job.attempts,
            <Age key="a" words={words} at={job.createdAt} now={now} />,
            job.reason ?? (job.total ? `${job.done}/${job.total} ${job.words ?? ''}` : '–'),
            <JobButton key="b" words={words} job={job} />,
          ])}
        />
      )}
    </>
  );
}

function JobButton({ words, job }: { words: StewardWords; job: JobRow }) {
  const again = job.state === 'failed' || job.state === 'cancelled';
  const over = job.state === 'completed';
  if (over) return <>–</>;
  return (
    <form method="post" action={again ? to('jobRetry', { job: job.id }) : to('jobStop', { job: job.id })}>
      <Button kind="quiet">{again ? words.jobs.retry : words.jobs.stop}</Button>
    </form>
  );
}

/** How often what was opened, small numbers hidden. */
export function ReadingPage({
  words,
  rows,
}: {
  words: StewardWords;
  rows: readonly { slug: string; title: string; shown: ShownRow<string> }[];
}) {
  const own = words.reading;
  return (
    <>
      <h1>{own.title}</h1>
      <p class="lead">{own.lead}</p>
      {rows.length === 0 ? (
        <Empty title={own.none} />
      ) : (
        <Table
          caption={own.caption}
          head={own.head}
          rows={rows.map(({ slug, title, shown }) => [
            <a key="s" href={to('story', { story: slug })}>
              {title}
            </a>,
            shown.total ?? own.few,
            Object.entries(shown.ways)
              .map(([form, count]) => `${form}: ${count ?? own.few}`)
              .join(' · '),
          ])}
        />
      )}
    </>
  );
}

/** What happened, as sentences. */
export function EventsPage({
  words,
  events,
  now,
  older,
}: {
  words: StewardWords;
  events: readonly Happened[];
  now: Date;
  older: string | null;
}) {
  const own = words.events;
  return (
    <>
      <h1>{own.title}</h1>
      {events.length === 0 && <Empty title={own.none} />}
      <ul class="rows">
        {events.map((event) => (
          <li key={event.id}>
            {own.sentence(
              event.isErased ? own.erased : event.person || own.hand(event.hand),
              event.verb,
              event.story ?? '',
            )}
            <p class="where">
              <Age words={words} at={event.at} now={now} />
            </p>
          </li>
        ))}
      </ul>
      <Pages label={own.pages} previous={null} next={older ? { href: older, text: own.older } : null} />
    </>
  );
}
