import { to } from '../addresses.ts';
import { waysOf } from '../editions/shared-story.ts';
import type { Fitting } from '../suiting/fitting.ts';
import { FittedOrInvite, waysFor } from '../suiting/suiting-parts.tsx';
import { ButtonRow, LinkButton } from '../web/parts/fields.tsx';
import { Banner, Empty } from '../web/parts/notes.tsx';
import { WayList } from '../web/parts/ways.tsx';
import type { Answered } from './browse-store.ts';
import { AskedQuestions, type FindWords, SearchBox } from './find-parts.tsx';
import type { Tile } from './tiles-store.ts';

/** The first page: ask something; the questions people ask; what is new; an invitation to tell. */
export function HomePage({
  words,
  answered,
  newest,
  news,
  fitting,
}: {
  words: FindWords;
  answered: readonly Answered[];
  newest: readonly Tile[];
  news: readonly { id: string; title: string; body: string }[];
  fitting: Fitting;
}) {
  const { home } = words;
  return (
    <>
      {news.map(({ id, title, body }) => (
        <Banner key={id} title={title}>
          <p>{body}</p>
        </Banner>
      ))}
      <section class="hero">
        <div>
          <h1>{home.title}</h1>
          <p>{home.lead}</p>
        </div>
        <SearchBox label={home.ask} hint={home.askHint} button={home.button} value="" />
      </section>
      {newest.length === 0 && (
        <Empty title={home.emptyTitle}>
          <p>{home.empty}</p>
        </Empty>
      )}
      {answered.length > 0 && (
        <section>
          <h2>{home.questions}</h2>
          <AskedQuestions answered={answered} words={words} />
        </section>
      )}
      {newest.length > 0 && (
        <section>
          <h2>{home.newest}</h2>
          <FittedOrInvite fitting={fitting} />
          <StoryTiles words={words} stories={newest} fitting={fitting} />
          <p>
            <a href={to('stories', {})}>{home.all}</a>
          </p>
        </section>
      )}
      <section class="empty">
        <h2>{home.tellTitle}</h2>
        <p>{home.tell}</p>
        <ButtonRow>
          <LinkButton href={to('tellAsk', {})}>{home.tellButton}</LinkButton>
        </ButtonRow>
        <p>
          <a href={to('wants', {})}>{home.wants}</a>
        </p>
        <p>
          <a href={to('openRounds', {})}>{home.asking}</a>
        </p>
      </section>
    </>
  );
}

/** Stories side by side: each with a line of it in its teller's words, and the ways to take it in. */
export function StoryTiles({
  words,
  stories,
  fitting,
}: {
  words: FindWords;
  stories: readonly Tile[];
  fitting: Fitting;
}) {
  return (
    <ul class="tiles">
      {stories.map((story) => (
        <StoryTile key={story.id} words={words} story={story} fitting={fitting} />
      ))}
    </ul>
  );
}

function StoryTile({
  words,
  story: { slug, title, standfirst, place, line, editions },
  fitting,
}: {
  words: FindWords;
  story: Tile;
  fitting: Fitting;
}) {
  const ways = waysFor(waysOf(editions), fitting).map(({ form, minutes, suits }) => ({
    form,
    href: to('form', { story: slug, form }),
    minutes: words.minutes(minutes),
    suits,
  }));
  return (
    <li>
      <h3>
        <a href={to('story', { story: slug })}>{title}</a>
      </h3>
      {place && <p class="where">{place}</p>}
      {line && (
        <figure>
          <blockquote>
            <a
              data-passage={line.passage}
              href={`${to('passage', { story: slug, passage: line.passage }, { mark: `${line.said.start}-${line.said.end}` })}#here`}
            >
              {line.said.text}
            </a>
          </blockquote>
          <figcaption>{line.shown}</figcaption>
        </figure>
      )}
      {!line && standfirst && <p>{standfirst}</p>}
      {ways.length > 0 && <WayList ways={ways} about={title} />}
    </li>
  );
}
