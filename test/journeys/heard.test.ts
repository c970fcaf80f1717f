import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { allHeardActions } from '../../src/heard/all-actions.ts';
import { countRepliesJob } from '../../src/heard/count-job.ts';
import { gatherThemesJob } from '../../src/heard/theme-jobs.ts';
import { standardAsked } from '../../src/hearing/standard-asked.ts';
import { installQueue } from '../../src/jobs/queue.ts';
import { listeningActions } from '../../src/listening/listening-actions.ts';
import { sessionCookie } from '../../src/people/session-store.ts';
import { readSheet } from '../../src/sheets/read-sheet.ts';
import { aCampaign } from '../site/a-campaign.ts';
import { closeBrowser, openWindow, served, type widths } from '../site/browser.ts';
import { drawnReplies, putReplies } from '../site/many-replies.ts';
import { type TestSite, testSite } from '../site/site.ts';

let site: TestSite;
let server: { address: string; close(): Promise<void> };
const rounds: { id: string; slug: string }[] = [];

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const run = { signal: new AbortController().signal, attempt: 1, id: 'job', progress: async () => {} };
const why = 'take-time';
const written = [
  ...['it counts as work', 'it saves me time', 'it is short', 'it is about my job', 'a friend said so'].map(
    (text) => `If my manager says that ${text}`,
  ),
  ...['week', 'month', 'spring', 'autumn', 'year', 'quiet time'].map(
    (text) => `An hour in the ${text} for it`,
  ),
];
/** Sentences mean the same when they begin with the same letter: what themes are made of is tried elsewhere. */
const byFirstLetter: Embedder = {
  async embed(sentences) {
    return sentences.map((sentence) => {
      const vector = new Float32Array(512);
      vector[sentence.charCodeAt(0)] = 1;
      return vector;
    });
  },
  close: async () => {},
};

beforeAll(async () => {
  site = await testSite({
    embedder: byFirstLetter,
    actions: (machinery) => ({
      ...listeningActions(machinery),
      ...allHeardActions(machinery, async () => []),
    }),
  });
  server = await served(site);
  await installQueue(site.connection);
  for (const [at, people] of [240, 300].entries()) {
    const round = await aCampaign(site, {
      questions: standardAsked,
      opens: -60 + at * 30,
      closes: -40 + at * 30,
    });
    const replies = drawnReplies(standardAsked, people, at + 1).map((reply) => ({
      ...reply,
      mayQuote: true,
    }));
    const ids = await putReplies(site.site.database, round.id, replies);
    await site.site.database
      .insertInto('free_word')
      .values(
        written.map((text, i) => ({
          ...{ campaign_id: round.id, reply_id: ids[i]!, question: why, field: 'part' as const },
          ...{ text, state: 'fine' as const, shown: text },
        })),
      )
      .execute();
    await countRepliesJob.run({ campaignId: round.id }, site.site, run);
    rounds.push(round);
  }
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  await site.close();
});

const ways: { script: boolean; width: keyof typeof widths; dark: boolean }[] = [
  { script: false, width: 'phone', dark: false },
  { script: true, width: 'desk', dark: true },
];

describe.each(ways)('what people said, script $script, $width, dark $dark', (options) => {
  test('a steward puts words together, shows them, and writes what was done', async () => {
    const { page, context, isAccessible, close } = await openWindow(server.address, options);
    const { cookies } = await site.as('steward');
    await context.addCookies([{ name: sessionCookie, value: cookies[sessionCookie]!, url: server.address }]);
    const { id, slug } = rounds[options.script ? 1 : 0]!;
    await page.goto(`/heard/${slug}`);
    await isAccessible();
    await page.getByRole('link', { name: 'Put words together' }).click();
    await isAccessible();
    await page.getByRole('link', { name: /make you take time out/u }).click();
    await isAccessible();
    await page.getByRole('button', { name: 'Put them together' }).click();
    expect(await page.textContent('main')).toContain('It is being done');
    await gatherThemesJob.run({ campaignId: id, question: why }, site.site, run);
    await page.goto(`/steward/listening/${slug}/themes/${why}`);
    await page.locator('ul.rows a').first().click();
    await isAccessible();
    await page.getByLabel('New name').fill('If my manager wanted it');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('link', { name: 'All themes' }).click();
    await page.getByRole('button', { name: 'Show these themes to everyone' }).click();
    expect(await page.textContent('main')).toContain('These themes are shown to everyone.');
    await page.goto(`/steward/listening/${slug}/did`);
    await isAccessible();
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await page.textContent('.govuk-error-summary')).toContain('Write what people said');
    await isAccessible();
    await page.locator('#said-new').fill('We have no time to read long reports');
    await page.locator('#did-new').fill('Each story has tips on one side now.');
    await page.locator('#links-new').fill('See the stories /stories');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('button', { name: /Show it to everyone/u }).click();
    await isAccessible();
    await page.goto('/steward/demand');
    expect(await page.textContent('main')).toContain('Ask somebody to tell of it');
    await isAccessible();
    await close();
  });

  test('anybody sees what was heard, compares, takes it away, and reads what was done', async () => {
    const { page, isAccessible, close } = await openWindow(server.address, options);
    const { slug } = rounds[options.script ? 1 : 0]!;
    await page.goto('/heard');
    await isAccessible();
    await page.locator(`a[href="/heard/${slug}"]`).click();
    await isAccessible();
    expect(await page.textContent('main')).toContain('If my manager wanted it');
    expect(await page.textContent('main')).toContain('Each story has tips on one side now.');
    const picture = page.getByRole('img').first();
    expect(await picture.locator('p').first().textContent()).toContain('What gets in the way');
    await page.locator('summary', { hasText: 'As a table' }).first().click();
    expect(await page.locator('table').first().isVisible()).toBe(true);
    await isAccessible();
    await page.getByRole('link', { name: 'By kind of work' }).click();
    await isAccessible();
    await page.getByLabel('Which group').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show' }).click();
    expect(page.url()).toContain('by=role&question=&group=');
    expect(await page.textContent('main')).toContain('Outlined: Everybody.');
    await isAccessible();
    await page.getByRole('link', { name: 'With an earlier round' }).click();
    expect(await page.textContent('main')).toContain('Filled: this round.');
    await isAccessible();
    const download = async (name: RegExp) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name }).first().click();
      return readFileSync(await (await waiting).path());
    };
    const { sheet } = await readSheet(new Uint8Array(await download(/as a table/u)), 'table.csv');
    expect(sheet.rows.length).toBeGreaterThan(200);
    for (const row of sheet.rows.slice(1)) if (row[7] !== null) expect(Number(row[7])).toBeGreaterThan(4);
    expect((await download(/PNG/u)).subarray(1, 4).toString()).toBe('PNG');
    expect((await download(/SVG/u)).toString()).toContain('<svg');
    await page.goto(`/heard/${slug}/you-said-we-did`);
    expect(await page.textContent('main')).toContain('We have no time to read long reports');
    await isAccessible();
    await close();
  });
});
