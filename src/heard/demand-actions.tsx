import { answeredQuestions } from '../finding/browse-store.ts';
import { type Asked, optionsOf, wordingIn } from '../hearing/asked.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { maySteward } from '../library/permits.ts';
import { dayHere } from '../listening/campaign.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { elevenBalance, type TopicsWanted, waysBalance } from './demand.ts';
import { DemandPage } from './demand-pages.tsx';
import { formsOffered } from './demand-store.ts';
import { demandWords } from './demand-words.ts';
import { heardOf, listenedRounds } from './heard-store.ts';
import { heardWords } from './heard-words.ts';

/** Rounds that are looked through for the newest that was counted. */
const lookThrough = 50;

/** What is wanted beside what there is. */
export function demandActions(site: Machinery, topicsWanted: TopicsWanted): Actions<'demand'> {
  const { database } = site;
  return {
    async demand(visit) {
      maySteward(visit.hand);
      const words = visit.words(demandWords);
      const rounds = await listenedRounds(database, {
        all: true,
        today: dayHere(site.now()),
        limit: lookThrough,
      });
      const newest = rounds.find(({ counted }) => counted !== null)?.campaign ?? null;
      const kept = newest && (await heardOf(database, newest.id));
      const questions = kept?.heard.questions ?? [];
      const [answered, offered, topics] = await Promise.all([
        answeredQuestions(database, { isMember: false, circles: [] }),
        formsOffered(database),
        topicsWanted(),
      ]);
      const ways = (kept?.heard.asked ?? standardAsked).find(({ key }) => key === 'ways');
      return visit.page({
        title: words.title,
        kind: 'working',
        language: 'en',
        current: 'steward',
        main: (
          <DemandPage
            words={words}
            steward={visit.words(heardWords).runTheSite}
            round={newest && { slug: newest.slug, title: wordingIn(newest.title, 'en') }}
            eleven={elevenBalance(questions, answered)}
            topics={topics}
            ways={waysBalance(questions, offered).map((one) => ({ ...one, name: wayName(ways, one.of) }))}
          />
        ),
      });
    },
  };
}

function wayName(ways: Asked | undefined, key: string): string {
  const option = ways && optionsOf(ways).find((each) => each.key === key);
  return option ? wordingIn(option.words, 'en') : key;
}
