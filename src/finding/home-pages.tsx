import { to } from '../addresses.ts';
import type { ListedStory } from '../editions/shared-store.ts';
import { LinkButton } from '../web/parts/fields.tsx';
import { Banner, Empty } from '../web/parts/notes.tsx';
import type { Answered } from './browse-store.ts';
import { AskedQuestions, type FindWords, SearchBox } from './find-parts.tsx';

/** The first page: ask something; the questions people ask; what is new; an invitation to tell. */
export function HomePage({
  words,
  answered,
  newest,
  news,
}: {
  words: FindWords;
  answered: readonly Answered[];
  newest: readonly ListedStory[];
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
          <StoryTiles stories={newest} />
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

/** Stories side by side. */
export function StoryTiles({ stories }: { stories: readonly ListedStory[] }) {
  return (
    <ul class="tiles">
      {stories.map(({ id, slug, title, standfirst, place }) => (
        <li key={id}>
          <h3>
            <a href={to('story', { story: slug })}>{title}</a>
          </h3>
          {place && <p class="where">{place}</p>}
          {standfirst && <p>{standfirst}</p>}
        </li>
      ))}
    </ul>
  );
}
