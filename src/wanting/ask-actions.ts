import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import type { Finder } from '../finding/search.ts';
import { makeKey } from '../library/keys.ts';
import { mayGather } from '../library/permits.ts';
import { readerOf } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { askForStory, inviteTeller } from '../telling/invite-store.ts';
import { oneOf, storyByAddress } from '../telling/load.ts';
import { HandOverPage } from '../telling/story-work-pages.tsx';
import { workWords } from '../telling/work-words.ts';
import { found } from '../web/refused.ts';
import { type AskForm, askAgainFaults, askFrom, askNewFaults } from './ask-form.ts';
import { type TypedAsk, WantedOnePage, WantedPage } from './ask-pages.tsx';
import { addressOfTeller, tellersOf } from './ask-store.ts';
import { askWords } from './ask-words.ts';
import { touchingStories } from './touching.ts';
import { wantWords } from './want-words.ts';
import { type ShownWant, shownWants } from './wants-store.ts';

type Names = 'workWants' | 'workWant' | 'workWantAsk';

/** Wants on a page of them. */
const perPage = 30;

/** The gatherer's list of what is wanted and not told, and asking for it. */
export function askActions(site: Machinery, finder: Finder): Actions<Names> {
  const { database } = site;
  const one = async (visit: Visit<'workWant' | 'workWantAsk'>): Promise<ShownWant> => {
    mayGather(visit.hand);
    const reader = await readerOf(database, visit.hand);
    const codes = [visit.params.want];
    const [want] = await shownWants(database, reader, null, { codes, limit: 1, offset: 0 });
    return found(want);
  };
  const show = async (visit: Visit<'workWant' | 'workWantAsk'>, want: ShownWant, typed: TypedAsk | null) => {
    const words = visit.words(askWords);
    return visit.page({
      title: want.words,
      status: typed ? 422 : 200,
      current: 'work',
      main: WantedOnePage({
        words,
        wantWords: visit.words(wantWords),
        want,
        touching: await touchingStories(site, finder, visit.hand, want.words),
        typed,
        done: visit.query.get('done') === 'asked' ? words.asked : null,
      }),
    });
  };
  /** Asks somebody who told a story once more. @returns the page to answer with */
  const askAgain = async (visit: Visit<'workWantAsk'>, want: ShownWant, form: AskForm) => {
    const permit = await storyByAddress(site, visit, form.story);
    const tellers = await tellersOf(database, permit.of.id);
    const faults = askAgainFaults(form, tellers, visit.words(askWords).again);
    if (Object.keys(faults).length > 0)
      return show(visit, want, { story: form.story, values: form.values, faults });
    const { name, role, id } = oneOf(tellers, form.values.telling);
    const email = await addressOfTeller(database, id);
    const byMail = form.values.how === 'mail';
    const asked = { commonWantId: want.id, words: want.words };
    const teller = { name, role, email, source: 'typed' as const };
    const telling = await inviteTeller(database, permit, teller, byMail, asked);
    return answered(visit, want, { slug: permit.of.slug, telling, name, how: form.values.how });
  };
  /** Asks somebody who has told nothing here yet: with a story of their own. */
  const askNew = async (visit: Visit<'workWantAsk'>, want: ShownWant, form: AskForm) => {
    const permit = mayGather(visit.hand);
    const { about, name, role, email, how } = form.values;
    const faults = askNewFaults(form, visit.words(askWords).fresh);
    if (Object.keys(faults).length > 0) return show(visit, want, { story: '', values: form.values, faults });
    const source = how === 'interview' ? ('interview' as const) : ('typed' as const);
    const teller = { name, role, email: email || null, source };
    const asked = { commonWantId: want.id, words: want.words };
    const { slug, telling } = await askForStory(database, permit, about, teller, how === 'mail', asked);
    return answered(visit, want, { slug, telling, name, how });
  };
  const answered = async (
    visit: Visit<'workWantAsk'>,
    want: ShownWant,
    made: { slug: string; telling: string; name: string; how: string },
  ) => {
    const { slug, telling, name, how } = made;
    if (how === 'interview') return visit.redirect(to('interview', { story: slug, telling, question: '1' }));
    if (how === 'mail') return visit.redirect(to('workWant', { want: want.code }, { done: 'asked' }));
    const key = await transaction(database, (trx) => makeKey(trx, telling, 'handed over'));
    const words = visit.words(workWords);
    const link = site.address + to('tell', { key });
    return visit.page({
      title: words.handOver.title,
      current: 'work',
      main: HandOverPage({ words, slug, name, link }),
    });
  };
  return {
    async workWants(visit) {
      mayGather(visit.hand);
      const words = visit.words(askWords);
      const page = Math.max(1, Math.min(500, Math.trunc(Number(visit.query.get('page'))) || 1));
      const reader = await readerOf(database, visit.hand);
      const wants = await shownWants(database, reader, null, {
        unanswered: true,
        limit: perPage + 1,
        offset: (page - 1) * perPage,
      });
      const at = (number: number) => to('workWants', {}, { page: number });
      return visit.page({
        title: words.title,
        current: 'work',
        main: WantedPage({
          words,
          wantWords: visit.words(wantWords),
          wants: wants.slice(0, perPage),
          previous: page > 1 ? at(page - 1) : null,
          next: wants.length > perPage ? at(page + 1) : null,
        }),
      });
    },
    workWant: async (visit) => show(visit, await one(visit), null),
    async workWantAsk(visit) {
      const want = await one(visit);
      const form = askFrom(await visit.form());
      return form.story ? askAgain(visit, want, form) : askNew(visit, want, form);
    },
  };
}
