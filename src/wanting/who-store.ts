import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { personOf } from '../people/hand.ts';
import { newToken } from '../people/token.ts';
import type { Visit } from '../people/visit.ts';
import { cookie, cookiesOf } from '../web/cookies.ts';
import { browserCookie, browserHash, browserSeconds, readSigned, signed } from './browser.ts';

/** Who wants something: a member, or a browser. */
export interface Wanter {
  personId: string | null;
  /** A hash; null for members. */
  browser: string | null;
}

const keys = new WeakMap<Database, Promise<string>>();

/** The key that these cookies are signed with, the same for all processes: whoever asks first makes it. */
export function signingKey(database: Database): Promise<string> {
  const known = keys.get(database);
  if (known) return known;
  const made = makeKey(database);
  keys.set(database, made);
  made.catch(() => keys.delete(database));
  return made;
}

async function makeKey(database: Database): Promise<string> {
  const name = browserCookie;
  await database
    .insertInto('signing_key')
    .values({ name, key: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key } = await database
    .selectFrom('signing_key')
    .select('key')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return key;
}

/**
 * Who is asking, as wants count them: a member by their account, anybody else by a cookie.
 * @param make whether a browser without a cookie gets one; it is set by whoever says something, never by reading
 * @param options `asNobody`: by the cookie even where they are signed in, for words that must not lead to an account
 * @returns the wanter, null where there is no cookie and none is made; and the cookies to set
 */
export async function wanterOf(
  database: Database,
  visit: Visit,
  make: boolean,
  { asNobody = false }: { asNobody?: boolean } = {},
): Promise<{ wanter: Wanter | null; cookies: string[] }> {
  const personId = asNobody ? null : personOf(visit.hand);
  if (personId) return { wanter: { personId, browser: null }, cookies: [] };
  const sent = cookiesOf(visit.request.headers)[browserCookie];
  if (sent === undefined && !make) return { wanter: null, cookies: [] };
  const key = await signingKey(database);
  const id = readSigned(sent, key);
  if (id) return { wanter: { personId: null, browser: browserHash(id) }, cookies: [] };
  if (!make) return { wanter: null, cookies: [] };
  const fresh = newToken();
  const { isSecure } = visit;
  const line = cookie(browserCookie, signed(fresh, key), { seconds: browserSeconds, isSecure });
  return { wanter: { personId: null, browser: browserHash(fresh) }, cookies: [line] };
}
