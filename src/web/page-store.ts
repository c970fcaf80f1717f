import type { IncomingMessage, ServerResponse } from 'node:http';
import { dressedFor, hasAlready, type StoredPage, storedPage } from './stored-page.ts';

/** Milliseconds for which a page may be handed out again without looking: well under the minute that taking back has. */
const longest = 20_000;
/** Bytes that pages may take in memory, unless told otherwise. */
const most = 48 * 1024 * 1024;

/** What makes answers: the site. */
export type Fetch<Env> = (request: Request, env?: Env) => Response | Promise<Response>;

/** Pages of readers who are not signed in, kept ready in memory for a moment. */
export interface PageStore {
  /** Answers a request from what is kept, and says whether it did. Looked at before the site. */
  servedFromStore(request: IncomingMessage, response: ServerResponse): boolean;
  /** The site, keeping what it answers where that may be kept. One answer is made at a time for each page. */
  keeping<Env>(fetch: Fetch<Env>): Fetch<Env>;
  /** Lets go of everything at once: what is shared has changed. What is being made at this moment is not kept either. */
  drop(): void;
  /** How many pages, and how many bytes. */
  size(): { pages: number; bytes: number };
}

/** How a store knows its pages. */
export interface PageStoreOptions {
  /**
   * What a page varies by besides its address (the language), for a request of somebody who is not signed in; null when
   * nothing kept may answer it.
   */
  varies(cookie: string | undefined, acceptLanguage: string | undefined): string | null;
  bytes?: number;
  milliseconds?: number;
  now?: () => number;
}

/** Answers that may be kept, with what is to be told each time one is handed out again. */
const keepable = new WeakMap<Response, Pick<StoredPage, 'opened' | 'handedOut'>>();

/** Says of an answer that it is the same for everybody who is not signed in, and holds nobody's own. */
export function mayBeKept(response: Response, opened: StoredPage['opened'] = () => {}): Response {
  keepable.set(response, { opened, handedOut: () => {} });
  return response;
}

/** Has it told each time an answer is handed out again without being made; never, where it may not be kept. */
export function whenHandedOut(response: Response, told: StoredPage['handedOut']): void {
  const known = keepable.get(response);
  if (known) known.handedOut = told;
}

/** Begins with nothing kept. */
export function pageStore({
  varies,
  bytes: room = most,
  milliseconds = longest,
  now = () => performance.now(),
}: PageStoreOptions): PageStore {
  const pages = new Map<string, StoredPage>();
  const beingMade = new Map<string, Promise<StoredPage | null>>();
  let bytes = 0;
  // Counts the times everything was let go of: an answer begun before one is not kept after it.
  let round = 0;

  const forget = (key: string) => {
    bytes -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  };
  const keep = (key: string, page: StoredPage) => {
    forget(key);
    pages.set(key, page);
    bytes += page.bytes;
    // A Map keeps the order in which things came, so the first is the oldest.
    for (const oldest of pages.keys()) {
      if (bytes <= room) break;
      forget(oldest);
    }
  };
  const fresh = (key: string): StoredPage | null => {
    const page = pages.get(key);
    if (!page) return null;
    if (now() - page.from < milliseconds) return page;
    forget(key);
    return null;
  };
  const keyOf = (
    method: string | undefined,
    path: string,
    cookie: string | undefined,
    language: string | undefined,
  ) => {
    // An address with a question is one of endlessly many: keeping those would push out what people read.
    if ((method !== 'GET' && method !== 'HEAD') || path.includes('?')) return null;
    const variant = varies(cookie, language);
    return variant === null ? null : `${variant} ${path}`;
  };

  return {
    servedFromStore(request, response) {
      const began = performance.now();
      const { headers, method, url = '/' } = request;
      if (pages.size === 0) return false;
      const key = keyOf(method, url, headers.cookie, headers['accept-language']);
      const page = key === null ? null : fresh(key);
      if (!page) return false;
      page.opened(headers['user-agent'] ?? null);
      const { body, headers: ready } = dressedFor(page, headers['accept-encoding'] as string | undefined);
      const isKnown = hasAlready(page, headers['if-none-match']);
      if (isKnown) response.writeHead(304, unsized(ready)).end();
      else response.writeHead(200, ready).end(method === 'HEAD' ? undefined : body);
      page.handedOut(isKnown ? 304 : 200, secondsSince(began));
      return true;
    },
    keeping(fetch) {
      return async (request, env) => {
        const { headers, method, url } = request;
        const [cookie, language] = ['cookie', 'accept-language'].map(
          (name) => headers.get(name) ?? undefined,
        );
        const key = keyOf(method === 'GET' ? 'GET' : undefined, pathOf(url), cookie, language);
        if (key === null) return fetch(request, env);
        const began = performance.now();
        const begun = round;
        const under = `${round} ${key}`;
        const sameAgain = await beingMade.get(under);
        if (sameAgain && begun === round) {
          sameAgain.opened(headers.get('user-agent'));
          const response = answer(sameAgain, request);
          sameAgain.handedOut(response.status, secondsSince(began));
          return response;
        }
        const from = now();
        const made = Promise.resolve(fetch(request, env));
        const stored = made.then((response) => whenKeepable(response, from));
        // Those who wait for it try for themselves when it comes to nothing; whoever asked first is told what went wrong.
        const waited = stored.catch(() => null).finally(() => beingMade.delete(under));
        if (!beingMade.has(under)) beingMade.set(under, waited);
        const page = await stored;
        if (!page) return made;
        if (begun === round) keep(key, page);
        return answer(page, request);
      };
    },
    drop() {
      round++;
      pages.clear();
      bytes = 0;
    },
    size: () => ({ pages: pages.size, bytes }),
  };
}

async function whenKeepable(response: Response, from: number): Promise<StoredPage | null> {
  const told = keepable.get(response);
  if (!told || response.status !== 200 || response.headers.has('set-cookie')) return null;
  return storedPage(response, { from, ...told });
}

function answer(page: StoredPage, { headers }: Request): Response {
  const { body, headers: ready } = dressedFor(page, headers.get('accept-encoding'));
  const isKnown = hasAlready(page, headers.get('if-none-match'));
  const all = new Headers();
  const sent = isKnown ? unsized(ready) : ready;
  for (let i = 0; i < sent.length; i += 2) all.append(sent[i]!, sent[i + 1]!);
  return new Response(isKnown ? null : new Uint8Array(body), { status: isKnown ? 304 : 200, headers: all });
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

function unsized(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < headers.length; i += 2)
    if (headers[i] !== 'content-length' && headers[i] !== 'content-encoding')
      kept.push(headers[i]!, headers[i + 1]!);
  return kept;
}

function pathOf(url: string): string {
  const at = url.indexOf('/', url.indexOf('//') + 2);
  return at < 0 ? '/' : url.slice(at);
}
