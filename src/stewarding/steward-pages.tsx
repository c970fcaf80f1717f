import { type AddressName, to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { between } from '../web/parts/between.ts';
import { Empty, Pages, Table } from '../web/parts/notes.tsx';
import { Counts } from '../web/parts/states.tsx';
import { shownEvents } from './events-shown.ts';
import type { ShownRow } from './small-numbers.ts';
import { Age, StewardHead, type StewardWords } from './steward-parts.tsx';
import type { Happened, Needs } from './steward-store.ts';

const places: Record<keyof StewardWords['menu'], AddressName> = {
  stories: 'stewardStories',
  listening: 'listening',
  demand: 'demand',
  jobs: 'jobs',
  wants: 'wantsCheck',
  people: 'members',
  announcements: 'announcements',
  places: 'placesEdit',
  reading: 'reading',
  events: 'events',
  everything: 'everything',
  exports: 'exports',
  doctor: 'doctor',
};
const needed: Record<keyof Needs, string> = {
  failedJobs: to('jobs', {}),
  failedEditions: to('jobs', {}),
  names: to('stewardStories', {}, { show: 'names to decide' }),
  reviews: to('stewardStories', {}, { show: 'due' }),
  wants: to('wantsCheck', {}),
  evidence: to('evidenceCheck', {}),
  stuck: to('stewardStories', {}, { show: 'stuck' }),
};

/** What needs somebody, how much there is, and the way to everything else. */
export function StewardPage({
  words,
  needs,
  counts,
}: {
  words: StewardWords;
  needs: Needs;
  /** How much there is of each thing that is counted. */
  counts: Record<keyof StewardWords['counts'], number>;
}) {
  const all = (Object.keys(needs) as (keyof Needs)[]).filter((need) => needs[need] > 0);
  return (
    <>
      <h1>{words.title}</h1>
      <Counts
        counts={(Object.keys(counts) as (keyof typeof counts)[]).map((name) => ({
          number: counts[name].toLocaleString('en-GB'),
          word: words.counts[name],
        }))}
      />
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
                <a href={needed[need]}>{words.needs[need](needs[need])}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.look}</h2>
        <ul class="asked">
          {(Object.keys(places) as (keyof typeof places)[]).map((name) => (
            <li key={name}>
              <a href={to(places[name], {} as never)}>
                <span>{words.menu[name]}</span>
                <small>{words.hints[name]}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
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
  const way = (form: string) => marks[form as FormName]?.label ?? own.story;
  return (
    <>
      <StewardHead words={words} title={own.title} lead={own.lead} />
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
              .map(([form, count]) => own.way(way(form), count ?? own.few))
              .join(between),
          ])}
        />
      )}
    </>
  );
}

/** What happened, as sentences; the same thing many times in a row is one. */
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
      <StewardHead words={words} title={own.title} lead={own.lead} />
      {events.length === 0 && <Empty title={own.none} />}
      <ul class="steps">
        {shownEvents(events).map(({ event, times }) => (
          <li key={event.id}>
            <span>
              {own.sentence(event.isErased ? own.erased : event.person || own.hand(event.hand), event.verb)}
              {event.story && event.slug && (
                <>
                  {': '}
                  <a href={to('storyWork', { story: event.slug })}>{event.story}</a>
                </>
              )}
              {times > 1 && ` ${own.times(times)}`}
            </span>
            <small>
              <Age words={words} at={event.at} now={now} />
            </small>
          </li>
        ))}
      </ul>
      <Pages label={own.pages} previous={null} next={older ? { href: older, text: own.older } : null} />
    </>
  );
}
