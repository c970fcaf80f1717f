import type { ComponentChildren } from 'preact';
import type { Question } from '../questions/questions.ts';
import { Button, ButtonRow, Checkbox, type Faults, Hidden, Radios, TextArea } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, More } from '../web/parts/notes.tsx';
import { Progress } from '../web/parts/states.tsx';
import { dayInWords, type Language } from '../web/words.ts';
import type { Stale } from './answer-store.ts';
import type { Answer, HowFar } from './answers.ts';
import { longestAnswer } from './answers.ts';
import { Questions, type TellWords } from './ask-pages.tsx';

/** The page of one question, for its teller or for whoever asks them. */
export interface QuestionProps {
  words: TellWords;
  language: Language;
  question: Question;
  /** What is kept, without empty ones. */
  answers: readonly Answer[];
  /** The place of a new answer; null where none is asked for. */
  fresh: number | null;
  /** What was typed and not kept, by place: shown again. */
  typed: Readonly<Record<number, { text: string; isOff: boolean }>>;
  stale: readonly Stale[];
  faults: Faults;
  progress: readonly { question: Question; howFar: HowFar }[];
  offRecordDays: number;
  done: 'saved' | 'skipped' | null;
  save: string;
  autosave: string;
  /** Under which a browser keeps what is not saved yet. */
  draft: string;
  href(question: number): string;
  review: { href: string; text: string };
  /** Over the form: who is asked, and what is to be known. */
  head?: ComponentChildren;
  /** In the form, after the answers: notes of whoever asks. */
  foot?: ComponentChildren;
  /** After the form: the end of it all. */
  end?: ComponentChildren;
}

/** One question, its answers, and the way on. */
export function QuestionPage(props: QuestionProps) {
  const { words, question, progress, faults } = props;
  const own = words.question;
  const answered = progress.filter(({ howFar }) => howFar === 'answered').length;
  return (
    <div class="narrow">
      {props.head}
      {props.done && (
        <Banner>
          <p>{own[props.done]}</p>
        </Banner>
      )}
      <Progress words={own.done(answered, progress.length)} done={answered} all={progress.length} />
      <p class="soft">{own.how(question.number, progress.length)}</p>
      <h1>{question.wording}</h1>
      <More summary={own.stuck}>
        <p>{question.followUp}</p>
      </More>
      <div
        data-island="answers"
        data-address={props.autosave}
        data-draft={props.draft}
        data-words={JSON.stringify(words.island)}
      >
        <Form action={props.save} faults={faults} faultsTitle={words.faults} id="answers">
          <Boxes {...props} />
          {props.foot}
          <p class="saved" role="status" data-state />
          <ButtonRow>
            <Button name="do" value="next">
              {own.save}
            </Button>
            <Button kind="secondary" name="do" value="another">
              {own.another}
            </Button>
            <Button kind="secondary" name="do" value="stay">
              {own.stay}
            </Button>
            <Button kind="quiet" name="do" value="skip">
              {own.skip}
            </Button>
          </ButtonRow>
        </Form>
      </div>
      {props.end}
      <p>
        <a href={props.review.href}>{props.review.text}</a>
      </p>
      <h2>{own.all}</h2>
      <Questions words={words} progress={progress} href={props.href} />
    </div>
  );
}

function Boxes(props: QuestionProps) {
  const { answers, fresh, typed } = props;
  const places = [
    ...new Set([
      ...answers.map(({ position }) => position),
      ...Object.keys(typed).map(Number),
      ...(fresh === null ? [] : [fresh]),
    ]),
  ].sort((a, b) => a - b);
  return (
    <>
      {places.map((place, i) => {
        const saved = answers.find(({ position }) => position === place) ?? null;
        return saved?.toldAt && !typed[place] ? (
          <Told key={place} {...props} saved={saved} />
        ) : (
          <OneBox key={place} {...props} place={place} count={i + 1} saved={saved} />
        );
      })}
    </>
  );
}

function Told({ words, language, saved }: QuestionProps & { saved: Answer }) {
  const own = words.question;
  return (
    <div class="told">
      <p class="soft">
        {saved.isOff && saved.deleteAt ? own.offNote(dayInWords(saved.deleteAt, language)) : own.told}
      </p>
      <Typed text={saved.text} />
    </div>
  );
}

/** What somebody typed, with its paragraphs, as their words are shown everywhere. */
export function Typed({ text }: { text: string }) {
  return (
    <blockquote>
      {text.split(/\n\s*\n/u).map((part) => (
        <p key={part}>{part}</p>
      ))}
    </blockquote>
  );
}

function OneBox(props: QuestionProps & { place: number; count: number; saved: Answer | null }) {
  const { words, place, count, saved, typed, faults, offRecordDays } = props;
  const own = words.question;
  const stale = props.stale.find(({ box }) => box.position === place) ?? null;
  const shown = typed[place] ?? { text: saved?.text ?? '', isOff: saved?.isOff ?? false };
  return (
    <div class="answer" data-place={place}>
      {stale && (
        <div class="told">
          <h2>{own.stale}</h2>
          <p>{own.staleText}</p>
          <p class="soft">{own.staleSaved}</p>
          <Typed text={stale.saved.text} />
          <Radios
            name={`keep-${place}`}
            legend={own.staleWhich}
            value="both"
            choices={[
              { value: 'both', label: own.staleBoth },
              { value: 'mine', label: own.staleMine },
              { value: 'saved', label: own.staleTheirs },
            ]}
          />
        </div>
      )}
      <TextArea
        name={`text-${place}`}
        label={own.label(count)}
        hint={count === 1 ? own.hint : undefined}
        value={shown.text}
        faults={faults}
        rows={Math.min(14, Math.max(5, Math.ceil(shown.text.length / 70)))}
      />
      <Checkbox
        name={`off-${place}`}
        label={own.off}
        hint={own.offHint(offRecordDays)}
        checked={shown.isOff}
        faults={faults}
      />
      <Hidden name={`revision-${place}`} value={saved?.revision ?? 0} />
    </div>
  );
}

/** What is wrong with the answers of a page, by field. */
export function answerFaults(
  boxes: readonly { position: number; text: string }[],
  words: TellWords,
): Record<string, string> {
  const long = boxes.filter(({ text }) => text.length > longestAnswer);
  return Object.fromEntries(long.map(({ position }) => [`text-${position}`, words.question.long]));
}
