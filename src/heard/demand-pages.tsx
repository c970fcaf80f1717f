import { to } from '../addresses.ts';
import { writtenForms } from '../forms/forms.ts';
import { mapsTo } from '../hearing/standard-meaning.ts';
import { question } from '../questions/questions.ts';
import { Crumbs, Table } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Balance } from './demand.ts';
import type { TopicWanted } from './demand-store.ts';
import type { demandWords } from './demand-words.ts';

type DemandWords = WordsOf<typeof demandWords>;

/** Wanted by so many and told by fewer than this: somebody is to be asked to tell of it. */
const fewTold = 3;

/** Supply against demand: what is wanted and not told, what is liked and not offered, and the next thing to do. */
export function DemandPage({
  words,
  steward,
  round,
  eleven,
  topics,
  ways,
}: {
  words: DemandWords;
  /** What the page above is called. */
  steward: string;
  /** The round that says what is wanted; null where none is counted. */
  round: { slug: string; title: string } | null;
  eleven: readonly Balance<number>[];
  topics: readonly TopicWanted[];
  ways: readonly (Balance<string> & { name: string })[];
}) {
  return (
    <>
      <Crumbs label={steward} links={[{ href: to('steward', {}), text: steward }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {round ? (
        <p>
          {words.from} <a href={to('heard', { campaign: round.slug })}>{round.title}</a>
        </p>
      ) : (
        <p>
          {words.noRound} <a href={to('listening', {})}>{words.ask}</a>
        </p>
      )}
      <h2>{words.eleven}</h2>
      <Table
        caption={words.elevenCaption}
        head={words.head}
        rows={eleven.map(({ of, wanted, here }) => {
          const { heading } = question(of);
          return [
            heading,
            wantedText(words, wanted),
            words.told(here),
            here < fewTold ? (
              <Next
                key="n"
                href={to('storyNew', {})}
                text={words.next.gather}
                about={heading}
                words={words}
              />
            ) : (
              <Next
                key="n"
                href={to('question', { question: String(of) })}
                text={words.next.look}
                about={heading}
                words={words}
              />
            ),
          ];
        })}
      />
      <h2>{words.ways}</h2>
      <Table
        caption={words.waysCaption}
        head={words.headWays}
        rows={ways.map(({ of, name, wanted, here }) => {
          const canBeMade = (mapsTo.ways[of] ?? []).some((form) => (writtenForms as string[]).includes(form));
          return [
            name,
            wantedText(words, wanted),
            words.forms(here),
            <Next
              key="n"
              href={to(here > 0 || !canBeMade ? 'stories' : 'stewardStories', {})}
              text={canBeMade ? (here > 0 ? words.next.found : words.next.share) : words.next.notYet}
              about={name}
              words={words}
            />,
          ];
        })}
      />
      <h2>{words.topics}</h2>
      {topics.length === 0 ? (
        <p>{words.noTopics}</p>
      ) : (
        <Table
          caption={words.topicsCaption}
          head={words.head}
          rows={topics.map(({ slug, name, wants, stories }) => [
            name,
            words.wants(wants),
            words.stories(stories),
            stories === 0 ? (
              <Next key="n" href={to('storyNew', {})} text={words.next.gather} about={name} words={words} />
            ) : (
              <Next
                key="n"
                href={to('topic', { topic: slug })}
                text={words.next.found}
                about={name}
                words={words}
              />
            ),
          ])}
        />
      )}
    </>
  );
}

function wantedText(words: DemandWords, wanted: number | null): string {
  return wanted === null ? words.unknown : words.wanted(wanted);
}

function Next({
  href,
  text,
  about,
  words,
}: {
  href: string;
  text: string;
  about: string;
  words: DemandWords;
}) {
  return (
    <a href={href}>
      {text}
      <span class="govuk-visually-hidden">{words.about(about)}</span>
    </a>
  );
}
