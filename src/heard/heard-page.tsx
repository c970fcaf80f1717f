import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import type { Campaign } from '../listening/campaign.ts';
import type { AskedFor } from './asked-for.ts';
import { DidList } from './did-pages.tsx';
import type { SaidDid } from './did-store.ts';
import { Filters } from './filter-pages.tsx';
import { HowCounted } from './heard-pages.tsx';
import type { Heard } from './heard-store.ts';
import { ResultSection } from './result-pages.tsx';
import { resultsOf, type Telling } from './results.ts';
import { besideOf, groupsOf, type OtherRound } from './round.ts';
import { ThemesSection } from './theme-sections.tsx';
import type { QuotedTheme } from './theme-store.ts';

/** How many of You said, we did stand on the page itself. */
const fewDid = 3;

/** What we heard in a round: what was done about it, then each question. */
export function HeardPage({
  telling,
  campaign,
  heard,
  asked,
  rounds,
  other,
  countedOn,
  least,
  did,
  themes,
}: {
  telling: Telling;
  campaign: Campaign;
  heard: Heard;
  asked: AskedFor;
  rounds: readonly { key: string; name: string }[];
  other: OtherRound | null;
  countedOn: string;
  /** At least so many took part. */
  least: number;
  did: readonly SaidDid[];
  themes: readonly QuotedTheme[];
}) {
  const { words, language } = telling;
  const { slug } = campaign;
  const results = resultsOf(heard, telling);
  const groups = groupsOf(heard, asked, language);
  return (
    <>
      <h1>{wordingIn(campaign.title, language)}</h1>
      <p class="lead">
        {least > 0 && `${words.atLeast(least)}. `}
        {words.countedOn(countedOn)}.
      </p>
      <p class="soft">
        {words.from}: {wordingIn(campaign.whoAsks, language)}
      </p>
      {did.length > 0 && (
        <section aria-labelledby="did">
          <h2 id="did">{words.did.title}</h2>
          <DidList words={words} language={language} all={did.slice(0, fewDid)} level={3} />
          <p>
            <a href={to('heardDid', { campaign: slug })}>{words.did.all}</a>
          </p>
        </section>
      )}
      <HowCounted words={words} />
      <Filters words={words} slug={slug} asked={asked} results={results} groups={groups} rounds={rounds} />
      {asked.by === 'round' && !other && <p>{words.noRounds}</p>}
      {results
        .filter(({ question }) => asked.question === null || question.key === asked.question)
        .map((result) => (
          <ResultSection
            key={result.question.key}
            slug={slug}
            result={result}
            asked={asked}
            beside={besideOf(heard, asked, result, other, language)}
            groups={groups}
            older={heard.older.includes(result.question.key)}
            telling={telling}
          />
        ))}
      {heard.asked
        .filter(({ key }) => themes.some(({ question }) => question === key))
        .map(({ key, words: asks }) => (
          <ThemesSection
            key={key}
            id={`themes-${key}`}
            words={words}
            title={`${words.themes}: ${wordingIn(asks, language)}`}
            themes={themes.filter(({ question }) => question === key)}
          />
        ))}
      <p>
        <a href={to('heardFile', { campaign: slug, file: 'table.csv' })}>{words.takeTable}</a>
      </p>
    </>
  );
}
