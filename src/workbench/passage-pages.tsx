import { to } from '../addresses.ts';
import { keptDecision } from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import type { Aside } from '../stories/passage.ts';
import { wordsFaults } from '../stories/words.ts';
import { Button, ButtonRow, Hidden } from '../web/parts/fields.tsx';
import { Banner, ErrorSummary, Inset, More, Tag } from '../web/parts/notes.tsx';
import { dayInWords, type Language, momentInWords } from '../web/words.ts';
import type { AboutPassage } from './bench-store.ts';
import { CutForms, type CutProps } from './cut-parts.tsx';
import { askedToKeep } from './passage-list.ts';
import { type FieldsProps, LineFields, NamedFields, QuestionFields, WordsFields } from './passage-parts.tsx';
import { stretchesOf } from './wording.ts';
import { Bench, type BenchProps } from './workbench-pages.tsx';

/** The passage that is open, and what is known of it. */
export interface OpenProps extends CutProps, FieldsProps {
  language: Language;
  about: AboutPassage;
  /** What its teller asks to be changed. */
  asked: readonly string[];
  previous: string | null;
  next: string | null;
  /** Goes on with every form, so that the list stays as it was. */
  query: Record<string, string | number | undefined>;
}

/** A passage open on the workbench. */
export function PassagePage({ bench, open }: { bench: BenchProps; open: OpenProps }) {
  return (
    <Bench {...bench}>
      <Neighbours {...open} />
      <h2 id="passage-title">{open.words.passageTitle(open.row.number)}</h2>
      <ErrorSummary title={open.words.saveFailed} faults={open.faults} />
      <Told {...open} />
      <PassageForm {...open} />
      <Undo {...open} />
      <CutForms {...open} />
    </Bench>
  );
}

/** A passage that is its teller's alone: that it is there, and nothing of it. */
export function SealedPage({ bench, open }: { bench: BenchProps; open: OpenProps }) {
  const { words, row } = open;
  return (
    <Bench {...bench}>
      <Neighbours {...open} />
      <h2 id="passage-title">{words.passageTitle(row.number)}</h2>
      <Inset>
        <p>
          <b>{words.sealedTitle}</b>
        </p>
        <p>{words.sealedHint}</p>
      </Inset>
    </Bench>
  );
}

function Neighbours({ words, slug, previous, next, query }: OpenProps) {
  const link = (passage: string) => `${to('passageWork', { story: slug, passage }, query)}#passage`;
  if (!previous && !next) return null;
  return (
    <nav class="pages" aria-label={words.neighbours}>
      {previous && (
        <a rel="prev" href={link(previous)}>
          ← {words.previous}
        </a>
      )}
      {next && (
        <a rel="next" href={link(next)}>
          {words.next} →
        </a>
      )}
    </nav>
  );
}

/** What was said, what its teller asks, and what others said in it: all to read, nothing to change. */
function Told(props: OpenProps) {
  const { words, row, about, asked, language, values } = props;
  const asides = row.asides as Aside[];
  const keep = askedToKeep(row);
  return (
    <>
      {asked.map((note) => (
        <Banner key={note} title={words.tellerAsks}>
          <blockquote>{note}</blockquote>
        </Banner>
      ))}
      {keep && (
        <Inset>
          <p>{words.askedToKeep}</p>
          <blockquote>{keep}</blockquote>
        </Inset>
      )}
      {about.othersSince && (
        <Inset>
          <p>{words.othersSince(dayInWords(about.othersSince, language))}</p>
        </Inset>
      )}
      {row.asked && (
        <p class="soft">
          {words.askedBefore}: <q>{row.asked}</q>
        </p>
      )}
      <section class="told" aria-labelledby="said-title">
        <h3 id="said-title">{words.said}</h3>
        <p class="soft small">{words.saidHint}</p>
        <Said words={words} said={row.said} shown={values.words?.[0] ?? row.words} />
      </section>
      {asides.length > 0 && (
        <More summary={words.others}>
          {asides.map(({ at, speaker, said }) => (
            <p key={`${at} ${said}`}>
              <b>{speaker}</b>: <q>{said}</q>
            </p>
          ))}
        </More>
      )}
    </>
  );
}

/** What was said; what the words leave out is struck through, and says so to those who cannot see that. */
function Said({ words, said, shown }: { words: OpenProps['words']; said: string; shown: string }) {
  return (
    <blockquote class="as-said">
      {stretchesOf(said, shown).map(({ text, dropped }, i) =>
        dropped ? (
          <del key={i}>
            <span class="govuk-visually-hidden">{words.droppedStart}</span>
            {text}
            <span class="govuk-visually-hidden">{words.droppedEnd}</span>
          </del>
        ) : (
          text
        ),
      )}
    </blockquote>
  );
}

/** The one form of a passage: everything a person decides about it is saved together, so that nothing typed is lost. */
export function PassageForm(props: OpenProps) {
  const { words, slug, row, query, values } = props;
  return (
    <form
      method="post"
      action={to('passageSave', { story: slug, passage: row.code }, query)}
      data-save
      data-draft-of={row.code}
    >
      <Hidden name="revision" value={values.revision?.[0] ?? row.revision} />
      <WordsFields {...props} />
      <Proof words={words} row={row} shown={values.words?.[0] ?? row.words} />
      <QuestionFields {...props} />
      <SaveButtons words={words} />
      <More summary={words.shape} open={isShapeOpen(props)}>
        <LineFields {...props} />
        <NamedFields {...props} />
        <SaveButtons words={words} />
      </More>
    </form>
  );
}

function SaveButtons({ words }: Pick<OpenProps, 'words'>) {
  return (
    <ButtonRow>
      <Button name="do" value="confirm">
        {words.confirm}
      </Button>
      <Button kind="secondary" name="do" value="save">
        {words.save}
      </Button>
    </ButtonRow>
  );
}

/** Whether something in the part that folds away is wrong, or was chosen by somebody. */
function isShapeOpen({ row, faults, values }: OpenProps): boolean {
  const { words: _, questions: __, ...other } = faults;
  const { questions: ___, ...chosen } = keptDecision(row.decided);
  const typed = values.headline?.[0] || values.peopleMore?.[0] || values.methodsMore?.[0];
  return Object.keys(other).length > 0 || Object.keys(chosen).length > 0 || Boolean(typed);
}

function Proof({ words, row, shown }: { words: OpenProps['words']; row: PassageRow; shown: string }) {
  const faults = wordsFaults(row.said, shown);
  if (faults.length === 0) return <p class="soft">{words.clean}</p>;
  return (
    <Inset>
      <p>
        <Tag tone="wait">{words.proposed}</Tag> {words.proposedWording}
      </p>
      <More summary={words.why}>
        <ul>
          {faults.slice(0, 12).map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </More>
      <Button kind="secondary" name="do" value="clean">
        {words.backToClean}
      </Button>
    </Inset>
  );
}

function Undo({ words, slug, row, about, language, query }: OpenProps) {
  const when = momentInWords(row.updated_at, language);
  return (
    <section id="undo" aria-labelledby="changes-title">
      <h3 id="changes-title">{words.changes}</h3>
      <p>{about.changedBy ? words.changedBy(about.changedBy, when) : words.changed(when)}</p>
      {about.changes > 0 && (
        <form method="post" action={to('passageUndo', { story: slug, passage: row.code }, query)}>
          <p class="soft">{words.undoCount(about.changes)}</p>
          <Hidden name="revision" value={row.revision} />
          <Button kind="secondary">{words.undo}</Button>
        </form>
      )}
    </section>
  );
}
