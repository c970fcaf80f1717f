import { to } from '../addresses.ts';
import { Button, ButtonRow, type Faults, Hidden, LinkButton, TextArea } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, Banner, Empty, Tag } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Campaign } from './campaign.ts';
import { markOf } from './free-word.ts';
import type { FreeWord } from './free-word-store.ts';
import type { freeWordsWords } from './free-words-words.ts';

type FreeWordsWords = WordsOf<typeof freeWordsWords>;

/** Letters of a decided answer that are shown in the list. */
const longest = 160;

/** Words that wait for a decision, one by one, and those that were decided last. */
export function FreeWordsPage({
  words,
  campaign,
  waiting,
  at,
  word,
  question,
  typed,
  lately,
  note,
  faults,
}: {
  words: FreeWordsWords;
  campaign: Campaign;
  waiting: number;
  /** How many were left for later. */
  at: number;
  word: FreeWord | null;
  /** What was asked. */
  question: string;
  /** What would be shown, as typed. */
  typed: string;
  lately: readonly FreeWord[];
  note: string | null;
  faults: Faults;
}) {
  const action = to('freeWordDecide', { campaign: campaign.slug }, { at: at || undefined });
  return (
    <div class="narrow">
      <BackLink href={to('campaign', { campaign: campaign.slug })} text={campaign.name} />
      {note && <Banner>{note}</Banner>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {word === null ? (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <>
          <p>{words.waiting(waiting)}</p>
          <div class="told">
            <p class="soft">
              {words.asked}: {question}
            </p>
            <p class="soft">{words.wrote}:</p>
            <p class="as-said">
              <Marked word={word} />
            </p>
            <p class="soft">{word.found.length > 0 ? words.found : words.foundNone}</p>
          </div>
          <Form action={action} faults={faults} faultsTitle={words.faults}>
            <Hidden name="word" value={word.id} />
            <Hidden name="mark" value={markOf(word.text)} />
            <div class="theirs">
              <TextArea
                name="shown"
                label={words.shown}
                hint={words.shownHint}
                value={typed}
                rows={Math.min(14, Math.max(3, Math.ceil(typed.length / 60)))}
                faults={faults}
              />
            </div>
            <ButtonRow>
              <Button name="do" value="show">
                {words.show}
              </Button>
              <Button kind="secondary" name="do" value="hide">
                {words.hide}
              </Button>
              {at + 1 < waiting && (
                <LinkButton
                  kind="secondary"
                  href={to('freeWords', { campaign: campaign.slug }, { at: at + 1 })}
                >
                  {words.later}
                </LinkButton>
              )}
            </ButtonRow>
          </Form>
        </>
      )}
      {lately.length > 0 && (
        <>
          <h2>{words.lately}</h2>
          <ul class="steps">
            {lately.map((one) => (
              <li key={one.id}>
                <span>
                  {shortOf(one.shown ?? one.text)} <Tag>{words.states[one.state]}</Tag>
                </span>
                <form method="post" action={action}>
                  <Hidden name="word" value={one.id} />
                  <Hidden name="mark" value={markOf(one.text)} />
                  <Button kind="quiet" name="do" value="undo">
                    {words.undo}
                    <span class="govuk-visually-hidden">{words.undoOf(shortOf(one.shown ?? one.text))}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The words with what was found in them marked. */
function Marked({ word: { text, found } }: { word: FreeWord }) {
  let from = 0;
  const pieces = [];
  for (const { start, end } of found) {
    if (start < from || end > text.length) continue;
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}

function shortOf(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text;
}
