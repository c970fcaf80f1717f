/**
 * Whether a request that changes something comes from a page of this site, so that no other page can send it in
 * somebody's name. Browsers say so themselves (Sec-Fetch-Site, Fetch Metadata of W3C; since 2023 in all of them), older
 * ones by Origin. A program that sends neither has no cookies of anybody's to misuse, and is refused all the same.
 * @param origins the site's own origins, such as `https://passalong.example.org`
 */
export function isFromHere(headers: Headers, origins: readonly string[]): boolean {
  const fetchSite = headers.get('sec-fetch-site');
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none';
  const origin = headers.get('origin');
  return origin !== null && origins.includes(origin);
}

/** Whether no page sent it, but a program: a browser says from where a form comes, in one of these ways or the other. */
export function isFromNoPage(headers: Headers): boolean {
  return !headers.has('sec-fetch-site') && !headers.has('origin') && !headers.has('cookie');
}
