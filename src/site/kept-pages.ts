import { sessionCookie } from '../people/session-store.ts';
import type { Settings } from '../settings.ts';
import { suitingCookie } from '../suiting/suiting-cookie.ts';
import { languageCookie } from '../web/cookies.ts';
import { chooseLanguage, type Language } from '../web/language.ts';
import { type PageStore, pageStore } from '../web/page-store.ts';
import { remembered } from '../web/remembered.ts';

const chosenLanguage = new RegExp(`(?:^|;\\s*)${languageCookie}=(\\w+)`, 'u');

/** Readers' pages kept ready, by language, for whoever is not signed in and has not said what suits them. */
export function keptPages({ languages }: Pick<Settings, 'languages'>): PageStore {
  const allowed = languages.split(',') as Language[];
  const preferred = remembered((accepted) =>
    chooseLanguage({ allowed, asked: null, chosen: null, accepted }),
  );
  return pageStore({
    varies(cookie, accepted = '') {
      if (!cookie) return preferred(accepted);
      // What is fitted to somebody is made for them alone: whoever said nothing goes on sharing.
      if (cookie.includes(sessionCookie) || cookie.includes(suitingCookie)) return null;
      const chosen = chosenLanguage.exec(cookie)?.[1] ?? null;
      return chooseLanguage({ allowed, asked: null, chosen, accepted });
    },
  });
}
