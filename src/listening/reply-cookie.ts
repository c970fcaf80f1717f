import type { Visit } from '../people/visit.ts';
import { cookie, cookiesOf } from '../web/cookies.ts';

/** Seconds that a browser remembers a reply that was not finished: a month, as rounds go. */
const month = 30 * 86_400;

const nameOf = (slug: string) => `passalong_reply_${slug}`;

/** The key of the reply that this browser began in a round; null where it began none, or finished it. */
export function rememberedKey(visit: Visit, slug: string): string | null {
  return cookiesOf(visit.request.headers)[nameOf(slug)] ?? null;
}

/** Has the browser remember where it was. */
export function remember(visit: Visit, slug: string, key: string): string {
  return cookie(nameOf(slug), key, { seconds: month, isSecure: visit.isSecure });
}

/** Has the browser forget it: the next person at this device must not see it. */
export function forget(visit: Visit, slug: string): string {
  return cookie(nameOf(slug), '', { seconds: 0, isSecure: visit.isSecure });
}
