import { type Context, Hono } from 'hono';
import { type AddressName, addresses, sentByMailPrograms } from '../addresses.ts';
import { isAway } from '../database/away.ts';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import { handOf, sessionCookieName } from '../people/session-store.ts';
import type { Action, Actions } from '../people/visit.ts';
import { cookiesOf } from '../web/cookies.ts';
import { keptNowhere, securityHeaders } from '../web/headers.ts';
import { whenHandedOut } from '../web/page-store.ts';
import { Refused } from '../web/refused.ts';
import { isFromHere, isFromNoPage } from '../web/same-site.ts';
import { clientOf, type Env, isOperator } from './client.ts';
import { pass } from './door.ts';
import type { Metrics } from './metrics.ts';
import { awayPage, faultPage, mistakePage, refusedPage } from './refusal-pages.tsx';
import { type SiteVisit, visitOf } from './visit.ts';

/**
 * The site as one function from requests to answers: each address to its action, through the door.
 * @param actions one for every address; leaving one out does not compile
 */
export function siteApp(
  site: Machinery,
  actions: Actions<AddressName>,
  metrics: Metrics | null = null,
): Hono<Env> {
  const app = new Hono<Env>();
  for (const name of inOrder()) {
    const { method, path } = addresses[name];
    app.on(method, path, (context) => answer(site, name, actions[name] as Action, context, metrics));
  }
  app.notFound((context) => notFound(site, context));
  return app;
}

/** Addresses with fewer open places first, so that `/stories/:story/card.png` is found before `/stories/:story/:form`. */
function inOrder(): AddressName[] {
  const open = (name: AddressName) =>
    addresses[name].path
      .split('/')
      .map((part) => (part.startsWith(':') ? '~' : part))
      .join('/');
  return (Object.keys(addresses) as AddressName[]).sort((a, b) => (open(a) < open(b) ? -1 : 1));
}

async function answer(
  site: Machinery,
  name: AddressName,
  action: Action,
  context: Context<Env>,
  metrics: Metrics | null,
): Promise<Response> {
  const began = performance.now();
  const { visit, unknown } = await visitFor(site, name, context);
  // Whoever is signed in is not sent to sign in again because the database was away for a moment.
  const response = unknown
    ? failedPage(site, visit, unknown)
    : await attempt(site, name, action, visit, context);
  finish(response);
  if (metrics) {
    metrics.answered(name, 'made', response.status, (performance.now() - began) / 1000);
    whenHandedOut(response, countedFor(metrics, name));
  }
  // The pattern of the address, never the address: keys stand in it.
  site.log.debug(
    { address: name, status: response.status, ms: Math.round(performance.now() - began) },
    'answered',
  );
  return response;
}

// By itself, so that nothing of the visit is kept with a page that is kept ready.
function countedFor(metrics: Metrics, name: AddressName): (status: number, seconds: number) => void {
  return (status, seconds) => metrics.answered(name, 'kept', status, seconds);
}

async function attempt(
  site: Machinery,
  name: AddressName,
  action: Action,
  visit: SiteVisit,
  context: Context<Env>,
): Promise<Response> {
  try {
    if (addresses[name].method === 'POST' && !mayChange(site, name, visit.request.headers, context))
      throw new Refused('from another site');
    pass(name, visit.hand, { trial: site.settings.trial, isOperator: isOperator(context, site.settings) });
    return await action(visit);
  } catch (error) {
    if (error instanceof Refused) return refusedPage(visit, error);
    if (error instanceof Mistake) return mistakePage(visit, error);
    return failedPage(site, visit, error as Error);
  }
}

function failedPage(site: Machinery, visit: SiteVisit, error: Error): Response {
  const away = isAway(error);
  site.log.error(
    { address: visit.name, error: plain(error) },
    away ? 'the database is away' : 'a fault of ours',
  );
  return away ? awayPage(visit) : faultPage(visit);
}

function mayChange(site: Machinery, name: AddressName, headers: Headers, context: Context<Env>): boolean {
  if (isFromHere(headers, originsOf(site, context))) return true;
  return sentByMailPrograms.includes(name) && isFromNoPage(headers);
}

/** The visit; and what went wrong where it could not be looked up whose it is. */
async function visitFor(
  site: Machinery,
  name: AddressName,
  context: Context<Env>,
): Promise<{ visit: SiteVisit; unknown: Error | null }> {
  const cookies = cookiesOf(context.req.raw.headers);
  const token = cookies[sessionCookieName(site.address.startsWith('https:'))];
  let unknown: Error | null = null;
  const hand = await handOf(site.database, token, site.settings).catch((error) => {
    unknown = error;
    return { kind: 'visitor' } as const;
  });
  const visit = visitOf(site, {
    name,
    request: context.req.raw,
    params: context.req.param(),
    hand,
    cookies,
    client: clientOf(context, site.settings),
    incoming: context.env?.incoming,
  });
  return { visit, unknown };
}

async function notFound(site: Machinery, context: Context<Env>): Promise<Response> {
  const { visit } = await visitFor(site, 'home', context);
  const response = refusedPage(visit, new Refused('not here'));
  finish(response);
  return response;
}

function finish(response: Response): void {
  for (const [name, value] of Object.entries(securityHeaders))
    if (!response.headers.has(name)) response.headers.set(name, value);
  if (!response.headers.has('cache-control'))
    for (const [name, value] of Object.entries(keptNowhere)) response.headers.set(name, value);
}

function originsOf(site: Machinery, context: Context<Env>): string[] {
  const { protocol } = new URL(context.req.url);
  const host = context.req.header('host');
  // Behind no proxy and without an address of its own, the site is whatever it was called by.
  return [new URL(site.address).origin, ...(host && !site.settings.address ? [`${protocol}//${host}`] : [])];
}

/** What broke and where, for the log: the message may quote a row, so of database faults only the code is kept. */
function plain(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: string }).code;
  const where = error.stack?.split('\n').slice(1, 6).join(' ') ?? '';
  return code ? `${error.name} ${code} ${where}` : `${error.name}: ${error.message} ${where}`;
}
