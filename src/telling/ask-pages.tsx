import { to } from '../addresses.ts';
import { Button, type Faults, LinkButton, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Empty, NextStep, Panel } from '../web/parts/notes.tsx';
import { TaskList } from '../web/parts/states.tsx';
import type { WordsOf } from '../web/words.ts';
import type { OwnTelling } from './invite-store.ts';
import type { tellWords } from './tell-words.ts';

/** The words that a teller's pages speak. */
export type TellWords = WordsOf<typeof tellWords>;

/** What was typed by somebody who wants to tell. */
export type AskValues = Record<'name' | 'role' | 'place' | 'about' | 'email', string>;

/** Anybody may tell: what it takes, and where to send the link. */
export function AskPage({ words, values, faults }: { words: TellWords; values: AskValues; faults: Faults }) {
  const { ask } = words;
  return (
    <div class="narrow">
      <h1>{ask.title}</h1>
      <p class="lead">{ask.lead}</p>
      <ul>
        {ask.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form action={to('tellStart', {})} faults={faults} faultsTitle={words.faults}>
        <TextField name="about" label={ask.about} hint={ask.aboutHint} value={values.about} faults={faults} />
        <TextField
          name="name"
          label={ask.name}
          hint={ask.nameHint}
          value={values.name}
          faults={faults}
          autocomplete="name"
        />
        <TextField
          name="role"
          label={ask.role}
          hint={ask.roleHint}
          value={values.role}
          faults={faults}
          autocomplete="organization-title"
        />
        <TextField name="place" label={ask.place} hint={ask.placeHint} value={values.place} faults={faults} />
        <TextField
          name="email"
          type="email"
          label={ask.email}
          hint={ask.emailHint}
          value={values.email}
          faults={faults}
          autocomplete="email"
        />
        <Button>{ask.button}</Button>
      </Form>
    </div>
  );
}

/** The link is on its way. */
export function AskedPage({ words, mailbox }: { words: TellWords; mailbox: string | null }) {
  const { ask } = words;
  return (
    <div class="narrow">
      <Panel title={ask.sent}>
        <p>{ask.sentText}</p>
      </Panel>
      {mailbox && (
        <NextStep title={words.next}>
          <p>
            <a href={mailbox}>{ask.mailbox}</a>
          </p>
        </NextStep>
      )}
      <p>{ask.notThere}</p>
      <p>
        <a href={to('tellAsk', {})}>{ask.again}</a>
      </p>
    </div>
  );
}

/** The tellings of a member. */
export function MyTellingsPage({ words, tellings }: { words: TellWords; tellings: readonly OwnTelling[] }) {
  const { mine } = words;
  if (tellings.length === 0)
    return (
      <>
        <h1>{mine.title}</h1>
        <Empty title={mine.empty}>
          <p>{mine.emptyHint}</p>
          <LinkButton href={to('tellAsk', {})}>{mine.start}</LinkButton>
        </Empty>
      </>
    );
  return (
    <>
      <h1>{mine.title}</h1>
      <p class="lead">{mine.lead}</p>
      <ul class="steps">
        {tellings.map((telling) => (
          <li key={telling.id}>
            <span>
              <b>{telling.title}</b>
              <small>{mine.states[stateOf(telling)]}</small>
            </span>
            <form method="post" action={to('myTellingOpen', { telling: telling.id })}>
              <Button kind="secondary">
                {mine.open}
                <span class="govuk-visually-hidden"> {telling.title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function stateOf({ live, toldAt, beganAt }: OwnTelling) {
  if (live > 0) return 'shared';
  if (toldAt) return 'told';
  return beganAt ? 'begun' : 'waiting';
}

/** The questions, each with how far it is. */
export function Questions({
  words,
  progress,
  href,
}: {
  words: TellWords;
  progress: readonly {
    question: { number: number; wording: string };
    howFar: 'answered' | 'skipped' | 'open';
  }[];
  href: (question: number) => string;
}) {
  return (
    <TaskList
      tasks={progress.map(({ question, howFar }) => ({
        text: `${question.number}. ${question.wording}`,
        href: href(question.number),
        state: words.question.states[howFar],
        ...(howFar === 'answered' && { tone: 'good' as const }),
        ...(howFar === 'skipped' && { tone: 'wait' as const }),
      }))}
    />
  );
}
