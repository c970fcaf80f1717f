import { to } from '../addresses.ts';
import { question } from '../questions/questions.ts';
import type { Fitting } from '../suiting/fitting.ts';
import { FittedLine, FittedOrInvite } from '../suiting/suiting-parts.tsx';
import { BackLink, Empty, Pages, SummaryList, TabLinks } from '../web/parts/notes.tsx';
import type { Answered, PlaceWithStories } from './browse-store.ts';
import { AskedQuestions, type FindWords, Results } from './find-parts.tsx';
import type { FittedResult } from './fitted-results.ts';
import { StoryTiles } from './home-pages.tsx';
import type { Tile } from './tiles-store.ts';

/** Ways to the page before and after, where there are any. */
export interface Paging {
  previous: string | null;
  next: string | null;
}

function Paged({ words, paging }: { words: FindWords; paging: Paging }) {
  const { previous, next } = paging;
  return (
    <Pages
      label={words.search.pages}
      previous={previous ? { href: previous, text: words.search.previous } : null}
      next={next ? { href: next, text: words.search.next } : null}
    />
  );
}

type Side = 'stories' | 'places' | 'topics';

/** Stories, places and topics: three ways through the same stories. */
function Sides({ words, here }: { words: FindWords; here: Side }) {
  const sides: readonly Side[] = ['stories', 'places', 'topics'];
  return (
    <TabLinks
      label={words.browse}
      links={sides.map((side) => ({
        href: to(side, {}),
        text: words[side].title,
        isHere: side === here,
      }))}
    />
  );
}

/** Stories, under a title. */
export function StoriesPage({
  words,
  title,
  lead,
  side,
  stories,
  paging,
  fitting,
}: {
  words: FindWords;
  title: string;
  lead: string | null;
  /** Where these are all of them, the side of browsing that they are. */
  side: 'stories' | null;
  stories: readonly Tile[];
  paging: Paging;
  fitting: Fitting;
}) {
  return (
    <>
      {!side && <BackLink href={to('topics', {})} text={words.topics.title} />}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {side && <Sides words={words} here={side} />}
      {stories.length === 0 ? (
        <Empty title={words.stories.none} />
      ) : (
        <>
          <FittedOrInvite fitting={fitting} />
          <StoryTiles words={words} stories={stories} fitting={fitting} />
        </>
      )}
      <Paged words={words} paging={paging} />
    </>
  );
}

/** The eleven questions. */
export function QuestionsPage({ words, answered }: { words: FindWords; answered: readonly Answered[] }) {
  return (
    <>
      <h1>{words.questions.title}</h1>
      <p class="lead">{words.questions.lead}</p>
      {answered.length === 0 ? (
        <Empty title={words.question.none} />
      ) : (
        <AskedQuestions answered={answered} words={words} />
      )}
    </>
  );
}

/** What people answered to one of the eleven. */
export function QuestionPage({
  words,
  number,
  results,
  paging,
  fitting,
}: {
  words: FindWords;
  number: number;
  results: readonly FittedResult[];
  paging: Paging;
  fitting: Fitting;
}) {
  const { wording, followUp } = question(number);
  return (
    <>
      <h1>{wording}</h1>
      <p class="soft">
        {words.question.followUp}: {followUp}
      </p>
      {results.length === 0 ? (
        <Empty title={words.question.none} />
      ) : (
        <>
          <FittedLine fitting={fitting} />
          <Results results={results} words={words} under={number} />
        </>
      )}
      <Paged words={words} paging={paging} />
    </>
  );
}

/** Places that have a story. */
export function PlacesPage({ words, places }: { words: FindWords; places: readonly PlaceWithStories[] }) {
  return (
    <>
      <h1>{words.places.title}</h1>
      <p class="lead">{words.places.lead}</p>
      <Sides words={words} here="places" />
      {places.length === 0 ? (
        <Empty title={words.places.none} />
      ) : (
        <PlaceList words={words} places={places} />
      )}
    </>
  );
}

function PlaceList({ words, places }: { words: FindWords; places: readonly PlaceWithStories[] }) {
  return (
    <ul class="asked">
      {places.map(({ slug, name, kind, region, stories }) => (
        <li key={slug}>
          <a href={to('place', { place: slug })}>
            <span>{name}</span>
            <small>
              {kind}, {region}
            </small>
            <small>{words.places.stories(stories)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One place: what kind of place it is, its stories, and places like it. */
export function PlacePage({
  words,
  place,
  stories,
  like,
  fitting,
}: {
  words: FindWords;
  place: PlaceWithStories;
  stories: readonly Tile[];
  like: readonly PlaceWithStories[];
  fitting: Fitting;
}) {
  const { kind, setting, size, region, settings, sizes } = words.place;
  return (
    <>
      <BackLink href={to('places', {})} text={words.places.title} />
      <h1>{place.name}</h1>
      {place.about && <p class="lead">{place.about}</p>}
      <SummaryList
        rows={[
          { key: kind, value: capital(place.kind) },
          { key: setting, value: settings[place.setting] },
          { key: size, value: sizes[place.size] },
          { key: region, value: place.region },
        ]}
      />
      <h2>{words.stories.title}</h2>
      <FittedOrInvite fitting={fitting} />
      <StoryTiles words={words} stories={stories} fitting={fitting} />
      {like.length > 0 && (
        <>
          <h2>{words.places.like}</h2>
          <PlaceList words={words} places={like} />
        </>
      )}
    </>
  );
}

/** Topics that have a story. */
export function TopicsPage({
  words,
  topics,
}: {
  words: FindWords;
  topics: readonly { slug: string; name: string; stories: number }[];
}) {
  return (
    <>
      <h1>{words.topics.title}</h1>
      <p class="lead">{words.topics.lead}</p>
      <Sides words={words} here="topics" />
      {topics.length === 0 && <Empty title={words.topics.none} />}
      <ul class="asked">
        {topics.map(({ slug, name, stories }) => (
          <li key={slug}>
            <a href={to('topic', { topic: slug })}>
              <span>{name}</span>
              <small>{words.places.stories(stories)}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
