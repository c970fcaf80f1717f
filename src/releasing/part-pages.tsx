import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, ButtonRow, Hidden, Radios, TextArea } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, Banner, More, NumberedPages, Tag } from '../web/parts/notes.tsx';
import { Words } from '../web/parts/ways.tsx';
import { type ConsentPassage, sumOf } from './consent.ts';
import type { ConsentWords } from './consent-pages.tsx';

/** A passage on a page, with its number in the telling. */
export interface NumberedPassage extends ConsentPassage {
  number: number;
}

/** What a page of parts shows. */
export interface PartsProps {
  words: ConsentWords;
  key_: string;
  title: string;
  passages: readonly NumberedPassage[];
  all: number;
  page: number;
  lastPage: number;
  faults: Faults;
  isSaved: boolean;
}

/** Some parts, each with what would be shared, what was said first, and yes, no or change this. */
export function PartsPage(props: PartsProps) {
  const { words, key_: key, passages, all, page, lastPage, faults } = props;
  const { part } = words;
  return (
    <div class="narrow">
      <BackLink href={to('release', { key })} text={part.toAll} />
      {props.isSaved && <Banner>{part.saved}</Banner>}
      <Form action={to('releaseAnswers', { key })} faults={faults} faultsTitle={words.faults} id="answers">
        <h1>{props.title}</h1>
        <Hidden name="page" value={page} />
        {passages.map((passage, at) => (
          <Part
            key={passage.code}
            passage={passage}
            all={all}
            words={words}
            faults={faults}
            keyOf={key}
            isExplained={at === 0}
          />
        ))}
        <p class="saved" role="status" data-saved={part.saved} data-not-saved={part.notSaved} />
        <ButtonRow>
          <Button name="then" value="next">
            {part.save}
          </Button>
          <Button kind="secondary" name="then" value="yes">
            {part.allYes}
          </Button>
          <Button kind="quiet" name="then" value="later">
            {part.later}
          </Button>
        </ButtonRow>
      </Form>
      <NumberedPages
        label={part.pages}
        here={page}
        last={lastPage}
        href={(number) => to('release', { key }, { part: number })}
        words={part}
      />
    </div>
  );
}

/** One part: the words, where they are from, and the question about them. */
export function Part({
  passage,
  all,
  words: { part },
  faults,
  keyOf,
  isAlone = false,
  isExplained = true,
}: {
  passage: NumberedPassage;
  all: number;
  words: ConsentWords;
  faults: Faults;
  keyOf: string;
  isAlone?: boolean;
  /** Whether it is said what each answer does: once on a page is enough. */
  isExplained?: boolean;
}) {
  const { code, number } = passage;
  return (
    <section id={`part-${number}`}>
      {!isAlone && <h2>{part.heading(number, all)}</h2>}
      <p>
        {passage.isProposed && <Tag tone="wait">{part.proposed}</Tag>}{' '}
        {passage.shared && (
          <Tag tone={passage.was ? 'wait' : 'good'}>{passage.was ? part.newer : part.isShared}</Tag>
        )}
      </p>
      <WordsAndBefore passage={passage} part={part} />
      <Hidden name={`seen-${code}`} value={sumOf(passage.words)} />
      <Radios
        name={`answer-${code}`}
        legend={part.may}
        faults={faults}
        value={passage.answer ?? undefined}
        choices={[
          { value: 'yes', label: part.yes },
          { value: 'no', label: part.no, hint: isExplained ? part.noHint : undefined },
          { value: 'change', label: part.change, hint: isExplained ? part.changeHint : undefined },
        ]}
      />
      <More summary={part.note} open={passage.note !== '' || faults[`note-${code}`] !== undefined}>
        <TextArea
          name={`note-${code}`}
          label={part.note}
          hint={part.noteHint}
          faults={faults}
          rows={3}
          value={passage.note}
        />
      </More>
      {!isAlone && (
        <p class="small">
          <a href={to('releasePassage', { key: keyOf, passage: code })}>
            {part.where}
            <span class="govuk-visually-hidden"> ({part.heading(number, all)})</span>
          </a>
        </p>
      )}
    </section>
  );
}

function WordsAndBefore({ passage, part }: { passage: ConsentPassage; part: ConsentWords['part'] }) {
  const { words, said, was, isProposed, code } = passage;
  const shown = (
    <blockquote data-passage={code} dir="auto">
      <Words text={words} />
    </blockquote>
  );
  const other = was ?? (isProposed ? said : null);
  return (
    <>
      {isProposed && <p>{part.proposedText}</p>}
      {other === null ? (
        <div class="told">{shown}</div>
      ) : (
        <div class="two">
          <div class="told">
            <p class="label">{part.shownWords}</p>
            {shown}
          </div>
          <div class="told">
            <p class="label">{was === null ? part.said : part.was}</p>
            <blockquote dir="auto">
              <Words text={other} />
            </blockquote>
          </div>
        </div>
      )}
      {words.includes('[') && <p class="small soft">{part.replaced}</p>}
      {said !== null && other !== said && (
        <More summary={part.seeSaid}>
          <blockquote dir="auto">
            <Words text={said} />
          </blockquote>
        </More>
      )}
    </>
  );
}
