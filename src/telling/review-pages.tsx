import { to } from '../addresses.ts';
import { questions } from '../questions/questions.ts';
import { between } from '../web/parts/between.ts';
import { Button, type Faults, Hidden, LinkButton } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Empty, Inset, NextStep, Tag } from '../web/parts/notes.tsx';
import { dayInWords, type Language } from '../web/words.ts';
import type { Answer, HowFar } from './answers.ts';
import { Questions, type TellWords } from './ask-pages.tsx';
import { Typed } from './question-pages.tsx';
import type { KeptTranscript } from './transcript-store.ts';

/** All that somebody has told, and will. */
export interface ReviewProps {
  words: TellWords;
  language: Language;
  address: string;
  title: string;
  answers: readonly Answer[];
  transcripts: readonly KeptTranscript[];
  progress: readonly { question: (typeof questions)[number]; howFar: HowFar }[];
  isTold: boolean;
  /** What was just done. */
  done: 'wasTaken' | null;
  faults: Faults;
}

/** Everything that was written, to look through before it is finished, and afterwards. */
export function ReviewPage(props: ReviewProps) {
  const { words, address, answers, transcripts, isTold, faults } = props;
  const { review } = words;
  const written = answers.filter(({ text }) => text.trim());
  const shown = written.filter(({ isOff }) => !isOff);
  const off = written.filter(({ isOff }) => isOff);
  const fresh = shown.filter(({ toldAt }) => !toldAt);
  return (
    <div class="narrow">
      {props.done && (
        <Banner>
          <p>{review[props.done]}</p>
        </Banner>
      )}
      <h1>{review.title}</h1>
      <p class="lead">{review.lead}</p>
      {written.length === 0 && transcripts.length === 0 && (
        <Empty title={review.empty}>
          <p>{review.emptyHint}</p>
        </Empty>
      )}
      {(fresh.length > 0 || Object.keys(faults).length > 0) && <Finish {...props} />}
      {fresh.length === 0 && shown.length === 0 && off.length > 0 && <Inset>{review.onlyOff}</Inset>}
      {questions.map(({ number, wording }) => {
        const own = shown.filter(({ question }) => question === number);
        return own.length === 0 ? null : (
          <section key={number}>
            <h2>{wording}</h2>
            {own.map((answer) => (
              <One key={answer.id} {...props} answer={answer} />
            ))}
            <p>
              <a href={to('tellQuestion', { key: address, question: String(number) })}>
                {own.every(({ toldAt }) => toldAt) ? review.add : review.change}
                <span class="govuk-visually-hidden">: {wording}</span>
              </a>
            </p>
          </section>
        );
      })}
      {transcripts.length > 0 && <Transcripts {...props} />}
      {off.length > 0 && <Off {...props} off={off} />}
      <h2 id="questions">{words.question.all}</h2>
      <Questions
        words={words}
        progress={props.progress}
        href={(question) => to('tellQuestion', { key: address, question: String(question) })}
      />
      <p>
        <a href={to('tellTranscript', { key: address })}>{words.transcript.title}</a>
        {isTold && (
          <>
            {between}
            <a href={to('tellDone', { key: address })}>{words.next}</a>
          </>
        )}
      </p>
    </div>
  );
}

function Finish({ words, address, isTold, faults }: ReviewProps) {
  const { review } = words;
  return (
    <NextStep title={words.next}>
      <p>{review.finishLead}</p>
      <Form
        action={to('tellFinish', { key: address })}
        faults={faults}
        faultsTitle={words.faults}
        ids={{ finish: 'questions' }}
        id="finish"
      >
        <Button>{isTold ? review.finishMore : review.finish}</Button>
      </Form>
    </NextStep>
  );
}

function One({ words, address, answer }: ReviewProps & { answer: Answer }) {
  const { review } = words;
  return (
    <div class="told">
      <p>
        <Tag tone={answer.toldAt ? 'good' : 'wait'}>{answer.toldAt ? review.told : review.notTold}</Tag>
      </p>
      <Typed text={answer.text} />
      {answer.toldAt && (
        <form method="post" action={to('tellOffRecord', { key: address })}>
          <Hidden name="answer" value={answer.id} />
          <Button kind="quiet">{review.offNow}</Button> <span class="soft small">{review.offNowHint}</span>
        </form>
      )}
    </div>
  );
}

function Off({ words, language, address, off }: ReviewProps & { off: readonly Answer[] }) {
  const { review, question: own } = words;
  return (
    <section>
      <h2>{review.offTitle}</h2>
      {off.map((answer) => (
        <div class="told" key={answer.id}>
          <p class="soft">{answer.deleteAt && own.offNote(dayInWords(answer.deleteAt, language))}</p>
          <Typed text={answer.text} />
          {!answer.toldAt && (
            <p>
              <a href={to('tellQuestion', { key: address, question: String(answer.question) })}>
                {review.change}
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function Transcripts({ words, language, address, transcripts }: ReviewProps) {
  const { review, transcript: own } = words;
  return (
    <section>
      <h2>{review.transcripts}</h2>
      <ul class="steps">
        {transcripts.map(({ id, name, broughtAt, toldAt }) => (
          <li key={id}>
            <span>
              {name} <small>{review.broughtOn(dayInWords(broughtAt, language))}</small>
            </span>
            {toldAt ? (
              <Tag tone="good">{review.told}</Tag>
            ) : (
              <LinkButton kind="secondary" href={to('tellSpeakers', { key: address, transcript: id })}>
                {own.sayNow}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
