import { to } from '../addresses.ts';
import { sharedStory } from '../editions/shared-story.ts';
import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { isEmail } from '../telling/story-form.ts';
import { doubtsIn } from '../wanting/guard.ts';
import { asKept } from '../wanting/want.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found } from '../web/refused.ts';
import { answerOf, didAnswers, helpedAnswers, longestWill, wordsHours } from './evidence.ts';
import { AddedPage, DidDonePage, DidPage, EvidenceGonePage, HelpedPage } from './evidence-pages.tsx';
import { addToEvidence, evidenceByKey, keepDid, keepHelped, type OpenedEvidence } from './evidence-store.ts';
import { evidenceWords } from './evidence-words.ts';

type Names = 'helped' | 'helpedSay' | 'helpedAdd' | 'didAsk' | 'didGive';

const hour = 3600;
const day = 86_400_000;
/** Taps from one network address: an hour for all, and a day for one form, as an office sits behind one. */
const most = { hour: 40, oneFormADay: 8 };

/** Whether a form helped: one tap, and what may follow. None of it knows who answers. */
export function evidenceActions(site: Machinery): Actions<Names> {
  const { database, settings } = site;
  const gone = (visit: Visit) => {
    const words = visit.words(evidenceWords);
    return visit.page({ title: words.gone.title, status: 404, main: EvidenceGonePage({ words }) });
  };
  const add = (
    visit: Visit<'helpedSay' | 'helpedAdd'>,
    about: OpenedEvidence,
    typed = { will: '', email: '' },
    faults: Faults = {},
  ) => {
    const words = visit.words(evidenceWords);
    return visit.page({
      title: words.thanks.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: HelpedPage({
        words,
        token: visit.params.token,
        about,
        weeks: settings.evidenceWeeks,
        typed,
        faults,
      }),
    });
  };
  return {
    async helped(visit) {
      const shared = await sharedStory(site, visit.hand, visit.params.story);
      const { form } = found(shared.editions.find((one) => one.form === visit.params.form));
      const helped = found(answerOf(helpedAnswers, (await visit.form()).text('helped')));
      await limit(database, 'helped', visit.client, { most: most.hour, seconds: hour });
      await limit(database, `helped ${shared.head.id} ${form}`, visit.client, {
        most: most.oneFormADay,
        seconds: 24 * hour,
      });
      const expires = new Date(site.now().getTime() + wordsHours * hour * 1000);
      const token = await keepHelped(database, { storyId: shared.head.id, form, helped, expires });
      return visit.redirect(to('helpedSay', { token }));
    },
    async helpedSay(visit) {
      const about = await evidenceByKey(database, visit.params.token, 'words', site.now());
      return about ? add(visit, about) : gone(visit);
    },
    async helpedAdd(visit) {
      const about = await evidenceByKey(database, visit.params.token, 'words', site.now());
      if (!about) return gone(visit);
      const words = visit.words(evidenceWords);
      const sent = await visit.form();
      const typed = { will: sent.text('will'), email: sent.text('email').trim() };
      const will = asKept(typed.will);
      const faults: Faults = {
        ...(will.length > longestWill && { will: words.thanks.long(will.length, longestWill) }),
        ...(typed.email && !isEmail(typed.email) && { email: words.thanks.wrongEmail }),
      };
      if (Object.keys(faults).length > 0) return add(visit, about, typed, faults);
      if (typed.email) {
        await limit(database, 'ask again', visit.client, { most: 10, seconds: hour });
        await limit(database, 'ask again to', typed.email, { most: 3, seconds: 24 * hour });
      }
      const due = new Date(site.now().getTime() + settings.evidenceWeeks * 7 * day);
      await addToEvidence(database, about, {
        will,
        found: [...new Set(doubtsIn(will).map(({ kind }) => kind))],
        ask: typed.email ? { email: typed.email, language: visit.language, due } : null,
      });
      return visit.page({ title: words.thanks.sent, main: AddedPage({ words, about }) });
    },
    async didAsk(visit) {
      const about = await evidenceByKey(database, visit.params.token, 'did', site.now());
      if (!about) return gone(visit);
      const words = visit.words(evidenceWords);
      return visit.page({
        title: words.did.title,
        main: DidPage({ words, token: visit.params.token, about }),
      });
    },
    async didGive(visit) {
      const about = await evidenceByKey(database, visit.params.token, 'did', site.now());
      if (!about) return gone(visit);
      const did = answerOf(didAnswers, (await visit.form()).text('did'));
      if (!did) return visit.redirect(to('didAsk', visit.params));
      await keepDid(database, about, did, site.now());
      const words = visit.words(evidenceWords);
      return visit.page({ title: words.did.done, main: DidDonePage({ words, about }) });
    },
  };
}
