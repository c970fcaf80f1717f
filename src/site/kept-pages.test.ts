import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerForms } from '../../test/site/offered-forms.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { transaction } from '../database/database.ts';
import { listen } from '../database/listen.ts';
import { storyActions } from '../editions/story-actions.ts';
import { installQueue } from '../jobs/queue.ts';
import { mayTakeBack } from '../library/permits.ts';
import { readCounts } from '../library/read-counts.ts';
import { sharingChannel } from '../library/sharing-news.ts';
import { storyById, tellingById } from '../library/story-rows.ts';
import { takeBack } from '../library/take-back.ts';
import type { PageStore } from '../web/page-store.ts';
import { keptPages } from './kept-pages.ts';
import { type Serving, serve } from './serve.ts';

const system = { kind: 'system' } as const;
let at: TestSite;
let sample: Awaited<ReturnType<typeof sharedSample>>;
/** Two web processes of one site, as far as they know of each other: a store each, a connection each. */
const webs: { store: PageStore; serving: Serving; news: ReturnType<typeof listen> }[] = [];

beforeAll(async () => {
  at = await testSite({ actions: (site) => storyActions(site, readCounts(site.database, site.now)) });
  await installQueue(at.connection);
  sample = await sharedSample(at.site);
  await offerForms(at.site.database, sample);
  for (let i = 0; i < 2; i++) {
    const store = keptPages(at.site.settings);
    const news = listen(at.connection);
    await news.hear(sharingChannel, () => store.drop());
    const serving = await serve({ fetch: store.keeping(at.app.fetch) }, { port: 0, host: '127.0.0.1' }, [
      store.servedFromStore,
    ]);
    webs.push({ store, serving, news });
  }
});
afterAll(async () => {
  for (const { serving, news } of webs) {
    await serving.close();
    await news.stop();
  }
  await at.close();
});

function page(web: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      get(`http://127.0.0.1:${webs[web]!.serving.port}${path}`, { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
      }).on('error', reject);
    },
  );
}

test('a page from the store wears everything that a page from the site wears', async () => {
  const first = await page(0, '/stories/the-kettle');
  const kept = await page(0, '/stories/the-kettle');
  expect(webs[0]!.store.size().pages).toBe(1);
  expect(kept.text).toBe(first.text);
  for (const name of [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'cache-control',
    'content-language',
    'etag',
  ])
    expect([name, kept.headers[name]]).toEqual([name, first.headers[name]]);
  expect(kept.headers['content-security-policy']).toContain("default-src 'none'");
});

test('each language has its own, by what the browser prefers or by what was chosen', async () => {
  const english = await page(0, '/stories/the-kettle', { 'accept-language': 'en-GB' });
  const welsh = await page(0, '/stories/the-kettle', { 'accept-language': 'cy' });
  const chosen = await page(0, '/stories/the-kettle', { cookie: 'passalong_language=cy' });
  expect(english.text).toContain('<html lang="en"');
  expect(welsh.text).toContain('<html lang="cy"');
  expect(chosen.text).toBe(welsh.text);
});

test('somebody signed in is never handed a kept page, nor is theirs kept', async () => {
  const member = await at.as('member');
  const [[name, value]] = Object.entries(member.cookies) as [[string, string]];
  const before = webs[0]!.store.size().pages;
  const { text, headers } = await page(0, '/stories/the-kettle', { cookie: `${name}=${value}` });
  expect(text).toContain('action="/sign-out"');
  expect(headers.etag).toBeUndefined();
  expect(webs[0]!.store.size().pages).toBe(before);
  expect((await page(0, '/stories/the-kettle')).text).not.toContain('action="/sign-out"');
});

test('somebody who said what suits them is handed a page of their own, and nobody else is handed theirs', async () => {
  const own = { cookie: 'passalong_suits=read_10' };
  await page(0, '/stories/the-kettle');
  const before = webs[0]!.store.size();
  const fitted = await page(0, '/stories/the-kettle', own);
  expect(fitted.text).toContain('Fitted to how you like to take things in');
  expect(fitted.headers.etag).toBeUndefined();
  expect(fitted.headers['cache-control']).toBe('private, no-cache');
  expect(webs[0]!.store.size()).toEqual(before);
  webs[0]!.store.drop();
  await page(0, '/stories/the-kettle', own);
  expect(webs[0]!.store.size().pages).toBe(0);
  expect((await page(0, '/stories/the-kettle')).text).not.toContain('Fitted to');
});

test('once a teller takes it back, no web process hands out a word of it, wherever it was taken back', async () => {
  const secret = 'played golf on the others';
  const paths = [
    '/stories/the-kettle',
    ...sample.passages.map(({ code }) => `/stories/the-kettle/passages/${code}`),
  ];
  for (const web of [0, 1]) for (const path of paths) expect((await page(web, path)).status).toBe(200);
  expect(
    (await Promise.all(paths.map((path) => page(1, path)))).some(({ text }) => text.includes(secret)),
  ).toBe(true);
  const { database, now } = at.site;
  const telling = (await tellingById(database, sample.tellingId))!;
  const permit = mayTakeBack(system, telling, (await storyById(database, sample.storyId))!);
  await transaction(database, (trx) => takeBack(trx, permit, { now: now() }));
  const began = performance.now();
  for (const web of [0, 1])
    for (const path of paths)
      await expect.poll(async () => (await page(web, path)).status, { interval: 5, timeout: 5000 }).toBe(404);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(webs.map(({ store }) => store.size().pages)).toEqual([0, 0]);
});
