import { minutesToReply } from '../hearing/how-long.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { askWords } from './ask-words.ts';
import { dayHere } from './campaign.ts';
import { OpenRoundsPage } from './open-pages.tsx';
import { openRounds } from './open-store.ts';
import { openWords } from './open-words.ts';

/** Rounds on the page: more than anybody asks at once. */
const mostRounds = 100;

/** What is asked now, for everybody. */
export function openActions(site: Machinery): Actions<'openRounds'> {
  return {
    async openRounds(visit) {
      const words = visit.words(openWords);
      const { takes } = visit.words(askWords);
      const rounds = await openRounds(site.database, dayHere(site.now()), mostRounds);
      return visit.page({
        title: words.title,
        description: words.lead,
        kind: 'reading',
        current: 'openRounds',
        main: OpenRoundsPage({
          words,
          language: visit.language,
          rounds: rounds.map(({ campaign, questions }) => ({
            campaign,
            takes: takes(minutesToReply(questions)),
          })),
        }),
      });
    },
  };
}
