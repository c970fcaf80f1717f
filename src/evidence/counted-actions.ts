import { to } from '../addresses.ts';
import { maySteward } from '../library/permits.ts';
import { storyById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { tellerHere } from '../releasing/teller-here.ts';
import { isId } from '../telling/load.ts';
import { found } from '../web/refused.ts';
import { CheckWordsPage, CountedPage } from './counted-pages.tsx';
import { countedOf, decideWords, waitingWords } from './counted-store.ts';
import { evidenceWords } from './evidence-words.ts';

type Names = 'releaseHelped' | 'evidenceCheck' | 'evidenceDecide';

/** Words on one page of them. */
const perPage = 50;

/** What a teller sees of whether it helped, and what a steward looks at before she reads it. */
export function countedActions(site: Machinery): Actions<Names> {
  const { database } = site;
  return {
    async releaseHelped(visit) {
      const { of: telling } = await tellerHere(database, visit.params.key, visit.hand, site.now());
      const story = found(await storyById(database, telling.storyId));
      const words = visit.words(evidenceWords);
      return visit.page({
        title: words.teller.title,
        main: CountedPage({
          words,
          secret: visit.params.key,
          title: story.title,
          counted: await countedOf(database, story.id),
        }),
      });
    },
    async evidenceCheck(visit) {
      maySteward(visit.hand);
      const words = visit.words(evidenceWords);
      const done = visit.query.get('done');
      return visit.page({
        title: words.check.title,
        current: 'steward',
        main: CheckWordsPage({
          words,
          waiting: await waitingWords(database, perPage),
          done: done === 'done' || done === 'meanwhile' ? words.check[done] : null,
        }),
      });
    },
    async evidenceDecide(visit) {
      const permit = maySteward(visit.hand);
      const form = await visit.form();
      const [id, does] = [form.text('id'), form.text('does')];
      if (!isId(id) || (does !== 'shown' && does !== 'hidden'))
        return visit.redirect(to('evidenceCheck', {}));
      const isDone = await decideWords(database, permit, id, does);
      return visit.redirect(to('evidenceCheck', {}, { done: isDone ? 'done' : 'meanwhile' }));
    },
  };
}
