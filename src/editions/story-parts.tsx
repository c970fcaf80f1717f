import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import type { Story } from '../stories/story.ts';
import { toldBy } from '../stories/tellers.ts';
import type { Fitting } from '../suiting/fitting.ts';
import { FittedLine, waysFor } from '../suiting/suiting-parts.tsx';
import { between } from '../web/parts/between.ts';
import { Crumbs } from '../web/parts/notes.tsx';
import { Ways } from '../web/parts/ways.tsx';
import type { WordsOf } from '../web/words.ts';
import type { PlaceFacts } from './facts-store.ts';
import type { storyWords } from './story-words.ts';

/** The words that these pages speak. */
export type StoryWords = WordsOf<typeof storyWords>;

/** One way to take a story in. */
export interface Way {
  form: FormName;
  minutes: number;
}

/** What every page of a story shows at its head. */
export interface StoryHeadProps {
  words: StoryWords;
  slug: string;
  story: Pick<Story, 'title' | 'place' | 'standfirst' | 'tellers' | 'invented'>;
  ways: readonly Way[];
  topics: readonly { slug: string; name: string }[];
  place: PlaceFacts | null;
  /** What suits the reader. */
  fitting: Fitting;
}

/** The title, where, who, and the ways to take it in. */
export function StoryHead({
  words,
  slug,
  story,
  ways,
  topics,
  place,
  fitting,
  here,
}: StoryHeadProps & { here?: FormName }) {
  return (
    <header class="story-head">
      <Crumbs
        label={words.stories}
        links={[
          { href: to('stories', {}), text: words.stories },
          ...(here ? [{ href: to('story', { story: slug }), text: words.story }] : []),
        ]}
      />
      <h1>{story.title}</h1>
      {story.standfirst && (
        <p class="lead">
          {'ours' in story.standfirst ? (
            story.standfirst.ours
          ) : (
            <q data-passage={story.standfirst.passage}>{story.standfirst.text}</q>
          )}
        </p>
      )}
      <p class="soft">
        {toldBy(story.tellers.map(({ name }) => name))}
        {place && (
          <>
            {between}
            <a href={to('place', { place: place.slug })}>{place.name}</a>
          </>
        )}
        {topics.map((topic) => (
          <span key={topic.slug}>
            {between}
            <a href={to('topic', { topic: topic.slug })}>{topic.name}</a>
          </span>
        ))}
      </p>
      {place && <p class="soft small">{words.placeIs(place)}</p>}
      {story.invented && <p class="soft small">{words.invented}</p>}
      {ways.length > 0 && (
        <>
          <Ways
            label={words.ways}
            here={here}
            ways={waysFor(ways, fitting).map(({ form, minutes, suits }) => ({
              form,
              href: to('form', { story: slug, form }),
              minutes: words.minutes(minutes),
              suits,
            }))}
          />
          <FittedLine fitting={fitting} />
        </>
      )}
    </header>
  );
}
