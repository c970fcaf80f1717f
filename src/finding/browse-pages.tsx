import { to } from '../addresses.ts';
import type { ListedStory } from '../editions/shared-store.ts';
import { question } from '../questions/questions.ts';
import { Empty, Pages, SummaryList } from '../web/parts/notes.tsx';
import type { Answered, PlaceWithStories } from './browse-store.ts';
import { AskedQuestions, type FindWords, Results } from './find-parts.tsx';
import { StoryTiles } from './home-pages.tsx';
import type { Result } from './search.ts';

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

/** Stories, under a title. */
export function StoriesPage({
  words,
  title,
  lead,
  stories,
  paging,
}: {
  words: FindWords;
  title: string;
  lead: string | null;
  stories: readonly ListedStory[];
  paging: Paging;
}) {
  return (
    <>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {stories.length === 0 ? <Empty title={words.stories.none} /> : <StoryTiles stories={stories} />}
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
}: {
  words: FindWords;
  number: number;
  results: readonly Result[];
  paging: Paging;
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
        <Results results={results} words={words} />
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
    <ul class="rows">
      {places.map(({ slug, name, kind, region, stories }) => (
        <li key={slug}>
          <a href={to('place', { place: slug })}>{name}</a>
          <p class="where">
            {kind} · {region} · {words.places.stories(stories)}
          </p>
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
}: {
  words: FindWords;
  place: PlaceWithStories;
  stories: readonly ListedStory[];
  like: readonly PlaceWithStories[];
}) {
  const { kind, setting, size, region } = words.place;
  return (
    <>
      <h1>{place.name}</h1>
      {place.about && <p class="lead">{place.about}</p>}
      <SummaryList
        rows={[
          { key: kind, value: place.kind },
          { key: setting, value: place.setting },
          { key: size, value: place.size },
          { key: region, value: place.region },
        ]}
      />
      <h2>{words.stories.title}</h2>
      <StoryTiles stories={stories} />
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
      {topics.length === 0 && <Empty title={words.topics.none} />}
      <ul class="rows">
        {topics.map(({ slug, name, stories }) => (
          <li key={slug}>
            <a href={to('topic', { topic: slug })}>{name}</a>
            <p class="where">{words.places.stories(stories)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
