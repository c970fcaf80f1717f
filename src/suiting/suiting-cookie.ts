import type { Visit } from '../people/visit.ts';
import { cookie, cookiesOf } from '../web/cookies.ts';
import { minuteChoices, type Suiting, suitingFrom } from './suiting.ts';

/** The cookie in which a browser keeps what suits whoever uses it: `read.do_10`. Only what was chosen stands in it, no id. */
export const suitingCookie = 'passalong_suits';

/** Seconds it lives: a year, as that of the language. */
const year = 365 * 86_400;

/** What a browser keeps of what suits; null where nothing that we know. */
export function suitingIn(visit: Pick<Visit, 'request'>): Suiting | null {
  const kept = cookiesOf(visit.request.headers)[suitingCookie] ?? '';
  const [ways = '', minutes = ''] = kept.slice(0, 100).split('_');
  return suitingFrom(ways.split('.'), minuteChoices.find((choice) => String(choice) === minutes) ?? null);
}

/** The header that has a browser keep it, or forget it. */
export function suitingHeader({ isSecure }: Pick<Visit, 'isSecure'>, suiting: Suiting | null): string {
  if (!suiting) return cookie(suitingCookie, '', { seconds: 0, isSecure });
  const minutes = suiting.minutes === null ? '' : `_${suiting.minutes}`;
  return cookie(suitingCookie, suiting.ways.join('.') + minutes, { seconds: year, isSecure });
}
