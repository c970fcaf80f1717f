import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { cookie, cookiesOf } from '../web/cookies.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { deviceOf } from './device.ts';
import { isEmail, readEmail } from './email.ts';
import { afterSigningIn, backOf, noSession, sessionCookieOf } from './entering.ts';
import { leave } from './leaving-store.ts';
import { looksLikeCode, readCode } from './sign-in-code.ts';
import { CodePage, SignedInPage, SignInPage } from './sign-in-pages.tsx';
import { askedFor, askForCode, type Entered, enterCode } from './sign-in-store.ts';
import { signInWords } from './sign-in-words.ts';

type Names = 'signIn' | 'signInSend' | 'signInCode' | 'signInEnter' | 'signOut';

/** The cookie that ties a code to the window that asked for it. */
const askedCookie = 'passalong_asked';
const hour = 3600;
/** Codes an hour that one e-mail address gets. */
const codesPerAddress = 5;

/** Signing in by a code, and signing out. */
export function signInActions(site: Machinery): Actions<Names> {
  const { database, settings } = site;
  const askedBy = (visit: Visit) => readId(cookiesOf(visit.request.headers)[askedCookie]);
  const askedCookieOf = (visit: Visit, id: string, seconds: number) =>
    cookie(askedCookie, id, { seconds, isSecure: visit.isSecure });
  const signInPage = (visit: Visit, email: string, back: string, faults: Faults) => {
    const words = visit.words(signInWords);
    return visit.page({
      title: words.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      islands: ['passkeys'],
      main: SignInPage({ words, email, back, faults, work: settings.oidcIssuer ? settings.oidcName : null }),
    });
  };
  const codePage = (visit: Visit, email: string, typed: string, back: string, faults: Faults) => {
    const words = visit.words(signInWords);
    const { contact = null, trial, smtpUrl } = settings;
    return visit.page({
      title: words.code.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: CodePage({ words, email, typed, back, faults, contact, trial: trial && !smtpUrl }),
    });
  };
  return {
    async signIn(visit) {
      const words = visit.words(signInWords);
      const back = backOf(visit.query.get('back'));
      if (visit.hand.kind !== 'person') return signInPage(visit, '', back, {});
      if (back) return visit.redirect(back);
      const { email } = visit.hand.person;
      return visit.page({ title: words.signedIn.title, main: SignedInPage({ words, email }) });
    },
    async signInSend(visit) {
      const words = visit.words(signInWords);
      const form = await visit.form();
      const email = readEmail(form.text('email'));
      const back = backOf(form.text('back'));
      if (!isEmail(email))
        return signInPage(visit, form.text('email'), back, {
          email: email === '' ? words.faults.empty : words.faults.email,
        });
      await limit(database, 'sign-in', visit.client, { most: settings.signInPerHour, seconds: hour });
      await limit(database, 'sign-in mail', email, { most: codesPerAddress, seconds: hour });
      const id = await askForCode(database, email, { language: visit.language, now: site.now() });
      return visit.redirect(to('signInCode', {}, { back }), [askedCookieOf(visit, id, hour)]);
    },
    async signInCode(visit) {
      const back = backOf(visit.query.get('back'));
      const id = askedBy(visit);
      const email = id && (await askedFor(database, id, site.now()));
      return email ? codePage(visit, email, '', back, {}) : visit.redirect(to('signIn', {}, { back }));
    },
    async signInEnter(visit) {
      const words = visit.words(signInWords);
      const form = await visit.form();
      const back = backOf(form.text('back'));
      const id = askedBy(visit);
      const email = id && (await askedFor(database, id, site.now()));
      if (!id || !email) return visit.redirect(to('signIn', {}, { back }));
      const code = readCode(form.text('code'));
      if (!looksLikeCode(code))
        return codePage(visit, email, form.text('code'), back, { code: words.faults.code });
      await limit(database, 'code', visit.client, { most: settings.signInPerHour * 5, seconds: hour });
      const entered = await enterCode(database, {
        id,
        code,
        device: deviceOf(visit.request.headers.get('user-agent')),
        trial: settings.trial,
        language: visit.language,
        now: site.now(),
      });
      if (entered.is !== 'right')
        return codePage(visit, email, form.text('code'), back, { code: whyNot(entered, words.faults) });
      if (visit.hand.kind === 'person') await leave(database, visit.hand, 'here');
      return visit.redirect(afterSigningIn(site, entered.account, { back, tookSecondStep: false }), [
        sessionCookieOf(visit, entered.token),
        askedCookieOf(visit, '', 0),
      ]);
    },
    async signOut(visit) {
      await leave(database, visit.hand, 'here');
      return visit.redirect(to('home', {}), [noSession(visit)]);
    },
  };
}

function whyNot(
  entered: Exclude<Entered, { is: 'right' }>,
  faults: { wrong: (left: number) => string; last: string; over: string },
): string {
  if (entered.is === 'over') return faults.over;
  return entered.left > 0 ? faults.wrong(entered.left) : faults.last;
}

function readId(value: string | undefined): string | null {
  return value && /^[0-9a-f-]{36}$/u.test(value) ? value : null;
}
