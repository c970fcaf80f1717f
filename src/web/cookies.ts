import { parse, serialize } from 'hono/utils/cookie';

/** The cookie that remembers the language somebody chose. */
export const languageCookie = 'passalong_language';

/** The cookies of a request, by name. */
export function cookiesOf(headers: Headers): Record<string, string> {
  return parse(headers.get('cookie') ?? '');
}

/**
 * A cookie as a `Set-Cookie` header: for this site's pages alone, not for script.
 * @param seconds how long it lives; 0 takes it away; left out, until the browser is closed
 * @param isSecure whether the site is reached by https
 */
export function cookie(
  name: string,
  value: string,
  { seconds, isSecure }: { seconds?: number; isSecure: boolean },
): string {
  return serialize(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    ...(seconds !== undefined && { maxAge: seconds }),
  });
}
