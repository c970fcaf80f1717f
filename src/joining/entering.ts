import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { PersonHere } from '../people/hand.ts';
import { cookieSeconds, needsSecondStep, sessionCookieName } from '../people/session-store.ts';
import type { Visit } from '../people/visit.ts';
import { cookie } from '../web/cookies.ts';
import { Refused } from '../web/refused.ts';
import type { Account } from './account-store.ts';

/** Where to go on after signing in, as it was sent: an address of this site, or nothing. */
export function backOf(address: string | null | undefined): string {
  return address && /^\/(?![/\\])/u.test(address) && address.length < 2000 ? address : '';
}

/** The cookie that holds a session. */
export function sessionCookieOf(visit: Visit, token: string): string {
  return cookie(sessionCookieName(visit.isSecure), token, {
    seconds: cookieSeconds,
    isSecure: visit.isSecure,
  });
}

/** Takes the session's cookie away. */
export function noSession(visit: Visit): string {
  return cookie(sessionCookieName(visit.isSecure), '', { seconds: 0, isSecure: visit.isSecure });
}

/** Where somebody who has just signed in goes: to a second step if one is needed, to say who they are, or on. */
export function afterSigningIn(
  site: Pick<Machinery, 'settings'>,
  account: Account,
  { back, tookSecondStep }: { back: string; tookSecondStep: boolean },
): string {
  if (needsSecondStep(account.role, site.settings) && !tookSecondStep) return to('secondStep', {}, { back });
  if (account.name === '') return to('account', {}, { done: 'welcome', back });
  return back || (account.role === 'member' ? to('home', {}) : to('work', {}));
}

/** The person who is asking. @throws Refused where nobody is signed in */
export function personHere(visit: Visit): PersonHere {
  if (visit.hand.kind !== 'person') throw new Refused('sign in first');
  return visit.hand.person;
}
