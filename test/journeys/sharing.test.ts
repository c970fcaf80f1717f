import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { feedActions } from '../../src/editions/feed-actions.ts';
import { type Ending, filesOf } from '../../src/editions/file-endings.ts';
import { fileKinds } from '../../src/editions/files.ts';
import { makeEditionJob } from '../../src/editions/make-edition.ts';
import { storyActions } from '../../src/editions/story-actions.ts';
import { writtenForms } from '../../src/forms/forms.ts';
import { installQueue } from '../../src/jobs/queue.ts';
import { readCounts } from '../../src/library/read-counts.ts';
import { closeBrowser, openWindow, served, type widths } from '../site/browser.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { type TestSite, testSite } from '../site/site.ts';

let site: TestSite;
let server: { address: string; close(): Promise<void> };
let sample: Awaited<ReturnType<typeof sharedSample>>;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({
      ...storyActions(machinery, readCounts(machinery.database, machinery.now)),
      ...feedActions(machinery),
    }),
  });
  server = await served(site);
  await installQueue(site.connection);
  sample = await sharedSample(site.site);
  const { database } = site.site;
  await transaction(database, (trx) => askForEditions(trx, sample.storyId, { kind: 'system' }));
  const run = { signal: new AbortController().signal, attempt: 1, id: 'job', progress: async () => {} };
  for (const { id } of await database.selectFrom('edition').select('id').execute())
    await makeEditionJob.run({ editionId: id }, site.site, run);
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

describe.each(ways)('a busy reader, script $script, $width, dark $dark', (options) => {
  test('opens a story, takes it in each way there is, and taps a line to see where it was said', async () => {
    const { page, isAccessible, close } = await openWindow(server.address, options);
    page.setDefaultTimeout(60_000);
    await page.goto('/stories/the-kettle');
    expect(await page.locator('h1').textContent()).toBe('The kettle');
    await isAccessible();
    const forms = await page
      .locator('.ways a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(forms).toHaveLength(writtenForms.length);
    for (const form of forms) {
      await page.goto(form);
      expect(await page.locator('.ways a[aria-current=page]').getAttribute('href')).toBe(form);
      expect(await page.locator('.files a').count()).toBeGreaterThan(3);
      await isAccessible();
    }
    await page.goto('/stories/the-kettle/tips');
    await page.locator('.blocks a[href*="/passages/"]').first().click();
    const said = await page.locator('.passage.here blockquote').textContent();
    expect(
      sample.passages.some(({ words }) => (said ?? '').replace(/\s+/gu, ' ').includes(words.slice(0, 60))),
    ).toBe(true);
    await isAccessible();
    await page.goBack();
    await page.goto('/stories/the-kettle');
    await page.locator('figcaption a').first().click();
    expect(await page.locator('mark').count()).toBe(1);
    await close();
  });
});

test('every file to take away opens, is what it is called, and says word for word what was said', async () => {
  const { page, close } = await openWindow(server.address, { script: false });
  page.setDefaultTimeout(60_000);
  const told = new Map(sample.passages.map(({ code, words }) => [code, words.replace(/\s+/gu, ' ')]));
  const whole = [...told.values()].join(' ');
  for (const form of writtenForms) {
    await page.goto(`/stories/the-kettle/${form}`);
    const links = page.locator('.files a');
    const names: string[] = [];
    for (let i = 0; i < (await links.count()); i++) {
      const [download] = await Promise.all([page.waitForEvent('download'), links.nth(i).click()]);
      names.push(download.suggestedFilename());
      const ending = download.suggestedFilename().split('.').at(-1) as Ending;
      const { quotes } = fileKinds[ending];
      const bytes = readFileSync((await download.path())!);
      expect(bytes.length).toBeGreaterThan(100);
      for (const { text } of quotes ? await quotes(bytes) : [])
        expect(whole.replace(/\s/gu, ''), `${form}.${ending}`).toContain(text.replace(/[\s…]/gu, ''));
    }
    const wanted = filesOf[form].filter((ending) => ending !== 'html' && ending !== 'ics');
    for (const ending of wanted) expect(names).toContain(`the-kettle-${form}.${ending}`);
  }
  await close();
});
