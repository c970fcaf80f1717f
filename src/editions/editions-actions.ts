import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { writtenForms } from '../forms/forms.ts';
import { mayShape } from '../library/permits.ts';
import { storyAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { dayInWords } from '../web/words.ts';
import { askAgain } from './ask.ts';
import { boards } from './edition-board.ts';
import { editionsAtWork } from './edition-care-store.ts';
import { audiencesOf } from './edition-store.ts';
import { EditionsPage } from './editions-pages.tsx';
import { editionsWords } from './editions-words.ts';

/** For those who work on a story: what is made of it for whom, and making it again. */
export function editionsActions(site: Machinery): Actions<'editions' | 'editionsAsk'> {
  const permitFor = async ({ hand, params }: Visit<'editions' | 'editionsAsk'>) =>
    mayShape(hand, found(await storyAtWork(site.database, params.story)));
  return {
    async editions(visit) {
      const { of: story } = await permitFor(visit);
      const [audiences, editions] = await Promise.all([
        audiencesOf(site.database, story.id),
        editionsAtWork(site.database, story.id),
      ]);
      const words = visit.words(editionsWords);
      return visit.page({
        title: `${words.title}: ${story.title}`,
        kind: 'working',
        current: 'work',
        main: EditionsPage({
          words,
          slug: story.slug,
          title: story.title,
          boards: boards(audiences, editions, story.version),
          isAsked: visit.query.get('done') === 'asked',
          day: (date) => dayInWords(date, visit.language),
        }),
      });
    },
    async editionsAsk(visit) {
      const permit = await permitFor(visit);
      const chosen = (await visit.form()).text('form');
      const form = chosen ? found(writtenForms.find((one) => one === chosen)) : null;
      await transaction(site.database, (trx) => askAgain(trx, permit, form));
      return visit.redirect(to('editions', { story: permit.of.slug }, { done: 'asked' }));
    },
  };
}
