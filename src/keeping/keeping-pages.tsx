import { to } from '../addresses.ts';
import { between } from '../web/parts/between.ts';
import { Button } from '../web/parts/buttons.tsx';
import { Radios } from '../web/parts/choices.tsx';
import type { Faults } from '../web/parts/field-frame.tsx';
import { TextField } from '../web/parts/fields.tsx';
import { Table } from '../web/parts/lists.tsx';
import { Banner, Crumbs, Empty, ErrorSummary, Inset, Panel, Tag } from '../web/parts/notes.tsx';
import { momentInWords, type WordsOf } from '../web/words.ts';
import type { Finding } from './doctor.ts';
import type { FoundWords } from './everything-store.ts';
import type { keepingWords } from './keeping-words.ts';

/** The words these pages speak. */
export type KeepingWords = WordsOf<typeof keepingWords>;

/** An export in the list. */
export interface ListedExport {
  id: string;
  at: Date;
  state: keyof KeepingWords['exports']['states'];
  bytes: number | null;
  reason: string | null;
}

/** Where a page is: under “Run the site”, and under people where it is about one. */
function Under({ words, person }: { words: KeepingWords; person?: boolean }) {
  const links = [
    { href: to('steward', {}), text: words.steward },
    ...(person ? [{ href: to('members', {}), text: words.people }] : []),
  ];
  return <Crumbs label={words.crumbs} links={links} />;
}

/** Exports: what was made, and the way to ask for one. */
export function ExportsPage({
  words,
  exports,
  isAsked,
}: {
  words: KeepingWords;
  exports: readonly ListedExport[];
  /** Whether one was asked for just now. */
  isAsked: boolean;
}) {
  const own = words.exports;
  return (
    <>
      <Under words={words} />
      {isAsked && (
        <Banner>
          <p>
            {own.asked} <a href={to('exports', {})}>{own.again}</a>
          </p>
        </Banner>
      )}
      <h1>{own.title}</h1>
      <p class="lead">{own.lead}</p>
      <Inset>{own.warning}</Inset>
      <form method="post" action={to('exportAsk', {})}>
        <Button>{own.button}</Button>
      </form>
      {exports.length === 0 ? (
        <Empty title={own.none}>
          <p>{own.noneText}</p>
        </Empty>
      ) : (
        <Table
          caption={own.caption}
          isStacked
          head={own.head}
          rows={exports.map(({ id, at, state, bytes, reason }) => [
            momentInWords(at),
            <span key="s">
              <Tag tone={state === 'ready' ? 'good' : state === 'failed' ? 'bad' : undefined}>
                {own.states[state]}
              </Tag>
              {reason && <span class="small"> {reason}</span>}
            </span>,
            bytes === null ? '–' : own.megabytes(Math.max(1, Math.round(bytes / 1_000_000))),
            state === 'ready' ? (
              <a key="f" href={to('exportFile', { export: id })} download>
                {own.fetch}
              </a>
            ) : (
              '–'
            ),
          ])}
        />
      )}
    </>
  );
}

/** Erasing somebody: what goes, what may stay, and typing their address to be sure. */
export function ErasePage({
  words,
  person,
  faults,
  chosen,
  typed,
  done,
}: {
  words: KeepingWords;
  person: { id: string; email: string; name: string };
  faults: Faults;
  chosen: string;
  /** The address as it was typed. */
  typed: string;
  done: { tellings: number; files: number } | null;
}) {
  const own = words.erase;
  if (done)
    return (
      <>
        <Panel title={own.doneTitle}>
          <p>{chosen === 'delete' ? own.done(done.tellings, done.files) : own.kept(done.tellings)}</p>
        </Panel>
        <p>
          <a href={to('members', {})}>{own.back}</a>
        </p>
      </>
    );
  return (
    <form method="post" action={to('memberEraseDo', { person: person.id })}>
      <Under words={words} person />
      <ErrorSummary title={own.faults} faults={faults} />
      <h1>{own.title(person.name || person.email)}</h1>
      <p class="lead">{own.lead}</p>
      <Radios
        name="tellings"
        legend={own.tellings}
        size="m"
        faults={faults}
        value={chosen}
        choices={[
          { value: 'delete', label: own.delete, hint: own.deleteHint },
          { value: 'keep without a name', label: own.keep, hint: own.keepHint },
        ]}
      />
      <TextField
        name="email"
        label={own.confirm(person.email)}
        value={typed}
        faults={faults}
        autocomplete="off"
      />
      <Button kind="warning">{own.button}</Button>
    </form>
  );
}

/** Every place where words stand. */
export function EverythingPage({
  words,
  asked,
  found,
  faults,
}: {
  words: KeepingWords;
  asked: string;
  found: readonly FoundWords[] | null;
  faults: Faults;
}) {
  const own = words.everything;
  return (
    <>
      <Under words={words} />
      <ErrorSummary title={own.faults} faults={faults} />
      <h1>{own.title}</h1>
      <p class="lead">{own.lead}</p>
      <form method="get" action={to('everything', {})}>
        <TextField name="words" label={own.label} value={asked} faults={faults} />
        <Button>{own.button}</Button>
      </form>
      {found && found.length === 0 && (
        <Empty title={own.none}>
          <p>{own.noneText}</p>
        </Empty>
      )}
      {found && found.length > 0 && (
        <section>
          <h2>{own.found(found.length)}</h2>
          <ul class="rows">
            {found.map(({ where, story, slug, text, at }, i) => (
              <li key={i}>
                <b>{own.where(where)}</b>
                {story && slug && (
                  <>
                    {between}
                    <a href={to('storyWork', { story: slug })}>{story}</a>
                  </>
                )}
                <p>{where === 'answer off the record' ? own.offRecord : text}</p>
                <p class="where">{momentInWords(new Date(at))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What is not where it should be. */
export function DoctorPage({ words, findings }: { words: KeepingWords; findings: readonly Finding[] }) {
  const own = words.doctor;
  return (
    <>
      <Under words={words} />
      <h1>{own.title}</h1>
      <p class="lead">{own.lead}</p>
      {findings.length === 0 ? (
        <Empty title={own.well}>
          <p>{own.wellText}</p>
        </Empty>
      ) : (
        <>
          <Table
            caption={own.caption}
            head={own.head}
            rows={findings.map(({ what, which }) => [own.whats[what], which])}
          />
          <Inset>{own.advice}</Inset>
        </>
      )}
    </>
  );
}
