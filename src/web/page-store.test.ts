import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { mayBeKept, type PageStoreOptions, pageStore } from './page-store.ts';

const text = 'What a teller said. '.repeat(200);
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A store over a site that counts how often it is asked, and a browser that may send headers of its own. */
async function stored(options: Partial<PageStoreOptions> = {}) {
  let said = text;
  let made = 0;
  let opened = 0;
  let waits: Promise<void> = Promise.resolve();
  const store = pageStore({ varies: (cookie) => (cookie?.includes('session') ? null : 'en'), ...options });
  const fetchPage = store.keeping(async (request: Request) => {
    made++;
    const body = said;
    await waits;
    const { pathname } = new URL(request.url);
    const response = new Response(body, {
      status: pathname === '/gone' ? 404 : 200,
      headers: { 'content-type': 'text/html', 'cache-control': 'private, no-cache', 'x-strict': 'yes' },
    });
    return pathname === '/mine' ? response : mayBeKept(response, () => opened++);
  });
  const server = createServer((request, response) => {
    if (store.servedFromStore(request, response)) return;
    void (async () => {
      const headers = new Headers(request.headers as Record<string, string>);
      const answer = await fetchPage(new Request(`http://site.test${request.url}`, { headers }));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(address + path, { headers: { 'accept-encoding': 'identity', ...headers } });
  return {
    store,
    get,
    made: () => made,
    opened: () => opened,
    saysNow: (words: string) => {
      said = words;
    },
    holdUp: () => {
      let go = () => {};
      waits = new Promise((resolve) => {
        go = resolve;
      });
      return () => go();
    },
  };
}

describe('pages kept ready, so that a reader at lunch never waits', () => {
  test('the second reader gets the same page without it being made again, and is counted', async () => {
    const { get, made, opened } = await stored();
    const first = await get('/story');
    const second = await get('/story');
    expect([await first.text(), await second.text()]).toEqual([text, text]);
    expect(made()).toBe(1);
    expect(opened()).toBe(1);
    expect(second.headers.get('x-strict')).toBe('yes');
    expect(second.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('it goes over the wire small, in the dress the browser knows, and not again when it has it', async () => {
    const { get } = await stored();
    await get('/story');
    const br = await get('/story', { 'accept-encoding': 'gzip, br' });
    const zip = await get('/story', { 'accept-encoding': 'gzip' });
    expect([br.headers.get('content-encoding'), zip.headers.get('content-encoding')]).toEqual(['br', 'gzip']);
    expect(Number(br.headers.get('content-length'))).toBeLessThan(text.length / 5);
    expect([await br.text(), await zip.text()]).toEqual([text, text]);
    const again = await get('/story', { 'if-none-match': br.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('once what is shared has changed, nothing that was kept is handed out', async () => {
    const { get, store, saysNow } = await stored();
    await get('/story');
    saysNow('Taken back.');
    store.drop();
    expect(await (await get('/story')).text()).toBe('Taken back.');
  });

  test('a page that was being made when something was taken back is not kept', async () => {
    const { get, store, saysNow, holdUp } = await stored();
    const go = holdUp();
    const reading = get('/story');
    await expect.poll(() => store.size().pages).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    saysNow('Taken back.');
    store.drop();
    go();
    await reading;
    expect(await (await get('/story')).text()).toBe('Taken back.');
  });

  test('without any word of a change it is looked up again after its time', async () => {
    let clock = 0;
    const { get, made } = await stored({ now: () => clock, milliseconds: 20_000 });
    await get('/story');
    clock = 19_999;
    await get('/story');
    expect(made()).toBe(1);
    clock = 20_000;
    await get('/story');
    expect(made()).toBe(2);
  });

  test('somebody signed in, a question after the address, an error and a page not said to be keepable: each made anew', async () => {
    const { get, made, store } = await stored();
    for (const path of ['/story?from=mail', '/gone', '/mine']) {
      await get(path);
      await get(path);
    }
    await get('/story', { cookie: 'session=1' });
    await get('/story', { cookie: 'session=1' });
    expect(made()).toBe(8);
    expect(store.size().pages).toBe(0);
  });

  test('many who ask at once for a page nobody has yet cause one making of it', async () => {
    const { get, made, opened } = await stored();
    const all = await Promise.all(Array.from({ length: 12 }, () => get('/story')));
    for (const one of all) expect(await one.text()).toBe(text);
    expect(made()).toBe(1);
    expect(opened()).toBe(11);
  });

  test('it holds no more than it may: the oldest go first', async () => {
    const { get, store, made } = await stored({ bytes: 3 * (text.length + 300) });
    for (const path of ['/a', '/b', '/c', '/d', '/e']) await get(path);
    expect(store.size().bytes).toBeLessThanOrEqual(3 * (text.length + 300));
    await get('/e');
    expect(made()).toBe(5);
    await get('/a');
    expect(made()).toBe(6);
  });

  test('its small bytes are those of the page', async () => {
    const { get } = await stored();
    await get('/story');
    for (const [name, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { body } = await raw((await get('/story')).url, name);
      expect(open(body).toString()).toBe(text);
    }
  });
});

/** The bytes as they came: fetch undoes their dress. */
async function raw(url: string, encoding: string): Promise<{ body: Buffer }> {
  const { get } = await import('node:http');
  return new Promise((resolve) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ body: Buffer.concat(parts) }));
    });
  });
}
