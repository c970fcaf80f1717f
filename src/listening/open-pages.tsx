import { to } from '../addresses.ts';
import { type Wording, wordingIn } from '../hearing/asked.ts';
import { LinkButton } from '../web/parts/fields.tsx';
import { Empty } from '../web/parts/notes.tsx';
import { dayInWords, type Language, type WordsOf } from '../web/words.ts';
import type { Campaign } from './campaign.ts';
import type { openWords } from './open-words.ts';

/** A round as it is listed. */
export interface ListedRound {
  campaign: Campaign;
  /** How long replying takes, in words. */
  takes: string;
}

/** What is asked now: who asks, until when, how long it takes, and the way to reply; or what can be said where nothing is asked. */
export function OpenRoundsPage({
  words,
  language,
  rounds,
}: {
  words: WordsOf<typeof openWords>;
  language: Language;
  rounds: readonly ListedRound[];
}) {
  const said = (wording: Wording) => ({
    lang: language === 'cy' && !wording.cy ? 'en' : undefined,
    children: wordingIn(wording, language),
  });
  const heard = (
    <p>
      <a href={to('heardRounds', {})}>{words.heard}</a>
    </p>
  );
  if (rounds.length === 0)
    return (
      <div class="narrow">
        <h1>{words.title}</h1>
        <Empty title={words.none}>
          <p>{words.noneText}</p>
          <p>
            <LinkButton href={to('wantSay', {})}>{words.say}</LinkButton>
          </p>
          {heard}
        </Empty>
      </div>
    );
  return (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="rows asked-now">
        {rounds.map(({ campaign, takes }) => (
          <li key={campaign.slug}>
            <h2 {...said(campaign.title)} />
            <p class="where">
              {[words.takes(takes), words.until(dayInWords(campaign.closesOn, language)), campaign.programme]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p class="as-typed">
              <b>{words.who}</b> <span {...said(campaign.whoAsks)} />
            </p>
            <LinkButton href={to('ask', { campaign: campaign.slug })}>
              {words.reply}
              <span class="govuk-visually-hidden">{words.about(wordingIn(campaign.title, language))}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      <h2>{words.instead}</h2>
      <p>{words.insteadText}</p>
      <p>
        <LinkButton kind="secondary" href={to('wantSay', {})}>
          {words.say}
        </LinkButton>
      </p>
      {heard}
    </div>
  );
}
