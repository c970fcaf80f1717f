import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import { writtenForms } from '../forms/forms.ts';
import { LinkButton } from '../web/parts/fields.tsx';
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
}: {
  words: FindWords;
  answered: readonly Answered[];
  newest: readonly Tile[];
  news: readonly { id: string; title: string; body: string }[];
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
          <StoryTiles words={words} stories={newest} />
          <p>
            <a href={to('stories', {})}>{home.all}</a>
          </p>
        </section>
      )}
      <section class="empty">
        <h2>{home.tellTitle}</h2>
        <p>{home.tell}</p>
        <LinkButton href={to('tellAsk', {})}>{home.tellButton}</LinkButton>
        <p>
          <a href={to('wants', {})}>{home.wants}</a>
        </p>
      </section>
    </>
  );
}

/** Stories side by side: each with a line of it in its teller's words, and the ways to take it in. */
export function StoryTiles({ words, stories }: { words: FindWords; stories: readonly Tile[] }) {
  return (
    <ul class="tiles">
      {stories.map((story) => (
        <StoryTile key={story.id} words={words} story={story} />
      ))}
    </ul>
  );
}

function StoryTile({
  words,
  story: { slug, title, standfirst, place, line, editions },
}: {
  words: FindWords;
  story: Tile;
}) {
  const ways = writtenForms.flatMap((form) => {
    const edition = editions.find((one) => one.form === form);
    return edition
      ? [
          {
            form: form as FormName,
            href: to('form', { story: slug, form }),
            minutes: words.minutes(edition.minutes ?? 1),
          },
        ]
      : [];
  });
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
