import { to } from '../addresses.ts';
import type { Result } from '../finding/search.ts';
import { Button, type Faults, Hidden, Radios, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Empty, Pages } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { ToAskAgain } from './ask-store.ts';
import type { askWords } from './ask-words.ts';
import type { WantWords } from './want-words.ts';
import { howMany, ProgressTag } from './wants-parts.tsx';
import type { ShownWant } from './wants-store.ts';

/** The words these pages speak. */
export type AskWords = WordsOf<typeof askWords>;

/** What people want and nobody has told, what most want first. */
export function WantedPage({
  words,
  wantWords,
  wants,
  previous,
  next,
}: {
  words: AskWords;
  wantWords: WantWords;
  wants: readonly ShownWant[];
  previous: string | null;
  next: string | null;
}) {
  const { list } = wantWords;
  return (
    <>
      <Crumbs label={words.work} links={[{ href: to('work', {}), text: words.work }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {wants.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      )}
      <ul class="steps">
        {wants.map((want) => (
          <li key={want.code}>
            <span>
              <a href={to('workWant', { want: want.code })}>{want.words}</a>
              <small>{howMany(wantWords, want)}</small>
            </span>
            <ProgressTag words={wantWords} progress={want.progress} />
          </li>
        ))}
      </ul>
      <Pages
        label={list.pages}
        previous={previous ? { href: previous, text: list.previous } : null}
        next={next ? { href: next, text: list.next } : null}
      />
    </>
  );
}

/** A story that touches what is wanted. */
export interface Touching {
  storyId: string;
  slug: string;
  title: string;
  place: string | null;
  results: readonly Result[];
  /** Whom whoever is here may ask again; null where they do not gather it. */
  tellers: readonly ToAskAgain[] | null;
  gatherers: readonly string[];
}

/** What was typed and is wrong, shown again. */
export interface TypedAsk {
  /** The story whose teller was to be asked; empty for somebody new. */
  story: string;
  values: Readonly<Record<string, string>>;
  faults: Faults;
}

/** One thing that is wanted: who may know, and asking them. */
export function WantedOnePage({
  words,
  wantWords,
  want,
  touching,
  typed,
  done,
}: {
  words: AskWords;
  wantWords: WantWords;
  want: ShownWant;
  touching: readonly Touching[];
  typed: TypedAsk | null;
  done: string | null;
}) {
  return (
    <div class="narrow">
      <Crumbs
        label={words.work}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('workWants', {}), text: words.title },
        ]}
      />
      {done && <Banner>{done}</Banner>}
      <h1>{want.words}</h1>
      <p class="lead">
        {howMany(wantWords, want)} <ProgressTag words={wantWords} progress={want.progress} />
      </p>
      <p>
        <a href={to('commonWant', { want: want.code })}>{words.see}</a>
      </p>
      <h2>{words.whom}</h2>
      <p>{touching.length > 0 ? words.whomText : words.nobody}</p>
      {touching.map((story) => (
        <OneStory
          key={story.storyId}
          words={words}
          want={want}
          story={story}
          typed={typed?.story === story.slug ? typed : null}
        />
      ))}
      <AskNew words={words} want={want} typed={typed?.story === '' ? typed : null} />
    </div>
  );
}

function OneStory({
  words,
  want,
  story,
  typed,
}: {
  words: AskWords;
  want: ShownWant;
  story: Touching;
  typed: TypedAsk | null;
}) {
  const { again } = words;
  const faults = typed?.faults ?? {};
  const ids = { telling: `telling-${story.slug}`, how: `how-${story.slug}` };
  const { tellers } = story;
  const canMail = tellers?.some(({ hasAddress }) => hasAddress) ?? false;
  return (
    <section class="empty">
      <h3>
        <a href={to('story', { story: story.slug })}>{story.title}</a>
      </h3>
      {story.place && <p class="where">{story.place}</p>}
      <ul class="rows">
        {story.results.map(({ release, words: text, line, passage, shown }) => (
          <li key={release}>
            <blockquote data-passage={passage}>{text.slice(line.start, line.end)}</blockquote>
            <p class="where">
              <a href={to('passage', { story: story.slug, passage })}>{shown}</a>
            </p>
          </li>
        ))}
      </ul>
      {tellers === null || tellers.length === 0 ? (
        <p>{words.gathers(story.gatherers.join(', ') || words.someone)}</p>
      ) : (
        <Form
          action={to('workWantAsk', { want: want.code })}
          faults={faults}
          faultsTitle={words.faults}
          ids={ids}
        >
          <Hidden name="story" value={story.slug} />
          <Radios
            name="telling"
            id={ids.telling}
            legend={again.who}
            value={typed?.values.telling ?? (tellers.length === 1 ? tellers[0]!.id : '')}
            choices={tellers.map(({ id, number, name, role, hasAddress }) => ({
              value: id,
              label: again.teller(name || again.unnamed(number), role),
              ...(!hasAddress && { hint: again.noMail }),
            }))}
            faults={faults}
            small
          />
          <Radios
            name="how"
            id={ids.how}
            legend={again.how}
            value={typed?.values.how ?? (canMail ? 'mail' : 'link')}
            choices={[
              ...(canMail ? [{ value: 'mail', label: again.mail }] : []),
              { value: 'link', label: again.link },
            ]}
            faults={faults}
            small
          />
          <Button>
            {again.button}
            <span class="govuk-visually-hidden">: {story.title}</span>
          </Button>
        </Form>
      )}
    </section>
  );
}

function AskNew({ words, want, typed }: { words: AskWords; want: ShownWant; typed: TypedAsk | null }) {
  const { fresh } = words;
  const faults = typed?.faults ?? {};
  const value = (name: string) => typed?.values[name] ?? '';
  return (
    <section>
      <h2>{fresh.title}</h2>
      <p>{fresh.text}</p>
      <Form action={to('workWantAsk', { want: want.code })} faults={faults} faultsTitle={words.faults}>
        <TextField name="about" label={fresh.about} value={value('about')} faults={faults} />
        <TextField name="name" label={fresh.name} value={value('name')} faults={faults} autocomplete="off" />
        <TextField name="role" label={fresh.role} value={value('role')} faults={faults} autocomplete="off" />
        <TextField
          name="email"
          type="email"
          label={fresh.email}
          hint={fresh.emailHint}
          value={value('email')}
          faults={faults}
          autocomplete="off"
        />
        <Radios
          name="how"
          legend={fresh.how}
          value={value('how')}
          choices={(Object.keys(fresh.hows) as (keyof typeof fresh.hows)[]).map((how) => ({
            value: how,
            label: fresh.hows[how],
          }))}
          faults={faults}
        />
        <Button>{fresh.button}</Button>
      </Form>
    </section>
  );
}
