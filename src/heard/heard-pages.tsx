import type { ComponentChildren } from 'preact';
import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import { type Campaign, lastDay, stateOf } from '../listening/campaign.ts';
import { between } from '../web/parts/between.ts';
import { Button } from '../web/parts/fields.tsx';
import { Crumbs, Empty, Inset, More } from '../web/parts/notes.tsx';
import { dayInWords, type Language } from '../web/words.ts';
import type { HeardWords } from './results.ts';

/** The rounds there were, and those that are open. */
export function RoundsPage({
  words,
  language,
  rounds,
  now,
}: {
  words: HeardWords;
  language: Language;
  rounds: readonly { campaign: Campaign; counted: Date | null }[];
  now: Date;
}) {
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {rounds.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      )}
      <ul class="rows">
        {rounds.map(({ campaign }) => {
          const isOpen = stateOf(campaign, now) === 'open';
          return (
            <li key={campaign.slug}>
              <a href={to('heard', { campaign: campaign.slug })}>
                <b>{wordingIn(campaign.title, language)}</b>
              </a>
              <p class="where">
                {isOpen
                  ? words.openUntil(dayInWords(campaign.closesOn, language))
                  : words.closedOn(dayInWords(lastDay(campaign), language))}
                {campaign.programme && `${between}${campaign.programme}`}
              </p>
              {isOpen && (
                <p>
                  <a href={to('ask', { campaign: campaign.slug })}>{words.answer}</a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Where stewards go on from here. */
const stewardPages = [
  ['campaign', 'round'],
  ['themeQuestions', 'themes'],
  ['didEdit', 'did'],
] as const;

/** What every page of a round has round it. */
export function RoundFrame({
  words,
  language,
  campaign,
  here,
  isSteward,
  canCount,
  children,
}: {
  words: HeardWords;
  language: Language;
  campaign: Campaign;
  /** Which page of the round this is. */
  here: 'heard' | 'did';
  isSteward: boolean;
  /** Whether it has closed, and its replies are still there. */
  canCount: boolean;
  children: ComponentChildren;
}) {
  const title = wordingIn(campaign.title, language);
  return (
    <>
      <Crumbs
        label={words.title}
        links={[
          { href: to('heardRounds', {}), text: words.title },
          ...(here === 'did' ? [{ href: to('heard', { campaign: campaign.slug }), text: title }] : []),
        ]}
      />
      {!campaign.showsHeard && <Inset>{words.onlyYou}</Inset>}
      {isSteward && (
        <div class="row">
          {stewardPages.map(([name, text]) => (
            <a key={name} href={to(name, { campaign: campaign.slug })}>
              {words.steward[text]}
            </a>
          ))}
          {canCount && (
            <form method="post" action={to('heardCount', { campaign: campaign.slug })}>
              <Button kind="quiet">{words.steward.count}</Button>
            </form>
          )}
        </div>
      )}
      {children}
    </>
  );
}

/** A round that is open, or closed and not counted yet. */
export function NotCountedPage({
  words,
  language,
  campaign,
  isOpen,
}: {
  words: HeardWords;
  language: Language;
  campaign: Campaign;
  isOpen: boolean;
}) {
  return (
    <>
      <h1>{wordingIn(campaign.title, language)}</h1>
      <p class="lead">
        {isOpen ? words.stillOpen(dayInWords(campaign.closesOn, language)) : words.notCounted}
      </p>
      {isOpen && (
        <p>
          <a href={to('ask', { campaign: campaign.slug })}>{words.answer}</a>
        </p>
      )}
    </>
  );
}

/** How numbers come about, said where they stand. */
export function HowCounted({ words }: { words: HeardWords }) {
  return (
    <More summary={words.how}>
      {words.howText.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </More>
  );
}
