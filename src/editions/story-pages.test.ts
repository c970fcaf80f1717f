import { parseAtomFeed } from 'feedsmith';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { transaction } from '../database/database.ts';
import { installQueue } from '../jobs/queue.ts';
import { type ReadCounts, readCounts, shownCount } from '../library/read-counts.ts';
import { askForEditions } from './ask.ts';
import { editionsActions } from './editions-actions.ts';
import { feedActions } from './feed-actions.ts';
import { makeEditionJob } from './make-edition.ts';
import { storyActions } from './story-actions.ts';

const system = { kind: 'system' } as const;
const run = { signal: new AbortController().signal, attempt: 1, id: 'job', progress: async () => {} };
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

let at: TestSite;
let counts: ReadCounts;
let sample: Awaited<ReturnType<typeof sharedSample>>;

beforeAll(async () => {
  at = await testSite({
    actions: (site) => {
      counts = readCounts(site.database, site.now);
      return { ...storyActions(site, counts), ...feedActions(site), ...editionsActions(site) };
    },
    settings: { contact: 'hello@example.org' },
  });
  await installQueue(at.connection);
  sample = await sharedSample(at.site);
  await makeAll();
}, 60_000);
afterAll(async () => {
  await counts.close();
  await at.close();
});

async function makeAll() {
  await transaction(at.site.database, (trx) => askForEditions(trx, sample.storyId, system));
  const asked = await at.site.database
    .selectFrom('edition')
    .select('id')
    .where('state', '=', 'asked')
    .execute();
  for (const { id } of asked) await makeEditionJob.run({ editionId: id }, at.site, run);
}

describe('what a reader gets', () => {
  test('the story: who tells, every way to take it in, each line one tap from where it was said', async () => {
    const { status, text, body, headers } = await at.visitor().get('/stories/the-kettle');
    expect(status).toBe(200);
    expect(text).toContain('a day centre manager');
    for (const form of ['guide', 'tips', 'session', 'try', 'talk'])
      expect(body).toContain(`href="/stories/the-kettle/${form}"`);
    const [first] = sample.passages;
    expect(body).toContain(`href="/stories/the-kettle/passages/${first!.code}?mark=0-`);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(body).toContain('mailto:hello@example.org');
  });

  test('data about it for search engines and other libraries, which cannot end its block early', async () => {
    const { body } = await at.visitor().get('/stories/the-kettle');
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(body)!;
    expect(JSON.parse(json!)).toMatchObject({ '@type': 'Article', headline: 'The kettle' });
    expect(body).toContain('<link rel="canonical" href="http://site.test/stories/the-kettle"');
    expect(body).toContain('property="og:image" content="http://site.test/stories/the-kettle/card.png"');
  });

  test('a form: what it says, how long it takes, and files with their sizes that are what they are called', async () => {
    const { body, text } = await at.visitor().get('/stories/the-kettle/tips');
    expect(text).toContain('min read');
    for (const ending of ['pdf', 'docx', 'md', 'txt'])
      expect(body).toContain(`href="/stories/the-kettle/files/tips.${ending}"`);
    const file = await at.visitor().get('/stories/the-kettle/files/tips.md');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="the-kettle-tips.md"');
    expect(file.body).toContain('# The kettle');
  });

  test('a passage: the line marked, what was said before and after, and the forms that say something of it', async () => {
    const [, second, third] = sample.passages;
    const { body, text } = await at.visitor().get(`/stories/the-kettle/passages/${second!.code}?mark=0-20`);
    expect(body).toContain(`<mark>${second!.words.slice(0, 20)}</mark>`);
    expect(text).toContain(third!.words.slice(0, 60));
    expect(text).toContain('Lines of it are in: ');
    expect(body).toContain(`href="/stories/the-kettle/guide"`);
  });

  test('a mark that reaches outside the words, or is no mark, is left out', async () => {
    const { code } = sample.passages[0]!;
    for (const mark of ['5-99999', '9-3', 'x', '-1-4']) {
      const { status, body } = await at.visitor().get(`/stories/the-kettle/passages/${code}?mark=${mark}`);
      expect([status, body.includes('<mark>')]).toEqual([200, false]);
    }
  });

  test.each([
    'nobody',
    'the-kettle/poem',
    'the-kettle/passages/none',
    'the-kettle/files/tips.exe',
    'the-kettle/files/tips',
  ])('what is not there: %s', async (path) => {
    expect((await at.visitor().get(`/stories/${path}`)).status).toBe(404);
  });

  test('a card that other sites show: a picture of the right size with something on it', async () => {
    const response = await at.app.fetch(new Request('http://site.test/stories/the-kettle/card.png'), {});
    const png = Buffer.from(await response.arrayBuffer());
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { channels } = await sharp(png).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
  });

  test('a feed that a reader understands, newest first', async () => {
    const { body, headers } = await at.visitor().get('/stories.atom');
    expect(headers.get('content-type')).toContain('application/atom+xml');
    const feed = parseAtomFeed(body) as {
      entries: { title: string | { value: string }; links: { href: string }[] }[];
    };
    expect(feed.entries).toHaveLength(1);
    expect(feed.entries[0]!.links[0]!.href).toBe('http://site.test/stories/the-kettle');
  });

  test('the map of the site names every shared story and form', async () => {
    const { body } = await at.visitor().get('/sitemap.xml');
    expect(body).toContain('<loc>http://site.test/stories/the-kettle</loc>');
  });

  test('another site can ask what stands at an address, in JSON or XML, and for nothing but ours', async () => {
    const url = 'http://site.test/stories/the-kettle';
    const json = await at.visitor().get(`/oembed?url=${encodeURIComponent(url)}`);
    expect(JSON.parse(json.body)).toMatchObject({ type: 'link', title: 'The kettle' });
    const xml = await at.visitor().get(`/oembed?url=${encodeURIComponent(url)}&format=xml`);
    expect(xml.headers.get('content-type')).toContain('text/xml');
    expect(xml.body).toContain('<title>The kettle</title>');
    expect((await at.visitor().get('/oembed?url=https://elsewhere.test/stories/the-kettle')).status).toBe(
      404,
    );
    expect((await at.visitor().get(`/oembed?url=${encodeURIComponent(url)}&format=yaml`)).status).toBe(501);
  });

  test('readers are counted by day, robots and gatherers’ programs are not, and few are not shown', async () => {
    await at.visitor().get('/stories/the-kettle', firefox);
    await at.visitor().get('/stories/the-kettle', { 'user-agent': 'Googlebot/2.1' });
    await counts.flush();
    const rows = await at.site.database
      .selectFrom('read_count')
      .selectAll()
      .where('form', '=', 'story')
      .execute();
    expect(rows.map(({ count }) => count)).toEqual([1]);
    expect([shownCount(4), shownCount(5)]).toEqual([null, 5]);
  });
});

describe('what a gatherer sees of it', () => {
  test('each form for its readers, since when; to others it is not there', async () => {
    const steward = await at.as('steward');
    const { text, status } = await steward.get('/work/stories/the-kettle/editions');
    expect(status).toBe(200);
    expect(text).toContain('For everyone');
    expect(text.match(/Shared since/gu)).toHaveLength(5);
    expect((await (await at.as('gatherer')).get('/work/stories/the-kettle/editions')).status).toBe(404);
    expect((await (await at.as('gatherer')).post('/work/stories/the-kettle/editions')).status).toBe(404);
  });

  test('when the story moved on it says so, and what is shared stays until the new is ready', async () => {
    const { database } = at.site;
    await database.updateTable('story').set({ version: 9 }).where('id', '=', sample.storyId).execute();
    const steward = await at.as('steward');
    const page = '/work/stories/the-kettle/editions';
    expect((await steward.get(page)).text).toContain('5 forms were made before the last changes');
    const { location } = await steward.post(page, { form: 'tips' });
    const after = await steward.get(location!);
    expect(after.text).toContain('Waits to be made');
    expect((await at.visitor().get('/stories/the-kettle/tips')).status).toBe(200);
    await makeAll();
    expect((await steward.get(page)).text).not.toContain('moved on');
  });

  test('one that could not be made says why, and can be made again', async () => {
    const { database } = at.site;
    await database
      .insertInto('edition')
      .values({
        story_id: sample.storyId,
        form: 'guide',
        audience: 'everyone',
        story_version: 9,
        state: 'failed',
        reason: 'It took longer than it may.',
        remedy: 'Make it again.',
        asked_at: new Date(Date.now() + 1000),
      })
      .execute();
    const { text } = await (await at.as('steward')).get('/work/stories/the-kettle/editions');
    expect(text).toMatch(
      /Could not be made.*It took longer than it may\. Make it again\..*is shared until then/u,
    );
  });
});
