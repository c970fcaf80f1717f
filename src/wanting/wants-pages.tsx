import { to } from '../addresses.ts';
import { type FindWords, Results } from '../finding/find-parts.tsx';
import type { Result } from '../finding/search.ts';
import { Button, type Faults, LinkButton, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Empty, Pages } from '../web/parts/notes.tsx';
import type { WantWords } from './want-words.ts';
import { howMany, ProgressList, ProgressTag, TooButton } from './wants-parts.tsx';
import type { ShownWant } from './wants-store.ts';

/** What people want to know, what most want first. */
export function WantsPage({
  words,
  wants,
  done,
  previous,
  next,
}: {
  words: WantWords;
  wants: readonly ShownWant[];
  done: string | null;
  previous: string | null;
  next: string | null;
}) {
  const { list } = words;
  return (
    <>
      {done && <Banner>{done}</Banner>}
      <h1>{list.title}</h1>
      <p class="lead">{list.lead}</p>
      <p>
        <LinkButton href={to('wantSay', {})}>{list.say}</LinkButton>
      </p>
      {wants.length === 0 && (
        <Empty title={list.none}>
          <p>{list.noneText}</p>
        </Empty>
      )}
      <ul class="steps wants">
        {wants.map((want) => (
          <li key={want.code}>
            <span>
              <a href={to('commonWant', { want: want.code })}>{want.words}</a>
              <small>{howMany(words, want)}</small>
              {want.isInvented && <small>{words.invented}</small>}
              <small>{want.answers > 0 ? words.answers.count(want.answers) : words.answers.none}</small>
            </span>
            <ProgressTag words={words} progress={want.progress} />
            <TooButton words={words} want={want} />
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

/** One thing that people want to know: how many, how far it has come, what may answer it, and hearing of it. */
export function WantPage({
  words,
  findWords,
  want,
  answers,
  done,
  isMember,
  email,
  faults,
}: {
  words: WantWords;
  findWords: FindWords;
  want: ShownWant;
  answers: readonly Result[];
  done: string | null;
  isMember: boolean;
  email: string;
  faults: Faults;
}) {
  const own = words.answers;
  return (
    <div class="narrow">
      <Crumbs label={words.list.title} links={[{ href: to('wants', {}), text: words.list.title }]} />
      {done && <Banner>{done}</Banner>}
      <h1>{want.words}</h1>
      <p class="lead">{howMany(words, want)}</p>
      {want.isInvented && <p class="soft small">{words.invented}</p>}
      <TooButton words={words} want={want} />
      <ProgressList words={words} progress={want.progress} />
      <h2>{own.title}</h2>
      {answers.length > 0 ? (
        <>
          <Results results={answers} words={findWords} />
          <p>
            <a href={to('search', {}, { q: want.words.slice(0, 300) })}>{own.more(want.words)}</a>
          </p>
        </>
      ) : (
        <Empty title={own.none}>
          <p>{own.noneText}</p>
          <LinkButton kind="secondary" href={to('tellAsk', {})}>
            {own.tell}
          </LinkButton>
        </Empty>
      )}
      <h2>{words.hear.title}</h2>
      <Form action={to('wantHear', { want: want.code })} faults={faults} faultsTitle={words.faults}>
        {isMember ? (
          <p>{words.hear.member}</p>
        ) : (
          <TextField
            name="email"
            type="email"
            label={words.say.email}
            hint={words.say.emailHint}
            value={email}
            faults={faults}
            autocomplete="email"
          />
        )}
        <Button kind="secondary">{words.hear.button}</Button>
      </Form>
    </div>
  );
}
