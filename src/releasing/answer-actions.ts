import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import type { Permit } from '../library/permits.ts';
import type { TellingAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { type ReadAnswers, readAnswers } from './answers.ts';
import { HubPage, SavedBanner } from './consent-pages.tsx';
import { type Consent, consentOf, saveAnswers } from './consent-store.ts';
import { termsOf } from './consent-terms.ts';
import { consentWords } from './consent-words.ts';
import { ReleasePassagePage } from './form-pages.tsx';
import { type NumberedPassage, PartsPage } from './part-pages.tsx';
import { tellerHere } from './teller-here.ts';

type Names = 'release' | 'releaseAnswers' | 'releaseAutosave' | 'releasePassage';

/** Parts on a page: few enough that a page left by mistake loses little, where there is no script to save as she goes. */
const perPage = 6;

/** Where a teller reads her parts and answers yes, no or change this; each answer is kept as it is given. */
export function answerActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const here = async (visit: Visit<Names>) => {
    const permit = await tellerHere(database, visit.params.key, visit.hand, site.now());
    const consent = await consentOf(database, permit.of);
    return { permit, consent, words: visit.words(consentWords), numbered: numbered(consent) };
  };
  const save = (permit: Permit<'release', TellingAtWork>, { save: answers }: ReadAnswers) =>
    transaction(database, (trx) => saveAnswers(trx, permit, answers));
  const partsPage = (
    visit: Visit<Names>,
    consent: Consent,
    page: number,
    read: ReadAnswers | null,
  ): Response => {
    const words = visit.words(consentWords);
    const all = numbered(consent);
    const from = (page - 1) * perPage;
    const passages = read?.shown ?? all.slice(from, from + perPage);
    const first = found(passages[0]).number;
    const title = words.part.title(first, passages.at(-1)!.number, all.length);
    return visit.page({
      title,
      status: read ? (read.isChanged ? 409 : 422) : 200,
      kind: 'working',
      language: 'en',
      islands: ['release-answers'],
      main: PartsPage({
        words,
        key_: visit.params.key,
        title,
        passages,
        all: all.length,
        page,
        lastPage: Math.ceil(all.length / perPage),
        faults: read?.faults ?? {},
        isSaved: visit.query.get('done') === 'saved',
      }),
    });
  };
  return {
    async release(visit) {
      const { consent, words } = await here(visit);
      const page = Number(visit.query.get('part') ?? 0);
      if (Number.isInteger(page) && page > 0) return partsPage(visit, consent, page, null);
      return visit.page({
        title: words.hub.heading,
        kind: 'working',
        language: 'en',
        main: HubPage({
          words,
          key_: visit.params.key,
          title: consent.working.story.title,
          answered: consent.passages.filter(({ answer }) => answer !== null).length,
          all: consent.passages.length,
          newer: consent.passages.filter(({ was, answer, shared }) => shared && was && !answer).length,
          isChosen: termsOf(consent.choice, site.now()) !== null,
          openPage: pageOf(
            Math.max(
              0,
              consent.passages.findIndex(({ answer }) => answer === null),
            ),
          ),
          agreedTo: consent.passages.filter(({ shared }) => shared !== null).length,
          isAgreed: consent.passages.every(({ answer, words: now, shared }) =>
            answer === 'yes' ? shared?.words === now : answer !== null && shared === null,
          ),
          isWaiting: consent.working.names.waiting > 0 || !consent.isLookedOver,
          banner: visit.query.get('done') === 'saved' ? SavedBanner({ words }) : null,
        }),
      });
    },
    async releaseAnswers(visit) {
      const { permit, consent, words, numbered: all } = await here(visit);
      const form = await visit.form();
      const then = form.text('then');
      const read = readAnswers(form, all, words, then === 'yes');
      await save(permit, read);
      const { key } = visit.params;
      const only = all.findIndex(({ code }) => code === form.text('only'));
      const page = only >= 0 ? pageOf(only) : Math.max(1, Number(form.text('page')) || 1);
      if (Object.keys(read.faults).length > 0 && then !== 'later')
        return partsPage(visit, consent, page, read);
      if (then === 'later') return visit.redirect(to('release', { key }, { done: 'saved' }));
      if (only >= 0) return visit.redirect(`${to('release', { key }, { part: page })}#part-${only + 1}`);
      const isLast = page * perPage >= all.length;
      return visit.redirect(
        isLast ? to('releaseHow', { key }) : to('release', { key }, { part: page + 1, done: 'saved' }),
      );
    },
    async releaseAutosave(visit) {
      const { permit, words, numbered: all } = await here(visit);
      const read = readAnswers(await visit.form(), all, words, false);
      await save(permit, read);
      return visit.json({ saved: !read.isChanged });
    },
    async releasePassage(visit) {
      const { consent, words, numbered: all } = await here(visit);
      const at = all.findIndex(({ code }) => code === visit.params.passage);
      const passage = found(all[at]);
      return visit.page({
        title: words.part.heading(passage.number, all.length),
        kind: 'working',
        language: 'en',
        islands: ['release-answers'],
        main: ReleasePassagePage({
          words,
          key_: visit.params.key,
          passage,
          before: all[at - 1]?.words ?? null,
          after: all[at + 1]?.words ?? null,
          all: consent.passages.length,
        }),
      });
    },
  };
}

/** The page of parts on which a part is. @param at its place in the telling, from 0 */
function pageOf(at: number): number {
  return Math.floor(at / perPage) + 1;
}

function numbered({ passages }: Consent): NumberedPassage[] {
  return passages.map((passage, at) => ({ ...passage, number: at + 1 }));
}
