import { transaction } from '../database/database.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { cookie, languageCookie } from '../web/cookies.ts';
import type { Language } from '../web/words.ts';
import { backOf } from './entering.ts';
import { keepLanguage } from './profile-store.ts';

const year = 365 * 86_400;

/** Choosing the language of our own words: for this browser, and for the account of whoever is signed in. */
export function languageActions({ database, settings }: Machinery): Actions<'language'> {
  return {
    async language(visit) {
      const form = await visit.form();
      const allowed = settings.languages.split(',') as Language[];
      const language = allowed.find((one) => one === form.text('language')) ?? 'en';
      if (visit.hand.kind === 'person') {
        const { id } = visit.hand.person;
        await transaction(database, (trx) => keepLanguage(trx, id, language));
      }
      // An address may ask for a language itself: it would win over what was just chosen.
      const back = new URL(backOf(form.text('back')) || '/', 'http://here');
      back.searchParams.delete('lang');
      return visit.redirect(back.pathname + back.search, [
        cookie(languageCookie, language, { seconds: year, isSecure: visit.isSecure }),
      ]);
    },
  };
}
