import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { cookie, cookiesOf } from '../web/cookies.ts';
import { found } from '../web/refused.ts';
import { deviceOf } from './device.ts';
import { afterSigningIn, backOf, sessionCookieOf } from './entering.ts';
import { workProvider } from './work-account.ts';
import { enterByWork, keepOuting, takeOuting } from './work-account-store.ts';
import { GoingPage, NotInPage } from './work-pages.tsx';
import { workWords } from './work-words.ts';

/** The cookie that ties coming back to the browser that went. */
const outingCookie = 'passalong_outing';

/** Signing in with a work account, and adding one to an account. */
export function workActions(site: Machinery): Actions<'workSignIn' | 'workSignInReturn'> {
  const { database, settings } = site;
  const provider = workProvider(settings);
  const notIn = (visit: Visit, why: keyof (typeof workWords)['en']['why'], status = 422) => {
    const words = visit.words(workWords);
    return visit.page({ title: words.title, status, main: NotInPage({ words, why }) });
  };
  const outingCookieOf = (visit: Visit, state: string, seconds: number) =>
    cookie(outingCookie, state, { seconds, isSecure: visit.isSecure });
  return {
    async workSignIn(visit) {
      const work = found(provider);
      await limit(database, 'work sign-in', visit.client, {
        most: settings.signInPerHour * 5,
        seconds: 3600,
      });
      const back = backOf((await visit.form()).text('back'));
      const begun = await work.begin(site.address + to('workSignInReturn', {})).catch((error: unknown) => {
        site.log.error({ error: String(error) }, 'the issuer of work accounts does not answer');
        return null;
      });
      if (!begun) return notIn(visit, 'down', 502);
      await keepOuting(database, begun.outing, back, site.now());
      const words = visit.words(workWords);
      const page = visit.page({
        title: words.going,
        main: GoingPage({ words, address: begun.address, name: settings.oidcName }),
      });
      page.headers.set('refresh', `0; url=${begun.address}`);
      page.headers.append('set-cookie', outingCookieOf(visit, begun.outing.state, 900));
      return page;
    },
    async workSignInReturn(visit) {
      const work = found(provider);
      const state = visit.query.get('state') ?? '';
      const isOurs = state !== '' && cookiesOf(visit.request.headers)[outingCookie] === state;
      const outing = isOurs ? await takeOuting(database, state, site.now()) : null;
      if (!outing) return notIn(visit, 'failed');
      const { pathname, search } = new URL(visit.request.url);
      const identity = await work.finish(new URL(pathname + search, site.address), outing).catch((error) => {
        site.log.warn(
          { error: String((error as { code?: string }).code ?? 'unknown') },
          'a work sign-in failed',
        );
        return null;
      });
      if (!identity) return notIn(visit, 'failed');
      const entered = await enterByWork(database, visit.hand, identity, {
        device: deviceOf(visit.request.headers.get('user-agent')),
        language: visit.language,
        now: site.now(),
      });
      const done = outingCookieOf(visit, '', 0);
      if (entered.is === 'linked') return visit.redirect(to('account', {}, { done: 'work' }), [done]);
      if (entered.is !== 'in') return notIn(visit, entered.is);
      const goes = afterSigningIn(site, entered.account, {
        back: outing.back,
        tookSecondStep: identity.tookSecondStep,
      });
      return visit.redirect(goes, [done, sessionCookieOf(visit, entered.token)]);
    },
  };
}
