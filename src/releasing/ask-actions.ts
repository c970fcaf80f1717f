import { to } from '../addresses.ts';
import { mayShape, mayTakeBack } from '../library/permits.ts';
import { storyAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { found } from '../web/refused.ts';
import { AskPage, LinkPage } from './ask-pages.tsx';
import { askState } from './ask-state-store.ts';
import { askForRelease, tellingOf, whyNotAsk } from './ask-store.ts';
import { askWords } from './ask-words.ts';
import { reachedAt } from './reached-store.ts';
import { withdraw } from './withdraw.ts';

type Names = 'releaseWork' | 'releaseAsk' | 'releaseTakeBack';

/** Asking a teller to agree, seeing what they said, and taking back for them when it could do harm. */
export function releaseAskActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const here = async (visit: Visit<Names>) => {
    const permit = mayShape(visit.hand, found(await storyAtWork(database, visit.params.story)));
    const telling = found(await tellingOf(database, permit.of.id, visit.params.telling));
    return { permit, telling, words: visit.words(askWords) };
  };
  const page = async (
    visit: Visit<Names>,
    { permit, telling, words }: Awaited<ReturnType<typeof here>>,
    { faults = {}, reason = '' }: { faults?: Faults; reason?: string } = {},
  ) => {
    const [state, why, { email }] = await Promise.all([
      askState(database, telling.id),
      whyNotAsk(database, permit.of, telling, false),
      reachedAt(database, telling),
    ]);
    const done = visit.query.get('done');
    return visit.page({
      title: words.title(telling.name),
      status: Object.keys(faults).length > 0 || (why && visit.name === 'releaseAsk') ? 422 : 200,
      kind: 'working',
      language: 'en',
      current: 'work',
      main: AskPage({
        words,
        language: visit.language,
        slug: permit.of.slug,
        storyTitle: permit.of.title,
        telling: String(telling.number),
        name: telling.name,
        email,
        state,
        why,
        done: done !== null && done in words.done ? words.done[done as keyof typeof words.done] : null,
        faults,
        reason,
      }),
    });
  };
  return {
    releaseWork: async (visit) => page(visit, await here(visit)),
    async releaseAsk(visit) {
      const asked = await here(visit);
      const { permit, telling, words } = asked;
      const how = (await visit.form()).text('how');
      if (how !== 'mail' && how !== 'link') return page(visit, asked, { faults: { how: words.howMissing } });
      const byMail = how === 'mail';
      const why = await whyNotAsk(database, permit.of, telling, byMail);
      if (why === 'no address') return page(visit, asked, { faults: { how: words.why[why].text } });
      if (why) return page(visit, asked);
      const key = await askForRelease(database, permit, telling, { byMail, now: site.now() });
      const params = { story: permit.of.slug, telling: String(telling.number) };
      if (key === null) return visit.redirect(to('releaseWork', params, { done: 'mailed' }));
      return visit.page({
        title: words.linkTitle,
        kind: 'working',
        language: 'en',
        current: 'work',
        main: LinkPage({
          words,
          link: site.address + to('release', { key }),
          back: to('releaseWork', params),
        }),
      });
    },
    async releaseTakeBack(visit) {
      const asked = await here(visit);
      const { permit, telling, words } = asked;
      const reason = (await visit.form()).text('reason').trim().slice(0, 200);
      if (!reason) return page(visit, asked, { faults: { reason: words.reasonMissing } });
      const mayEnd = mayTakeBack(visit.hand, telling, permit.of);
      const count = await withdraw(database, mayEnd, 'everything', {
        now: site.now(),
        why: reason,
        byTeller: false,
      });
      const params = { story: permit.of.slug, telling: String(telling.number) };
      return visit.redirect(to('releaseWork', params, { done: count > 0 ? 'taken-back' : 'nothing-there' }));
    },
  };
}
