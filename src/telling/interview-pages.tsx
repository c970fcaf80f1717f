import { to } from '../addresses.ts';
import { Button, type Faults, Hidden, TextArea } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, NextStep } from '../web/parts/notes.tsx';
import { AskedNote } from './asked-parts.tsx';
import type { Note } from './note-store.ts';
import type { WorkWords } from './work-pages.tsx';

/** Over the questions of an interview: who is asked, and the way out. */
export function InterviewHead({
  words,
  slug,
  name,
  asked,
}: {
  words: WorkWords;
  slug: string;
  name: string;
  /** What people want to know, for which they are interviewed; null for nothing in particular. */
  asked: string | null;
}) {
  const { interview } = words;
  return (
    <>
      <BackLink href={to('storyWork', { story: slug })} text={interview.back} />
      <p class="soft">{interview.title(name)}</p>
      <p>{interview.lead}</p>
      <AskedNote lead={interview.asked} words={asked} />
    </>
  );
}

/** The notes of whoever asks, in the form of a question. */
export function NoteField({ words, note }: { words: WorkWords; note: Note }) {
  const { interview } = words;
  return (
    <div data-place="note">
      <TextArea
        name="text-note"
        label={interview.note}
        hint={interview.noteHint}
        value={note.text}
        rows={4}
      />
      <Hidden name="revision-note" value={note.revision} />
    </div>
  );
}

/** The end of an interview. */
export function InterviewFinish({
  words,
  action,
  faults,
  faultsTitle,
}: {
  words: WorkWords;
  action: string;
  faults: Faults;
  faultsTitle: string;
}) {
  const { interview } = words;
  return (
    <NextStep title={words.next}>
      <p>{interview.finishText}</p>
      <Form action={action} faults={faults} faultsTitle={faultsTitle} ids={{ finish: 'answers' }}>
        <Button>{interview.finish}</Button>
      </Form>
    </NextStep>
  );
}

/** They tell it themselves: what they write is not for whoever gathers until they finish. */
export function TheirsPage({ words, slug, name }: { words: WorkWords; slug: string; name: string }) {
  const { interview } = words;
  return (
    <div class="narrow">
      <h1>{interview.theirs}</h1>
      <p>{interview.theirsText(name)}</p>
      <p>
        <a href={to('storyWork', { story: slug })}>{interview.back}</a>
      </p>
    </div>
  );
}
