import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import { question } from '../questions/questions.ts';
import { Said } from '../stories/said.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { toldBy } from '../stories/tellers.ts';
import { Crumbs, Inset } from '../web/parts/notes.tsx';
import { Ways } from '../web/parts/ways.tsx';
import type { WordsOf } from '../web/words.ts';
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
  placeSlug: string | null;
}

/** Passages that show by themselves under a question; the rest are one tap away. */
const shownEach = 3;

/** The page of a story: what it is, every way to take it in, and what was said by question. */
export function StoryPage(
  props: StoryHeadProps & {
    passages: readonly ShapedPassage[];
    cite: string;
    since: string | null;
    review: string | null;
  },
) {
  const { words, slug, passages } = props;
  const groups = byQuestion(passages);
  return (
    <>
      <StoryHead {...props} />
      {props.ways.length === 0 && <Inset>{words.making}</Inset>}
      <nav class="contents" aria-label={words.contents}>
        <ul>
          {groups.map(({ number, passages: own }) => (
            <li key={number}>
              <a href={`#q${number}`}>{question(number).wording}</a>{' '}
              <span class="soft small">{words.passages(own.length)}</span>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ number, passages: own }) => (
        <section key={number} id={`q${number}`}>
          <h2>{question(number).heading}</h2>
          {own.slice(0, shownEach).map((passage) => (
            <KeyLine key={passage.id} passage={passage} slug={slug} words={words} />
          ))}
          {own.length > shownEach && (
            <ul>
              {own.slice(shownEach).map((passage) => (
                <li key={passage.id}>
                  <Line passage={passage} slug={slug} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <Cite words={words} cite={props.cite} since={props.since} review={props.review} />
    </>
  );
}

/** Passages by the first question each answers, questions in the order of the conversation, what matters most first. */
function byQuestion(
  passages: readonly ShapedPassage[],
): { number: QuestionNumber; passages: ShapedPassage[] }[] {
  const groups = new Map<QuestionNumber, ShapedPassage[]>();
  for (const passage of passages) {
    const [first] = passage.questions;
    if (first === undefined) continue;
    groups.set(first, [...(groups.get(first) ?? []), passage]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => ({ number, passages: own.sort((a, b) => b.matters - a.matters) }));
}

/** The title, where, who, and the ways to take it in. */
export function StoryHead({
  words,
  slug,
  story,
  ways,
  topics,
  placeSlug,
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
        {story.place && (
          <>
            {' · '}
            {placeSlug ? <a href={to('place', { place: placeSlug })}>{story.place}</a> : story.place}
          </>
        )}
        {topics.map((topic) => (
          <span key={topic.slug}>
            {' · '}
            <a href={to('topic', { topic: topic.slug })}>{topic.name}</a>
          </span>
        ))}
      </p>
      {story.invented && <p class="soft small">{words.invented}</p>}
      {ways.length > 0 && (
        <Ways
          label={words.ways}
          here={here}
          ways={ways.map(({ form, minutes }) => ({
            form,
            href: to('form', { story: slug, form }),
            minutes: words.minutes(minutes),
          }))}
        />
      )}
    </header>
  );
}

function KeyLine({ passage, slug, words }: { passage: ShapedPassage; slug: string; words: StoryWords }) {
  const { id, key, teller } = passage;
  const address = to('passage', { story: slug, passage: id }, { mark: `${key.start}-${key.end}` });
  return (
    <figure class="passage">
      {!(passage.headline instanceof Said) && <p class="label">{passage.headline.ours}</p>}
      <blockquote>
        <p data-passage={id}>{key.text}</p>
      </blockquote>
      <figcaption>
        {teller} · <a href={address}>{words.whereSaid}</a>
      </figcaption>
    </figure>
  );
}

function Line({ passage, slug }: { passage: ShapedPassage; slug: string }) {
  const { id, key } = passage;
  return (
    <a href={to('passage', { story: slug, passage: id }, { mark: `${key.start}-${key.end}` })}>
      <q data-passage={id}>{key.text}</q>
    </a>
  );
}

/** How to cite, since when it is shared, and that it can be taken back. */
export function Cite({
  words,
  cite,
  since,
  review,
}: {
  words: StoryWords;
  cite: string;
  since: string | null;
  review: string | null;
}) {
  return (
    <aside class="cite" aria-label={words.citeTitle}>
      <h2>{words.citeTitle}</h2>
      <p>{cite}</p>
      {since && <p class="small">{words.since(since)}</p>}
      {review && <p class="small">{words.lookedAgain(review)}</p>}
      <p class="small soft">{words.taken}</p>
    </aside>
  );
}
