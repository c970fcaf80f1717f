import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { wordingIn } from '../hearing/asked.ts';
import { atLeast } from '../hearing/hiding.ts';
import { dayHere } from '../listening/campaign.ts';
import { roundOf } from '../listening/load.ts';
import type { Machinery } from '../machinery.ts';
import { isSteward } from '../people/hand.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { askedEachTime } from '../web/headers.ts';
import { found } from '../web/refused.ts';
import { dayInWords } from '../web/words.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { chartPng, chartSvg } from './chart-files.ts';
import { countReplies } from './count-job.ts';
import { DidPage } from './did-pages.tsx';
import { saidAndDone } from './did-store.ts';
import { HeardPage } from './heard-page.tsx';
import { NotCountedPage, RoundFrame, RoundsPage } from './heard-pages.tsx';
import { heardOf, listenedRounds } from './heard-store.ts';
import { heardWords } from './heard-words.ts';
import { chartOf, legendOf, resultsOf } from './results.ts';
import { besideOf, type Listened, listened, type OtherRound, otherRounds } from './round.ts';
import { heardCsv } from './table-csv.ts';
import { quoted } from './theme-store.ts';

type Names = 'heardCount' | 'heardRounds' | 'heard' | 'heardDid' | 'heardFile';

/** Quotations that stand with a theme. */
const quotes = 3;
/** Rounds on the page of them. */
const mostRounds = 100;

/** What we heard: open to everyone unless stewards keep a round to themselves. */
export function heardActions(site: Machinery): Actions<Names> {
  const other = async (asked: AskedFor, rounds: Awaited<ReturnType<typeof otherRounds>>) => {
    if (asked.by !== 'round') return null;
    const chosen = rounds.find(({ key }) => key === asked.group) ?? rounds[0];
    const kept = chosen && (await heardOf(site.database, chosen.id));
    return kept ? ({ key: chosen.key, name: chosen.name, heard: kept.heard } satisfies OtherRound) : null;
  };
  const page = (
    visit: Visit,
    { campaign, isClosed, state }: Listened,
    here: 'heard' | 'did',
    main: preact.JSX.Element,
  ) => {
    const words = visit.words(heardWords);
    const title = wordingIn(campaign.title, visit.language);
    return visit.page({
      title: here === 'did' ? `${words.did.title}: ${title}` : `${words.title}: ${title}`,
      description: words.lead,
      kind: isClosed ? 'working' : 'reading',
      current: 'heardRounds',
      main: (
        <RoundFrame
          words={words}
          language={visit.language}
          campaign={campaign}
          here={here}
          isSteward={isSteward(visit.hand)}
          canCount={state === 'closed' && campaign.emptiedAt === null}
        >
          {main}
        </RoundFrame>
      ),
    });
  };
  return {
    async heardCount(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      await transaction(site.database, (trx) => countReplies(trx, campaign.id));
      return visit.redirect(to('heard', { campaign: campaign.slug }));
    },
    async heardRounds(visit) {
      const words = visit.words(heardWords);
      const all = isSteward(visit.hand);
      const rounds = await listenedRounds(site.database, {
        all,
        today: dayHere(site.now()),
        limit: mostRounds,
      });
      return visit.page({
        title: words.title,
        description: words.lead,
        kind: 'reading',
        current: 'heardRounds',
        main: <RoundsPage words={words} language={visit.language} rounds={rounds} now={site.now()} />,
      });
    },
    async heard(visit) {
      const round = await listened(site, visit, visit.params.campaign);
      const { campaign, kept } = round;
      const { language } = visit;
      const words = visit.words(heardWords);
      if (!kept)
        return page(
          visit,
          round,
          'heard',
          <NotCountedPage
            words={words}
            language={language}
            campaign={campaign}
            isOpen={round.state !== 'closed'}
          />,
        );
      const { heard } = kept;
      const asked = askedFor(visit.query, heard);
      const rounds = await otherRounds(site, visit, campaign);
      const compared = await other(asked, rounds);
      return page(
        visit,
        round,
        'heard',
        <HeardPage
          telling={{ words, language }}
          campaign={campaign}
          heard={heard}
          asked={compared ? { ...asked, group: compared.key } : asked}
          rounds={rounds}
          other={compared}
          countedOn={dayInWords(kept.at, language)}
          least={atLeast(heard.questions).all}
          did={await saidAndDone(site.database, campaign.id, { all: false })}
          themes={
            asked.by === null && asked.question === null
              ? await quoted(site.database, heard.themes, quotes)
              : []
          }
        />,
      );
    },
    async heardDid(visit) {
      const round = await listened(site, visit, visit.params.campaign);
      const { campaign } = round;
      const all = await saidAndDone(site.database, campaign.id, { all: false });
      const props = { words: visit.words(heardWords), language: visit.language, all };
      return page(
        visit,
        round,
        'did',
        <DidPage {...props} title={wordingIn(campaign.title, visit.language)} />,
      );
    },
    async heardFile(visit) {
      const { campaign, kept, isClosed } = await listened(site, visit, visit.params.campaign);
      const { heard, at } = found(kept);
      const { language } = visit;
      const words = visit.words(heardWords);
      const telling = { words, language };
      const { file } = visit.params;
      const name = `${campaign.slug}-${file}`;
      if (file === 'table.csv')
        return fileOf(heardCsv(heard, telling), 'text/csv; charset=utf-8', name, isClosed);
      const [, key, ending] = found(/^([a-z0-9][a-z0-9-]*)\.(svg|png)$/u.exec(file));
      const asked = askedFor(visit.query, heard);
      const result = found(resultsOf(heard, telling).find(({ question }) => question.key === key));
      const compared = await other(asked, await otherRounds(site, visit, campaign));
      const beside = besideOf(heard, asked, result, compared, language);
      const chart = found(chartOf(result, beside, telling));
      const title = wordingIn(campaign.title, language);
      const below = [
        ...(beside?.shown ? [legendOf(words, beside)] : []),
        words.below(title, site.settings.siteName, dayInWords(at, language)),
      ];
      return ending === 'svg'
        ? fileOf(chartSvg(chart, below), 'image/svg+xml; charset=utf-8', name, isClosed)
        : fileOf(await chartPng(chart, below), 'image/png', name, isClosed);
    },
  };
}

/** A file to be kept by whoever asked. Of a round that stewards keep to themselves nothing is kept on the way. */
function fileOf(body: string | Uint8Array, type: string, name: string, isClosed: boolean): Response {
  return new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/gu, '-')}"`,
      'x-robots-tag': 'noindex',
      ...(isClosed ? { 'cache-control': 'no-store' } : askedEachTime),
    },
  });
}
