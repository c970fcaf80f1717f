import { afterAll, beforeAll, expect, test } from 'vitest';
import { noLines } from '../../test/site/no-lines.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { transaction } from '../database/database.ts';
import { makeKey } from '../library/keys.ts';
import { readCounts } from '../library/read-counts.ts';
import { siteActions } from './actions.ts';
import { siteApp } from './app.ts';
import { keptPages } from './kept-pages.ts';
import { countingMetrics } from './metrics.ts';
import { type Serving, serve } from './serve.ts';

// Whoever runs the site sees what costs: a search is not a page that was ready, and neither is a page that had to be made.

const metrics = countingMetrics();
let here: TestSite;
let serving: Serving;
let sample: Awaited<ReturnType<typeof sharedSample>>;
let counts: ReturnType<typeof readCounts>;

beforeAll(async () => {
  here = await testSite({ actions: () => ({}) });
  sample = await sharedSample(here.site);
  counts = readCounts(here.site.database, here.site.now);
  const pages = keptPages(here.site.settings);
  const app = siteApp(here.site, siteActions(here.site, { counts, index: noLines, metrics }), metrics);
  serving = await serve({ fetch: pages.keeping(app.fetch) }, { port: 0, host: '127.0.0.1' }, [
    pages.servedFromStore,
  ]);
});
afterAll(async () => {
  await serving.close();
  await counts.close();
  await here.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${serving.port}${path}`, { headers, redirect: 'manual' });

/** How many answers, by what is said of them. */
async function counted(): Promise<Record<string, number>> {
  const lines = (await metrics.text()).matchAll(/^passalong_http_requests_total\{(.*)\} (\d+)$/gmu);
  return Object.fromEntries([...lines].map(([, labels, number]) => [labels, Number(number)]));
}

test('what was made, what was kept ready and what was searched are told apart, and every answer is counted', async () => {
  const first = await get('/stories/the-kettle');
  await get('/stories/the-kettle');
  await get('/stories/the-kettle', { 'if-none-match': first.headers.get('etag')! });
  await get('/search?q=kettle');
  await get('/search?q=ladder');
  expect(await counted()).toEqual({
    'address="story",method="GET",status="200",from="made"': 1,
    'address="story",method="GET",status="200",from="kept"': 1,
    'address="story",method="GET",status="304",from="kept"': 1,
    'address="search",method="GET",status="200",from="made"': 2,
  });
  const text = await metrics.text();
  expect(text).toContain('passalong_http_request_seconds_count{address="story",from="kept"} 2');
  expect(text).toContain('passalong_http_request_seconds_count{address="search",from="made"} 2');
});

test('of many who ask at once for a page that nobody has yet, each is counted', async () => {
  const { code } = sample.passages[0]!;
  await Promise.all(Array.from({ length: 6 }, () => get(`/stories/the-kettle/passages/${code}`)));
  const all = await counted();
  const of = (from: string) => all[`address="passage",method="GET",status="200",from="${from}"`] ?? 0;
  expect(of('made') + of('kept')).toBe(6);
  expect(of('kept')).toBeGreaterThan(0);
});

test('nothing of anybody stands in what a monitoring program reads: no question, no story, no key, no name, no address of a person', async () => {
  const key = await makeKey(here.site.database, sample.tellingId, 'test');
  const steward = await here.as('steward', { email: 'theodora@example.org', name: 'Theodora Ember' });
  const [[name, value]] = Object.entries(steward.cookies) as [[string, string]];
  const cookie = `${name}=${value}`;
  await get(`/tell/${key}`);
  await get('/search?q=somebody+unusual');
  await get('/steward/members', { cookie, 'user-agent': 'a browser of Theodora' });
  await get('/nobody/knows/this', { cookie });
  const { database } = here.site;
  await transaction(database, async (trx) => {
    await trx.updateTable('story').set({ title: 'The kettle of Mrs Tansy' }).execute();
  });
  metrics.jobEnded('index-story', 'failed', 1);
  const answers = [await metrics.text()];
  for (const path of ['/metrics', '/ready', '/health']) answers.push(await (await get(path)).text());
  const all = answers.join('\n');
  expect(all).toContain('passalong_jobs_total{job="index-story",how="failed"} 1');
  for (const own of [
    key,
    value,
    'unusual',
    'kettle',
    sample.storyId,
    sample.passages[0]!.code,
    'theodora',
    'ember',
    'tansy',
    '127.0.0.1',
    'knows',
    String(here.connection.database),
    String(here.connection.host),
    process.env.HOSTNAME ?? 'no host',
    process.cwd(),
  ])
    expect(all.toLowerCase(), own).not.toContain(own.toLowerCase());
});
