import { to } from '../addresses.ts';
import { Button, type Choice, type Faults, Hidden, Radios, TextArea } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Empty, Pages } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { WaitingWant } from './check-store.ts';
import type { checkWords } from './check-words.ts';
import { type Doubt, inPieces } from './guard.ts';
import type { Like } from './like-store.ts';
import type { WantWords } from './want-words.ts';
import { howMany } from './wants-parts.tsx';
import type { ShownWant } from './wants-store.ts';

/** The words these pages speak. */
export type CheckWords = WordsOf<typeof checkWords>;

/** A want that waits, with what the program found in it and what it is like. */
export interface ToCheck {
  want: WaitingWant;
  doubts: readonly Doubt[];
  like: readonly Like[];
}

/** What was typed on a want, and is wrong: shown again. */
export interface TypedDecision {
  id: string;
  words: string;
  does: string;
  faults: Faults;
}

/** What waits for a steward to look at it, and what others see. */
export function CheckPage({
  words,
  wantWords,
  waiting,
  count,
  shown,
  done,
  typed,
  next,
}: {
  words: CheckWords;
  wantWords: WantWords;
  waiting: readonly ToCheck[];
  /** How many wait in all. */
  count: number;
  shown: readonly ShownWant[];
  done: string | null;
  typed: TypedDecision | null;
  /** The address of further ones that others see; null for none. */
  next: string | null;
}) {
  const clean = waiting.filter(({ doubts }) => doubts.length === 0);
  return (
    <div class="narrow">
      <Crumbs label={words.steward} links={[{ href: to('steward', {}), text: words.steward }]} />
      {done && <Banner>{done}</Banner>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {count === 0 ? <Empty title={words.none} /> : <p>{words.waits(count)}</p>}
      {clean.length > 0 && (
        <form method="post" action={to('wantDecide', {})}>
          {clean.map(({ want }) => (
            <Hidden key={want.id} name="want" value={want.id} />
          ))}
          <Button kind="secondary" name="does" value="all">
            {words.all(clean.length)}
          </Button>
        </form>
      )}
      {waiting.map((one) => (
        <OneToCheck
          key={one.want.id}
          words={words}
          one={one}
          typed={typed?.id === one.want.id ? typed : null}
        />
      ))}
      <h2>{words.shown}</h2>
      {shown.length === 0 && <p>{words.noneShown}</p>}
      <ul class="rows">
        {shown.map((want) => (
          <li key={want.code}>
            <a href={to('wantKeep', { want: want.code })}>{want.words}</a>
            <p class="where">{howMany(wantWords, want)}</p>
          </li>
        ))}
      </ul>
      <Pages
        label={wantWords.list.pages}
        previous={null}
        next={next ? { href: next, text: wantWords.list.next } : null}
      />
    </div>
  );
}

function OneToCheck({ words, one, typed }: { words: CheckWords; one: ToCheck; typed: TypedDecision | null }) {
  const { want, doubts, like } = one;
  const kinds = [...new Set(doubts.map(({ kind }) => words.kinds[kind]))];
  const faults = typed?.faults ?? {};
  const ids = { words: `words-${want.id}`, does: `does-${want.id}` };
  const choices: Choice[] = [
    { value: 'show', label: words.show },
    ...like.map(({ id, words: other }) => ({ value: `join ${id}`, label: words.sameAs(other) })),
    { value: 'hide', label: words.hide },
  ];
  return (
    <section class="empty">
      <h2 class="govuk-heading-m">
        {inPieces(want.words, doubts).map(({ text, doubt }, i) =>
          doubt ? <mark key={`${i} ${text}`}>{text}</mark> : text,
        )}
      </h2>
      <p class="soft small">{words.from[want.cameFrom] ?? want.cameFrom}</p>
      <p>{kinds.length > 0 ? words.found(kinds.join(' ')) : words.nothingFound}</p>
      <Form action={to('wantDecide', {})} faults={faults} faultsTitle={words.faults} ids={ids}>
        <Hidden name="want" value={want.id} />
        <TextArea
          name="words"
          id={ids.words}
          label={words.words}
          rows={2}
          value={typed?.words ?? want.words}
          faults={faults}
        />
        <Radios
          name="does"
          id={ids.does}
          legend={words.decide}
          value={typed?.does ?? ''}
          choices={choices}
          faults={faults}
          small
        />
        <Button>
          {words.button}
          <span class="govuk-visually-hidden">: {want.words}</span>
        </Button>
      </Form>
    </section>
  );
}
