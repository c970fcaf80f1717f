import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { to } from '../../src/addresses.ts';
import { transaction } from '../../src/database/database.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { indexStory } from '../../src/finding/index-job.ts';
import { exportTo } from '../../src/keeping/export.ts';
import { makeKey } from '../../src/library/keys.ts';
import { readSettings } from '../../src/settings.ts';
import { type Running, startSite } from '../../src/site/start.ts';
import { type Fresh, freshDatabase } from '../database/fresh.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { aWant } from '../site/wants.ts';

const room = mkdtempSync(join(tmpdir(), 'pl-w-'));
chmodSync(room, 0o755);
/** Two web processes' worth of site on one database, each with a worker: what one hears the other must too. */
const sites: Running[] = [];
let fresh: Fresh;
let sample: Awaited<ReturnType<typeof sharedSample>>;
let key = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  const { host, port, user, database } = fresh.connection;
  const databaseUrl = `postgres://${user}@/${database}?host=${encodeURIComponent(host!)}&port=${port}`;
  const settings = {
    ...readSettings({ PASSALONG_DATA: join(room, 'data') }),
    databaseUrl,
    port: 0,
    logLevel: 'error' as const,
    searchPerMinute: 100_000,
  };
  for (let i = 0; i < 2; i += 1) sites.push(await startSite(settings, { web: true, worker: true }));
  const { site } = sites[0]!;
  sample = await sharedSample(site);
  await transaction(site.database, async (trx) => {
    await askForEditions(trx, sample.storyId, { kind: 'system' });
    await indexStory(trx, sample.storyId);
    key = await makeKey(trx, sample.tellingId, 'test');
  });
  // Its page quotes what may answer it.
  await aWant(site, 'the policy that only staff could touch the kettle');
}, 180_000);
afterAll(async () => {
  for (const { stop } of sites) await stop();
  await fresh.drop();
  rmSync(room, { recursive: true, force: true });
}, 60_000);

/** Every form that can be made of it, each made once though two workers were there; five lines with their meaning. */
async function ready() {
  const { database } = sites[0]!.site;
  const editions = await database.selectFrom('edition').select('state').execute();
  const lines = await database
    .selectFrom('search_line')
    .select('meaning')
    .where('meaning', 'is not', null)
    .execute();
  const answers = await database.selectFrom('want_answer').select('score').execute();
  const events = await database
    .selectFrom('event')
    .select('id')
    .where('verb', '=', 'shared an edition')
    .execute();
  const shared = editions.filter(({ state }) => state === 'shared').length;
  return {
    open: editions.filter(({ state }) => state === 'asked' || state === 'making').length,
    // Tips need advice in what was told, and there may be none.
    shared: shared >= 4,
    once: events.length === shared,
    indexed: lines.length,
    answered: answers.length > 0,
  };
}

test('a crawler that knew every address finds none of the words within a minute of their being taken back', async () => {
  await expect
    .poll(() => ready(), { timeout: 120_000, interval: 500 })
    .toEqual({ open: 0, shared: true, once: true, indexed: 5, answered: true });
  const gone = sample.passages[1]!;
  const marks = ['sign out the kettle themselves', 'put it in a drawer and shut the drawer'];
  const stays = sample.passages[2]!.words.slice(0, 40);
  const known = new Set<string>();
  for (const { address } of sites) for (const path of await crawled(address!)) known.add(path);
  // A page repeats what was asked, so none of these holds the words themselves.
  for (const question of ['kettle policy drawer', 'families sign kettle', 'which rules did you bend'])
    known.add(to('search', {}, { q: question }));
  known.add(to('storyCard', { story: sample.slug }));
  known.add(to('oembed', {}, { url: `${sites[0]!.address}${to('story', { story: sample.slug })}` }));
  const holding = await holders(known, marks);
  expect(holding.size, 'pages, files, search and the passage’s own page held it').toBeGreaterThan(8);
  expect([...holding].some((path) => path.includes('/files/'))).toBe(true);
  expect([...holding].some((path) => path.startsWith('/wants/'))).toBe(true);

  const began = Date.now();
  const taken = await fetch(sites[0]!.address + to('withdrawGive', { key }), {
    method: 'POST',
    body: new URLSearchParams({ what: gone.code }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  expect(taken.status).toBe(303);
  let left = await holders(known, marks);
  while (left.size > 0 && Date.now() - began < 60_000) {
    await wait(500);
    left = await holders(known, marks);
  }
  expect([...left]).toEqual([]);
  expect(Date.now() - began).toBeLessThan(60_000);

  for (const { address } of sites) for (const path of await crawled(address!)) known.add(path);
  expect([...(await holders(known, marks))]).toEqual([]);
  expect((await holders(known, [stays])).size, 'what was not taken back is still there').toBeGreaterThan(2);
  const { site } = sites[1]!;
  const out = join(room, 'export');
  await exportTo(out, site);
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const entry of entries)
    expect(holds(readFileSync(join(entry.parentPath, entry.name)), marks), entry.name).toBe(false);
}, 240_000);

/** Every address of the site that can be reached from the first page by links, files too. */
async function crawled(address: string): Promise<Set<string>> {
  const seen = new Set<string>(['/', '/stories.atom', '/sitemap.xml']);
  for (const path of seen) {
    if (seen.size > 400) break;
    const answer = await fetch(address + path);
    if (!/text\/html|xml/u.test(answer.headers.get('content-type') ?? '')) continue;
    const text = (await answer.text()).replaceAll('&amp;', '&');
    for (const [, link] of text.matchAll(/(?:href|src|<loc>|<id>)="?([^"<>\s#]+)/gu)) {
      const local = link!.startsWith(address) ? link!.slice(address.length) : link!;
      if (/^\/(?!assets|sign-in|language|mail|tell\b)/u.test(local)) seen.add(local);
    }
  }
  return seen;
}

/** Which of the addresses answer with any of the words, on either site. */
async function holders(paths: ReadonlySet<string>, marks: readonly string[]): Promise<Set<string>> {
  const holding = new Set<string>();
  for (const { address } of sites)
    for (const path of paths) {
      const answer = await fetch(address + path);
      if (holds(Buffer.from(await answer.arrayBuffer()), marks)) holding.add(path);
    }
  return holding;
}

/** Whether a page or file holds any of the words: Word, slides and e-books are looked into. */
function holds(bytes: Buffer, marks: readonly string[]): boolean {
  const parts =
    bytes.subarray(0, 2).toString() === 'PK'
      ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'))
      : [bytes.toString('utf8')];
  return parts.some((part) => marks.some((mark) => part.replace(/<[^>]+>/gu, '').includes(mark)));
}
