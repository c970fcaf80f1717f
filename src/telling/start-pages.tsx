import { to } from '../addresses.ts';
import { Button, ButtonRow, LinkButton } from '../web/parts/fields.tsx';
import { Timeline } from '../web/parts/states.tsx';
import type { TellWords } from './ask-pages.tsx';
import { AskedNote } from './asked-parts.tsx';

/** Before somebody begins: who sees what, and what happens next. */
export function StartPage({
  words,
  address,
  title,
  name,
  gatherers,
  asked,
  offRecordDays,
  hasBegun,
}: {
  words: TellWords;
  /** The key in its address. */
  address: string;
  title: string;
  name: string;
  /** Names of those who gather the story, in words; empty for nobody yet. */
  gatherers: string;
  /** What people want to know, for which they were asked; null for nothing in particular. */
  asked: string | null;
  offRecordDays: number;
  hasBegun: boolean;
}) {
  const { start } = words;
  return (
    <div class="narrow">
      <h1>{start.title(title)}</h1>
      <p class="lead">
        {start.hello(name)} {hasBegun ? start.leadAgain : start.lead}
      </p>
      {hasBegun && <Begin words={words} address={address} hasBegun />}
      <AskedNote lead={words.asked} words={asked} />
      {gatherers && <p>{start.whoGathers(gatherers)}</p>}
      {(['sees', 'off', 'law', 'others', 'stop'] as const).map((point) => (
        <section key={point}>
          <h2>{start.points[point].head}</h2>
          <p>
            {start.points[point].text}
            {point === 'off' && <> {start.offDays(offRecordDays)}</>}
          </p>
        </section>
      ))}
      {!hasBegun && <Begin words={words} address={address} hasBegun={false} />}
      <p>
        {start.orBring} <a href={to('tellTranscript', { key: address })}>{start.bring}</a>
      </p>
    </div>
  );
}

function Begin({ words, address, hasBegun }: { words: TellWords; address: string; hasBegun: boolean }) {
  const { start } = words;
  return (
    <form method="post" action={to('tellBegin', { key: address })}>
      <ButtonRow>
        <Button>{hasBegun ? start.goOn : start.begin}</Button>
        {hasBegun && (
          <LinkButton kind="secondary" href={to('tellReview', { key: address })}>
            {start.review}
          </LinkButton>
        )}
      </ButtonRow>
    </form>
  );
}

/** After somebody has finished: what happens next, and by whom. */
export function DonePage({
  words,
  address,
  gatherers,
  isShared,
}: {
  words: TellWords;
  address: string;
  gatherers: string;
  isShared: boolean;
}) {
  const { done } = words;
  const { steps } = done;
  const events = [
    { ...steps.told, place: 'past' },
    {
      title: steps.shaped.title,
      text: steps.shaped.text(gatherers || done.somebody),
      place: isShared ? 'past' : 'now',
    },
    { ...steps.decide, place: isShared ? 'past' : 'to come' },
    { ...steps.shared, place: isShared ? 'now' : 'to come' },
  ] as const;
  return (
    <div class="narrow">
      <h1>{done.title}</h1>
      <p class="lead">{done.lead}</p>
      <Timeline events={events.map(({ text, ...event }) => ({ ...event, text: <p>{text}</p> }))} />
      <ul>
        <li>
          <a href={to('tellReview', { key: address })}>{done.look}</a>
        </li>
        <li>
          <a href={`${to('tellReview', { key: address })}#questions`}>{done.more}</a>
        </li>
        <li>
          <a href={to('released', { key: address })}>{done.shared}</a>
        </li>
      </ul>
      <p>{done.keepLink}</p>
    </div>
  );
}
