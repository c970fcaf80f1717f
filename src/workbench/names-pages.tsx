import { to } from '../addresses.ts';
import type { Decided, IdentifierKind } from '../identity/identifier.ts';
import { between } from '../web/parts/between.ts';
import { Button, type Faults, Hidden, Radios, SelectField, TextField } from '../web/parts/fields.tsx';
import { Banner, Crumbs, Empty, ErrorSummary, More, Pages } from '../web/parts/notes.tsx';
import type { Language, WordsOf } from '../web/words.ts';
import { momentInWords } from '../web/words.ts';
import { NameOpen, type NameOpenProps } from './name-parts.tsx';
import { type NameShow, nameShows, namesOnPage } from './names-list.ts';
import type { Undoable } from './names-store.ts';
import type { namesWords } from './names-words.ts';

/** What the page of names is made of. */
export interface NamesProps {
  words: WordsOf<typeof namesWords>;
  language: Language;
  slug: string;
  title: string;
  waiting: number;
  /** All of them, and those that the filter lets through. */
  all: number;
  names: readonly Decided[];
  show: NameShow;
  page: number;
  open: NameOpenProps | null;
  kinds: ReadonlyMap<IdentifierKind, number>;
  undoable: readonly Undoable[];
  /** How many passages are shared in which a name stands that is now replaced. */
  shared: number;
  done: string | null;
  faults: Faults;
  /** What was typed, where a form is shown again. */
  typed: (name: string) => string;
}

/** The identity guard's list: each name where it stands, and what is decided about it. */
export function NamesPage(props: NamesProps) {
  const { words, slug, title, waiting, open, done, faults } = props;
  return (
    <>
      <Crumbs
        label={words.crumbs}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('storyWork', { story: slug }), text: title },
          { href: to('workbench', { story: slug }), text: words.passages },
        ]}
      />
      <ErrorSummary title={words.problem} faults={faults} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <b>{waiting > 0 ? words.waiting(waiting) : words.allDecided}</b>{' '}
        {waiting === 0 && <a href={to('storyWork', { story: slug })}>{words.toStory}</a>}
      </p>
      <StillShared {...props} />
      <div class="bench">
        <NameList {...props} />
        <div id="name">
          {done && (
            <Banner>
              <p>{done}</p>
            </Banner>
          )}
          {open && <NameOpen {...open} />}
          <WholeKind {...props} />
          <AddName {...props} />
          <UndoNames {...props} />
        </div>
      </div>
    </>
  );
}

function StillShared({ words, slug, shared }: NamesProps) {
  if (shared === 0) return null;
  return (
    <Banner title={words.shared(shared)}>
      <p>{words.sharedHint}</p>
      <form method="post" action={to('nameDecide', { story: slug })}>
        <Button kind="warning" name="do" value="take-back">
          {words.sharedDo}
        </Button>
      </form>
    </Banner>
  );
}

function NameList(props: NamesProps) {
  const { words, slug, all, names, show, page } = props;
  const shown = names.slice((page - 1) * namesOnPage, page * namesOnPage);
  const link = (at: number, text: string) => ({
    href: to('names', { story: slug }, { show, page: at }),
    text,
  });
  if (all === 0)
    return (
      <Empty title={words.none}>
        <p>{words.noneHint}</p>
      </Empty>
    );
  return (
    <aside aria-labelledby="list-title">
      <h2 id="list-title">{words.list}</h2>
      <form method="get" action={to('names', { story: slug })}>
        <SelectField
          name="show"
          label={words.filters}
          value={show}
          choices={nameShows.map((value) => ({ value, label: words.show[value] }))}
        />
        <Button kind="secondary">{words.filter}</Button>
      </form>
      <p class="soft small">{shown.length === 0 ? words.nothing : words.showing(names.length, all)}</p>
      {shown.length > 0 && (
        <nav aria-label={words.list}>
          <ul class="passages" data-arrows>
            {shown.map((one) => (
              <NameRow key={one.identifier.found} one={one} {...props} />
            ))}
          </ul>
        </nav>
      )}
      <Pages
        label={words.more}
        previous={page > 1 ? link(page - 1, words.earlier) : null}
        next={page * namesOnPage < names.length ? link(page + 1, words.later) : null}
      />
    </aside>
  );
}

function NameRow({
  one: { identifier, decision },
  words,
  slug,
  show,
  page,
  open,
}: NamesProps & { one: Decided }) {
  const { found, kind } = identifier;
  const state = decision.kind === 'replace' ? words.states.replace(decision.by) : words.states[decision.kind];
  return (
    <li>
      <a
        href={`${to('names', { story: slug }, { name: found, show, page })}#name`}
        aria-current={open?.one.identifier.found === found ? 'page' : undefined}
      >
        <q>{found}</q>
        <small>
          {words.kinds[kind]}
          {between}
          {state}
        </small>
      </a>
    </li>
  );
}

function WholeKind({ words, slug, kinds, show, faults }: NamesProps) {
  if (kinds.size === 0) return null;
  return (
    <More summary={words.kind} open={faults.kind !== undefined}>
      <form method="post" action={to('nameDecide', { story: slug }, { show })}>
        <p>{words.kindHint}</p>
        <SelectField
          name="kind"
          label={words.kindWhich}
          faults={faults}
          choices={[...kinds].map(([kind, count]) => ({
            value: kind,
            label: words.kindCount(words.kinds[kind], count),
          }))}
        />
        <Radios
          name="all"
          legend={words.kindWhat}
          small
          choices={(['suggested', 'keep'] as const).map((value) => ({
            value,
            label: words.kindChoices[value],
          }))}
        />
        <Button kind="secondary" name="do" value="kind">
          {words.kindDo}
        </Button>
      </form>
    </More>
  );
}

function AddName({ words, slug, show, faults, typed }: NamesProps) {
  const isWrong = faults.found !== undefined || faults.instead !== undefined;
  return (
    <More summary={words.add} open={isWrong}>
      <form method="post" action={to('nameDecide', { story: slug }, { show })}>
        <TextField
          name="found"
          label={words.addFound}
          hint={words.addHint}
          value={isWrong ? typed('found') : ''}
          faults={faults}
        />
        <TextField
          name="instead"
          label={words.addBy}
          hint={words.ownHint}
          value={typed('instead')}
          faults={faults}
        />
        <Button kind="secondary" name="do" value="add">
          {words.addDo}
        </Button>
      </form>
    </More>
  );
}

/** Names listed in one row before the rest is counted. */
const named = 3;

function UndoNames({ words, language, slug, show, undoable }: NamesProps) {
  if (undoable.length === 0) return null;
  return (
    <section id="undo" aria-labelledby="undo-title">
      <h2 id="undo-title">{words.undo}</h2>
      <ul class="steps">
        {undoable.map(({ id, at, who, names, decision }) => {
          const rest = names.length > named ? ` ${words.andMore(names.length - named)}` : '';
          const list = names.slice(0, named).join(', ') + rest;
          return (
            <li key={id}>
              <span>
                {words.undoRow[decision](list)}
                <br />
                <small class="soft">
                  {words.undoWho(who || words.somebody, momentInWords(at, language))}
                </small>
              </span>
              <form method="post" action={to('nameUndo', { story: slug }, { show })}>
                <Hidden name="decision" value={id} />
                <Button kind="quiet">
                  {words.undoDo}
                  <span class="govuk-visually-hidden"> {words.undoAbout(list)}</span>
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
