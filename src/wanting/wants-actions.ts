import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { findWords } from '../finding/find-words.ts';
import { readerOf } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { isEmail } from '../telling/story-form.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { Refused } from '../web/refused.ts';
import { answerResults } from './answer-results.ts';
import { askToHear, type Hearer } from './hear-store.ts';
import { limitHearing } from './say-actions.ts';
import { meToo } from './too-store.ts';
import { wantWords } from './want-words.ts';
import { WantPage, WantsPage } from './wants-pages.tsx';
import { answersTo, joinedInto, type ShownWant, shownWants } from './wants-store.ts';
import { wanterOf } from './who-store.ts';

/** Wants on a page of them. */
const perPage = 20;
/** Passages that the page of a want shows. */
const mostAnswers = 8;
const hour = 3600;
/** “Me too”s from one network address: an hour for all, and a day for one want, as an office sits behind one address. */
const most = { hour: 40, oneWantADay: 12 };

type Names = 'wants' | 'commonWant' | 'wantToo' | 'wantHear';

/** What people want to know, and saying “me too”. */
export function wantsActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const one = async (visit: Visit<'commonWant' | 'wantToo' | 'wantHear'>): Promise<ShownWant | string> => {
    const reader = await readerOf(database, visit.hand);
    const { wanter } = await wanterOf(database, visit, false);
    const [want] = await shownWants(database, reader, wanter, {
      codes: [visit.params.want],
      limit: 1,
      offset: 0,
    });
    if (want) return want;
    const other = await joinedInto(database, visit.params.want);
    if (other === null || other === visit.params.want) throw new Refused('not here');
    return other;
  };
  const page = async (
    visit: Visit<'commonWant' | 'wantHear'>,
    { email = '', faults = {} }: { email?: string; faults?: Faults } = {},
  ) => {
    const want = await one(visit);
    if (typeof want === 'string') return visit.redirect(to('commonWant', { want }));
    const words = visit.words(wantWords);
    const reader = await readerOf(database, visit.hand);
    const releases = await answersTo(database, reader, want.id, mostAnswers);
    const isBad = Object.keys(faults).length > 0;
    return visit.page({
      title: want.words,
      status: isBad ? 422 : 200,
      kind: isBad ? 'working' : 'reading',
      current: 'wants',
      main: WantPage({
        words,
        findWords: visit.words(findWords),
        want,
        answers: await answerResults(database, reader, releases, want.words),
        done: doneWords(visit),
        isMember: visit.hand.kind === 'person',
        email,
        faults,
      }),
    });
  };
  return {
    async wants(visit) {
      const words = visit.words(wantWords);
      const number = Math.max(1, Math.min(500, Math.trunc(Number(visit.query.get('page'))) || 1));
      const reader = await readerOf(database, visit.hand);
      const { wanter } = await wanterOf(database, visit, false);
      const wants = await shownWants(database, reader, wanter, {
        limit: perPage + 1,
        offset: (number - 1) * perPage,
      });
      const at = (other: number) => to('wants', {}, { page: other > 1 ? other : undefined });
      return visit.page({
        title: words.list.title,
        description: words.list.lead,
        kind: 'reading',
        current: 'wants',
        main: WantsPage({
          words,
          wants: wants.slice(0, perPage),
          done: doneWords(visit),
          previous: number > 1 ? at(number - 1) : null,
          next: wants.length > perPage ? at(number + 1) : null,
        }),
      });
    },
    commonWant: (visit) => page(visit),
    async wantToo(visit) {
      const want = await one(visit);
      if (typeof want === 'string') return visit.redirect(to('commonWant', { want }));
      await limit(database, 'me too', visit.client, { most: most.hour, seconds: hour });
      await limit(database, `me too ${want.code}`, visit.client, {
        most: most.oneWantADay,
        seconds: 24 * hour,
      });
      const { wanter, cookies } = await wanterOf(database, visit, true);
      const isNew = await transaction(database, (trx) => meToo(trx, want.id, wanter!));
      return visit.redirect(
        to('commonWant', { want: want.code }, { done: isNew ? 'too' : 'already' }),
        cookies,
      );
    },
    async wantHear(visit) {
      const want = await one(visit);
      if (typeof want === 'string') return visit.redirect(to('commonWant', { want }));
      const words = visit.words(wantWords);
      const email = (await visit.form()).text('email').trim();
      const isMember = visit.hand.kind === 'person';
      if (!isMember && !isEmail(email)) {
        const fault = email ? words.say.wrongEmail : words.hear.empty;
        return page(visit, { email, faults: { email: fault } });
      }
      const hearer: Hearer = visit.hand.kind === 'person' ? { personId: visit.hand.person.id } : { email };
      await limitHearing(site, visit, hearer);
      await transaction(database, (trx) =>
        askToHear(trx, visit.hand, hearer, {
          commonWantId: want.id,
          wantId: null,
          language: visit.language,
        }),
      );
      return visit.redirect(to('commonWant', { want: want.code }, { done: isMember ? 'account' : 'mail' }));
    },
  };
}

/** What a page says after something was done; null where nothing was. */
function doneWords(visit: Visit): string | null {
  const words = visit.words(wantWords);
  const all: Record<string, string> = {
    too: words.too.done,
    already: words.too.already,
    mail: words.thanks.mail,
    account: words.thanks.account,
  };
  return all[visit.query.get('done') ?? ''] ?? null;
}
