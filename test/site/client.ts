import type { Hono } from 'hono';
import { parse } from 'parse5';
import type { Env } from '../../src/site/client.ts';
import { textOf } from './html.ts';

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Where it sends on to; null where it does not. */
  location: string | null;
  /** The bytes as text: the page's source. */
  body: string;
  /** What a person reads: the text of the page's main part, white space folded. */
  text: string;
}

/** A browser without pictures or script, which keeps its cookies. */
export interface Client {
  cookies: Record<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form of this site. A field with several values is a list. */
  post(
    path: string,
    fields?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Sends a form with files, as a browser does. */
  upload(path: string, form: FormData): Promise<Answer>;
}

/** A client of an app. */
export function clientOf(app: Hono<Env>, cookies: Record<string, string> = {}): Client {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('host', 'site.test');
    const jar = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    if (jar.length > 0) headers.set('cookie', jar.join('; '));
    const response = await app.fetch(new Request(`http://site.test${path}`, { ...init, headers }), {});
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const body = await response.text();
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location'),
      body,
      text: isPage ? textOf(parse(body)) : body,
    };
  };
  const here = { 'sec-fetch-site': 'same-origin', origin: 'http://site.test' };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) => {
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value as string]) form.append(name, one);
      return send(path, { method: 'POST', body: form, headers: { ...here, ...headers } });
    },
    upload: (path, form) => send(path, { method: 'POST', body: form, headers: here }),
  };
}

function keep(cookies: Record<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/u);
  const at = pair.indexOf('=');
  const name = pair.slice(0, at);
  if (attributes.some((one) => /^max-age=0$/iu.test(one))) delete cookies[name];
  else cookies[name] = decodeURIComponent(pair.slice(at + 1));
}
