import { to } from '../addresses.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import { question } from '../questions/questions.ts';
import { Said } from '../stories/said.ts';
import type { ShapedPassage } from '../stories/story.ts';
import { between } from '../web/parts/between.ts';
import { Inset } from '../web/parts/notes.tsx';
import { Cite, type CiteProps } from './cite.tsx';
import { toPassage } from './passage-address.ts';
import { StoryHead, type StoryHeadProps, type StoryWords } from './story-parts.tsx';

/** Passages that show by themselves under a question; the rest are one tap away. */
const shownEach = 3;

/** The page of a story: what it is, every way to take it in, and what was said by question. */
export function StoryPage(
  props: StoryHeadProps & Omit<CiteProps, 'title'> & { passages: readonly ShapedPassage[] },
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
      <Steps {...props} />
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
      <p>
        <a href={to('wantSay', {}, { story: slug })} rel="nofollow">
          {words.wantMore}
        </a>
      </p>
      <Cite {...props} title={props.story.title} />
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

/** What happened when, in the order told: only where the telling says when at least twice. */
function Steps({
  passages,
  slug,
  words,
}: {
  passages: readonly ShapedPassage[];
  slug: string;
  words: StoryWords;
}) {
  const steps = passages.flatMap(({ id, step }) => (step ? [{ id, ...step }] : []));
  if (steps.length < 2) return null;
  return (
    <section id="steps">
      <h2>{words.steps}</h2>
      <ol class="timeline">
        {steps.map(({ id, when, what }) => (
          <li key={`${id} ${what.start}`}>
            <a href={toPassage(slug, id, what)}>
              <b>
                <q data-passage={id}>{when.text}</q>
              </b>
            </a>{' '}
            <q data-passage={id}>{what.text}</q>
          </li>
        ))}
      </ol>
    </section>
  );
}

function KeyLine({ passage, slug, words }: { passage: ShapedPassage; slug: string; words: StoryWords }) {
  const { id, key, teller } = passage;
  const address = toPassage(slug, id, key);
  return (
    <figure class="passage">
      {!(passage.headline instanceof Said) && <p class="label">{passage.headline.ours}</p>}
      <blockquote>
        <p data-passage={id}>{key.text}</p>
      </blockquote>
      <figcaption>
        {teller}
        <span class="to-click">
          {between}
          <a href={address}>{words.whereSaid}</a>
        </span>
      </figcaption>
    </figure>
  );
}

function Line({ passage, slug }: { passage: ShapedPassage; slug: string }) {
  const { id, key } = passage;
  return (
    <a href={toPassage(slug, id, key)}>
      <q data-passage={id}>{key.text}</q>
    </a>
  );
}
