import type { IncomingMessage } from 'node:http';
import type { AddressName, Params } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Hand } from '../people/hand.ts';
import type { PageParts, Sent, Visit } from '../people/visit.ts';
import { languageCookie } from '../web/cookies.ts';
import { askedEachTime } from '../web/headers.ts';
import { chooseLanguage, type Language } from '../web/language.ts';
import { readForm } from '../web/sent.ts';
import { wordsIn } from '../web/words.ts';
import { framed } from './frame.tsx';

/** A visit as the kernel makes it. */
export type SiteVisit = Visit;

/** What the kernel knows of a request. */
export interface Came {
  name: AddressName;
  request: Request;
  params: Record<string, string>;
  hand: Hand;
  cookies: Record<string, string>;
  client: string;
  incoming: IncomingMessage | undefined;
}

/** Makes of a request what an action is given. */
export function visitOf(site: Machinery, came: Came): SiteVisit {
  const url = new URL(came.request.url);
  const language = languageOf(site, came, url);
  const visit: SiteVisit = {
    name: came.name,
    request: came.request,
    incoming: came.incoming,
    hand: came.hand,
    language,
    params: came.params as Params<AddressName>,
    query: url.searchParams,
    client: came.client,
    isSecure: site.address.startsWith('https:'),
    form: async (most) => sent(await readForm(came.request, most)),
    words: (catalogue) => wordsIn(catalogue, language),
    page: (parts) => page(site, visit, parts),
    redirect: (address, cookies = []) => redirect(address, cookies),
    json: (body, status = 200) => Response.json(body, { status }),
  };
  return visit;
}

function languageOf(site: Machinery, { hand, cookies, request }: Came, url: URL): Language {
  return chooseLanguage({
    allowed: site.settings.languages.split(',') as Language[],
    asked: url.searchParams.get('lang'),
    chosen: cookies[languageCookie] ?? (hand.kind === 'person' ? hand.person.language : null),
    accepted: request.headers.get('accept-language'),
  });
}

function sent(values: Record<string, string[]>): Sent {
  return { values, text: (name) => values[name]?.[0] ?? '', all: (name) => values[name] ?? [] };
}

function page(site: Machinery, visit: SiteVisit, parts: PageParts): Response {
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': visit.language,
    vary: 'Cookie, Accept-Language',
  });
  if (parts.kind === 'reading')
    for (const [name, value] of Object.entries(askedEachTime)) headers.set(name, value);
  return new Response(framed(site, visit, parts), { status: parts.status ?? 200, headers });
}

/** Only addresses of this site: what a visitor sends may decide where they go on, never to another site. */
function redirect(address: string, cookies: readonly string[]): Response {
  const local = /^\/(?![/\\])/u.test(address) ? address : '/';
  const headers = new Headers({ location: local });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
