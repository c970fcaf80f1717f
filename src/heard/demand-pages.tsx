import { to } from '../addresses.ts';
import { writtenForms } from '../forms/forms.ts';
import { mapsTo } from '../hearing/standard-meaning.ts';
import { question } from '../questions/questions.ts';
import { Crumbs, Table } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Balance, WantedTopic } from './demand.ts';
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
  topics: readonly WantedTopic[];
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
        isHeaded
        isStacked
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
        isHeaded
        isStacked
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
        <p>
          {words.noTopics} <a href={to('wants', {})}>{words.wantsOf}</a>
        </p>
      ) : (
        <>
          <p>{words.topicsText}</p>
          <Table
            caption={words.topicsCaption}
            isHeaded
            isStacked
            head={words.headTopics}
            rows={topics.map((topic) => [
              <Wanted key="w" topic={topic} words={words} />,
              topic.people === null ? words.few : words.people(topic.people),
              topic.passages === 0 ? words.nothing : words.passages(topic.passages, topic.stories),
              <NextOfWant key="n" topic={topic} words={words} />,
            ])}
          />
        </>
      )}
    </>
  );
}

/** What is wanted, and what is like it: all of it, so that nothing that only sounds alike is lost. */
function Wanted({ topic, words }: { topic: WantedTopic; words: DemandWords }) {
  return (
    <>
      {topic.words}
      {topic.like.length > 0 && <small class="soft">{words.like}</small>}
      {topic.like.map((one) => (
        <small key={one} class="soft">
          {one}
        </small>
      ))}
    </>
  );
}

function NextOfWant({ topic, words }: { topic: WantedTopic; words: DemandWords }) {
  const { code, progress } = topic.next;
  const address = progress === 'shared' ? to('commonWant', { want: code }) : to('workWant', { want: code });
  return <Next href={address} text={words.nextOf[progress]} about={topic.words} words={words} />;
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
