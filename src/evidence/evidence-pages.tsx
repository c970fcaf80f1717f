import { to } from '../addresses.ts';
import { Button, type Faults, TextArea, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Panel } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { didAnswers } from './evidence.ts';
import type { OpenedEvidence } from './evidence-store.ts';
import type { evidenceWords } from './evidence-words.ts';

/** The words these pages speak. */
export type EvidenceWords = WordsOf<typeof evidenceWords>;

/** It has been counted; room to say what they will do, and to be asked again. Nothing of it needs to be filled in. */
export function HelpedPage({
  words,
  token,
  about,
  weeks,
  typed,
  faults,
}: {
  words: EvidenceWords;
  token: string;
  about: OpenedEvidence;
  weeks: number;
  typed: { will: string; email: string };
  faults: Faults;
}) {
  const { thanks } = words;
  return (
    <div class="narrow">
      <h1>{thanks.title}</h1>
      <p class="lead">
        {thanks.lead} {thanks.tell(about.title)}
      </p>
      <Form action={to('helpedAdd', { token })} faults={faults} faultsTitle={words.faults}>
        <TextArea
          name="will"
          label={thanks.will}
          hint={thanks.willHint}
          size="m"
          rows={3}
          value={typed.will}
          faults={faults}
        />
        <p>{thanks.ask(weeks)}</p>
        <TextField
          name="email"
          type="email"
          label={thanks.email}
          hint={thanks.emailHint}
          value={typed.email}
          faults={faults}
          autocomplete="email"
        />
        <Button>{thanks.button}</Button>
      </Form>
      <Back words={words} about={about} />
    </div>
  );
}

/** What they wrote has been passed on. */
export function AddedPage({ words, about }: { words: EvidenceWords; about: OpenedEvidence }) {
  return (
    <div class="narrow">
      <Panel title={words.thanks.sent}>
        <p>{words.thanks.sentText}</p>
      </Panel>
      <Back words={words} about={about} />
    </div>
  );
}

function Back({ words, about: { slug, form } }: { words: EvidenceWords; about: OpenedEvidence }) {
  return (
    <p>
      <a href={to('form', { story: slug, form })}>{words.thanks.back}</a>
    </p>
  );
}

/** Some weeks later: did you? One tap. */
export function DidPage({
  words,
  token,
  about,
}: {
  words: EvidenceWords;
  token: string;
  about: OpenedEvidence;
}) {
  const { did } = words;
  return (
    <div class="narrow">
      <h1>{did.title}</h1>
      <p class="lead">{did.lead(about.title)}</p>
      <form method="post" action={to('didGive', { token })}>
        <div class="row">
          {didAnswers.map((answer) => (
            <Button key={answer} kind="secondary" name="did" value={answer}>
              {did.answers[answer]}
            </Button>
          ))}
        </div>
      </form>
    </div>
  );
}

/** It is counted. */
export function DidDonePage({ words, about }: { words: EvidenceWords; about: OpenedEvidence }) {
  return (
    <div class="narrow">
      <Panel title={words.did.done}>
        <p>{words.did.doneText}</p>
      </Panel>
      <Back words={words} about={about} />
    </div>
  );
}

/** The link opens nothing, or nothing any more. */
export function EvidenceGonePage({ words }: { words: EvidenceWords }) {
  return (
    <div class="narrow">
      <h1>{words.gone.title}</h1>
      <p>{words.gone.text}</p>
    </div>
  );
}
