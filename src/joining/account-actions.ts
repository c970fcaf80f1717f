import { to } from '../addresses.ts';
import { mayKeepAccount } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import { isSteward } from '../people/hand.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { cookie, languageCookie } from '../web/cookies.ts';
import type { Faults } from '../web/parts/fields.tsx';
import type { Language } from '../web/words.ts';
import { AccountPage } from './account-pages.tsx';
import { accountWords } from './account-words.ts';
import { backOf, noSession, personHere } from './entering.ts';
import { leave } from './leaving-store.ts';
import { passkeysOf } from './passkey-store.ts';
import { keepProfile, placeChoices, profileOf, sessionsOf } from './profile-store.ts';
import { hasStep, stepsOf } from './second-step-store.ts';
import { hasWorkAccount } from './work-account-store.ts';

const longestName = 120;
const year = 365 * 86_400;

interface Shown {
  typed?: { name: string; language: string; place: string };
  back?: string;
  faults?: Faults;
}

/** One's own account: what one says of oneself, how one signs in, and where one is signed in. */
export function accountActions(site: Machinery): Actions<'account' | 'accountSave' | 'sessionsEnd'> {
  const { database, settings } = site;
  const languages = settings.languages.split(',') as Language[];
  const show = async (visit: Visit, { typed, back = '', faults = {} }: Shown) => {
    const words = visit.words(accountWords);
    const person = personHere(visit);
    const [profile, places, steps, passkeys, has, sessions] = await Promise.all([
      profileOf(database, person.id),
      placeChoices(database),
      stepsOf(database, person.id),
      passkeysOf(database, person.id),
      settings.oidcIssuer ? hasWorkAccount(database, person.id) : false,
      sessionsOf(database, person.id, site.now()),
    ]);
    const done = visit.query.get('done') as keyof typeof words.done | null;
    return visit.page({
      title: words.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: AccountPage({
        words,
        profile,
        typed: typed ?? {
          name: profile.name,
          language: profile.language,
          place: profile.placeId ?? '',
        },
        languages,
        places,
        steps,
        passkeys,
        work: settings.oidcIssuer ? { name: settings.oidcName, has } : null,
        sessions,
        here: person.session,
        mayChange: person.trusted || !hasStep(steps),
        isSteward: isSteward(visit.hand),
        contact: settings.contact ?? null,
        language: visit.language,
        back,
        done: (done && words.done[done]) || null,
        faults,
      }),
    });
  };
  return {
    async account(visit) {
      mayKeepAccount(visit.hand);
      return show(visit, { back: backOf(visit.query.get('back')) });
    },
    async accountSave(visit) {
      const permit = mayKeepAccount(visit.hand);
      const words = visit.words(accountWords);
      const form = await visit.form();
      const typed = { name: form.text('name'), language: form.text('language'), place: form.text('place') };
      const back = backOf(form.text('back'));
      const name = typed.name.replace(/\s+/gu, ' ').trim();
      if (name === '' || name.length > longestName)
        return show(visit, {
          typed,
          back,
          faults: { name: name === '' ? words.faults.name : words.faults.long },
        });
      const places = await placeChoices(database);
      const language = languages.find((one) => one === typed.language) ?? visit.language;
      const placeId = places.find(({ id }) => id === typed.place)?.id ?? null;
      await keepProfile(database, permit, { name, language, placeId });
      return visit.redirect(back || to('account', {}, { done: 'saved' }), [
        cookie(languageCookie, language, { seconds: year, isSecure: visit.isSecure }),
      ]);
    },
    async sessionsEnd(visit) {
      mayKeepAccount(visit.hand);
      const session = (await visit.form()).text('session');
      if (session === 'all') {
        await leave(database, visit.hand, 'everywhere');
        return visit.redirect(to('signIn', {}), [noSession(visit)]);
      }
      if (/^[0-9a-f-]{36}$/u.test(session)) await leave(database, visit.hand, { session });
      return visit.redirect(to('account', {}, { done: 'ended' }));
    },
  };
}
