import { to } from '../addresses.ts';
import { type Asked, wordingIn } from '../hearing/asked.ts';
import type { Typed } from '../hearing/part.ts';
import { Button, ButtonRow, type Faults, Hidden, LinkButton } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Inset } from '../web/parts/notes.tsx';
import { Progress } from '../web/parts/states.tsx';
import { dayInWords, type Language } from '../web/words.ts';
import { AskedFields, type AskWords } from './asked-fields.tsx';
import { type Campaign, type CampaignState, lastDay } from './campaign.ts';

/** The start: who asks, what happens, how long it is kept; or when it opens, or that it closed. */
export function AskStartPage({
  words,
  language,
  campaign,
  state,
  minutes,
  trial,
  goOn,
  again,
}: {
  words: AskWords;
  language: Language;
  campaign: Campaign;
  state: CampaignState;
  /** How many it takes. */
  minutes: number;
  /** The key of a trial; empty where it is none. */
  trial: string;
  /** Where this browser was before; null where it was nowhere. */
  goOn: string | null;
  again: boolean;
}) {
  const { start } = words;
  const said = (wording: { en: string; cy?: string }) => ({
    lang: language === 'cy' && !wording.cy ? 'en' : undefined,
    children: wordingIn(wording, language),
  });
  const isOpen = trial ? state !== 'closed' : state === 'open';
  return (
    <div class="narrow">
      {again && <Banner>{start.again}</Banner>}
      {trial && isOpen && <Banner>{start.trial}</Banner>}
      <h1 {...said(campaign.title)} />
      {!isOpen && (
        <p class="lead">
          {state === 'closed'
            ? start.closed(dayInWords(lastDay(campaign), language))
            : start.waiting(dayInWords(campaign.opensOn, language))}
        </p>
      )}
      <HeardLink words={words} campaign={campaign} state={state} />
      {state === 'closed' && (
        <p>
          <a href={to('openRounds', {})}>{start.others}</a>
        </p>
      )}
      {isOpen && <p class="lead">{start.minutes(words.takes(minutes))}</p>}
      <h2>{start.who}</h2>
      <p class="as-typed" {...said(campaign.whoAsks)} />
      <h2>{start.what}</h2>
      <p class="as-typed" {...said(campaign.whatHappens)} />
      <p>{start.shown}</p>
      <h2>{start.kept}</h2>
      <p>{start.keptUntil(dayInWords(campaign.keptUntil, language))}</p>
      <h2>{start.nobody}</h2>
      <p>{start.nobodyText}</p>
      {isOpen && (
        <>
          <p>{start.cookie}</p>
          {!trial && <p>{start.closes(dayInWords(campaign.closesOn, language))}</p>}
          {goOn && (
            <p>
              <LinkButton href={goOn}>{start.goOn}</LinkButton>
            </p>
          )}
          <Begin words={words} slug={campaign.slug} trial={trial} isAgain={goOn !== null} />
        </>
      )}
    </div>
  );
}

function Begin({
  words,
  slug,
  trial,
  isAgain,
}: {
  words: AskWords;
  slug: string;
  trial: string;
  isAgain: boolean;
}) {
  const { start } = words;
  return (
    <form method="post" action={to('askBegin', { campaign: slug })}>
      {trial && <Hidden name="trial" value={trial} />}
      <p class="unseen" aria-hidden="true">
        <label>
          {start.empty}
          <input type="text" name="website" tabIndex={-1} autocomplete="off" />
        </label>
      </p>
      {isAgain && <p class="soft">{start.anewHint}</p>}
      <Button kind={isAgain ? 'secondary' : 'next'}>{isAgain ? start.anew : start.begin}</Button>
    </form>
  );
}

/** One question. */
export function AskQuestionPage({
  words,
  language,
  address,
  asked,
  number,
  all,
  typed,
  revision,
  faults,
  notes,
}: {
  words: AskWords;
  language: Language;
  address: { campaign: string; key: string };
  asked: Asked;
  number: number;
  all: number;
  typed: Typed;
  revision: number;
  faults: Faults;
  notes: readonly string[];
}) {
  const own = words.question;
  const at = { ...address, question: asked.key };
  return (
    <div class="narrow">
      <Progress words={own.how(number, all)} done={number - 1} all={all} />
      {notes.map((note) => (
        <Banner key={note}>{note}</Banner>
      ))}
      <div
        data-island="reply"
        data-address={to('askAutosave', at)}
        data-draft={`reply ${address.key} ${asked.key}`}
        data-words={JSON.stringify(words.island)}
      >
        <Form action={to('askSave', at)} faults={faults} faultsTitle={words.faults} id="reply">
          <AskedFields words={words} language={language} asked={asked} typed={typed} faults={faults} />
          <Hidden name="revision" value={revision} />
          <p class="saved" role="status" data-state />
          <ButtonRow>
            <Button name="do" value="next">
              {number === all ? own.last : own.next}
            </Button>
            {number < all && (
              <Button kind="secondary" name="do" value="skip">
                {own.skip}
              </Button>
            )}
            {number > 1 && (
              <Button kind="quiet" name="do" value="back">
                {own.back}
              </Button>
            )}
            {number < all && (
              <Button kind="quiet" name="do" value="finish">
                {own.finish}
              </Button>
            )}
          </ButtonRow>
        </Form>
      </div>
    </div>
  );
}

/** What was sent is longer than the site takes at all: where it is still, and what to do. */
export function AskTooLongPage({
  words,
  address,
  most,
}: {
  words: AskWords;
  /** Of the question. */
  address: string;
  /** Letters that may be written there; null where it is not a text. */
  most: number | null;
}) {
  const own = words.tooLong;
  return (
    <div class="narrow">
      <h1>{own.title}</h1>
      <p class="lead">{own.text}</p>
      <p>{own.back}</p>
      {most !== null && <p>{own.most(most.toLocaleString('en-GB'))}</p>}
      <p>
        <a href={address}>{own.again}</a>
      </p>
    </div>
  );
}

/** The way from a round that is over to what came of it, where that is open to everybody. */
function HeardLink({
  words,
  campaign,
  state,
}: {
  words: AskWords;
  campaign: Campaign;
  state: CampaignState;
}) {
  if (state !== 'closed' || !campaign.showsHeard) return null;
  return (
    <p>
      <a href={to('heard', { campaign: campaign.slug })}>{words.closed.heard}</a>
    </p>
  );
}

/** A question that came after the round had closed: what was saved counts, what came late is not lost to whoever wrote it. */
export function AskClosedPage({
  words,
  language,
  campaign,
  late,
  said,
}: {
  words: AskWords;
  language: Language;
  campaign: Campaign;
  /** What came too late, a line each. */
  late: readonly string[];
  said: readonly { question: string; lines: readonly string[] }[];
}) {
  const own = words.closed;
  return (
    <div class="narrow">
      <h1>{own.title}</h1>
      <p class="lead">{own.text(dayInWords(lastDay(campaign), language))}</p>
      <HeardLink words={words} campaign={campaign} state="closed" />
      {said.length > 0 && <p>{own.saved}</p>}
      {late.length > 0 && (
        <Inset>
          <p>{own.notSaved}</p>
          {late.map((line) => (
            <p key={line} class="as-typed">
              {line}
            </p>
          ))}
        </Inset>
      )}
      {said.length > 0 && (
        <>
          <h2>{own.all}</h2>
          <dl>
            {said.map(({ question, lines }) => (
              <div key={question}>
                <dt>
                  <b>{question}</b>
                </dt>
                {lines.map((line) => (
                  <dd key={line} class="as-typed">
                    {line}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
