import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { makeKey } from '../../src/library/keys.ts';
import { addTelling } from '../../src/library/telling-store.ts';
import { sessionCookie } from '../../src/people/session-store.ts';
import { closeBrowser, openWindow, served } from '../site/browser.ts';
import { type TestSite, testSite } from '../site/site.ts';
import { tellingActions } from '../site/telling-actions.ts';

let site: TestSite;
let server: { address: string; close(): Promise<void> };
beforeAll(async () => {
  site = await testSite({ actions: tellingActions });
  server = await served(site);
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  await site.close();
});
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let made = 0;

/** A teller's own address, as their mail has it. */
async function aLink(): Promise<{ path: string; id: string }> {
  made += 1;
  const { database } = site.site;
  return transaction(database, async (trx) => {
    const story = await trx
      .insertInto('story')
      .values({ slug: `story-${made}`, title: 'The leg club' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const id = await addTelling(trx, story.id, { name: 'Jo', role: '', email: null, source: 'typed' });
    return { path: `/tell/${await makeKey(trx, id, 'a test')}`, id };
  });
}

const answers = async (id: string) =>
  (
    await site.site.database
      .selectFrom('typed_answer')
      .select('text')
      .where('telling_id', '=', id)
      .orderBy('question')
      .orderBy('position')
      .execute()
  ).map(({ text }) => text);

const box = (page: Page, place = 1) => page.locator(`textarea[name="text-${place}"]`);
/** Waits for the line under the answers to say something. */
const says = (page: Page, words: RegExp) => page.locator('[data-state]', { hasText: words }).waitFor();

async function open(options: Parameters<typeof openWindow>[1]) {
  const window = await openWindow(server.address, options);
  // A machine that is busy with other suites is slow, not broken.
  window.page.setDefaultTimeout(60_000);
  return window;
}

describe.each([
  { script: true, width: 'desk' as const },
  { script: false, width: 'phone' as const },
])('a nervous teller, script $script, $width', ({ script, width }) => {
  test('reads what will happen, answers, skips, keeps something off the record, looks it over, finishes, adds more', async () => {
    const { path, id } = await aLink();
    const { page, isAccessible, close } = await open({ script, width });
    await page.goto(path);
    await isAccessible();
    await page.getByRole('button', { name: 'I have read this. Begin' }).click();
    expect(await page.locator('h1').textContent()).toContain('trust you');
    await isAccessible();
    await box(page).fill('Ann, at the hall. She opened up on her day off.');
    await page.getByRole('button', { name: 'Save and add another short answer' }).click();
    await box(page, 2).fill('The chair did not like it.');
    await page.locator('input[name="off-2"]').check();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await page.goto(`${path}/review`);
    await isAccessible();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Only you see this');
    expect(text).toContain('Skipped');
    await page.getByRole('button', { name: 'I have finished' }).click();
    await isAccessible();
    expect(await page.locator('h1').textContent()).toBe('Thank you');
    await page.goto(`${path}/questions/1`);
    await box(page, 3).fill('And her sister came too.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.goto(`${path}/review`);
    await isAccessible();
    await page.getByRole('button', { name: 'Add this to what I told' }).click();
    const told = await site.site.database
      .selectFrom('passage')
      .select('words')
      .where('telling_id', '=', id)
      .orderBy('number')
      .execute();
    expect(told.map(({ words }) => words)).toEqual([
      'Ann, at the hall. She opened up on her day off.',
      'And her sister came too.',
    ]);
    await close();
  });

  test('brings a transcript by paste, and says who asks', async () => {
    const { path, id } = await aLink();
    const { page, isAccessible, close } = await open({ script, width });
    await page.goto(`${path}/transcript`);
    await isAccessible();
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('Choose a file');
    await isAccessible();
    await page.locator('textarea[name=paste]').fill('Mel: What helped?\n\nJo: Tea helped, and a warm room.');
    await page.getByRole('button', { name: 'Read it' }).click();
    await isAccessible();
    await page.getByRole('button', { name: 'Yes, that is right' }).click();
    expect(await page.locator('h1').textContent()).toBe('Thank you');
    const told = await site.site.database
      .selectFrom('passage')
      .select('words')
      .where('telling_id', '=', id)
      .execute();
    expect(told.map(({ words }) => words)).toEqual(['Tea helped, and a warm room.']);
    await close();
  });

  test('goes back with the browser and saves again: nothing is lost and nothing is there twice', async () => {
    const { path, id } = await aLink();
    const { page, close } = await open({ script, width });
    await page.goto(`${path}/questions/3`);
    await box(page).fill('One form.');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.waitForURL('**/questions/4**');
    await page.goBack();
    await box(page).fill('One form. And a second form.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL('**done=saved**');
    expect(await answers(id)).toEqual(['One form. And a second form.']);
    await close();
  });

  test('two windows at one answer: the second is shown both and chooses', async () => {
    const { path, id } = await aLink();
    const { page, context, isAccessible, close } = await open({ script, width });
    const second = await context.newPage();
    second.setDefaultTimeout(60_000);
    await page.goto(`${path}/questions/3`);
    await second.goto(`${path}/questions/3`);
    await box(page).fill('From the first window.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL('**done=saved**');
    await box(second).fill('From the second window.');
    if (script) await says(second, /another window/u);
    await second.getByRole('button', { name: 'Save', exact: true }).click();
    await second.locator('.govuk-error-summary').waitFor();
    const text = (await second.locator('main').textContent()) ?? '';
    expect(text).toContain('From the first window.');
    expect(await box(second).inputValue()).toBe('From the second window.');
    await second.getByRole('button', { name: 'Save', exact: true }).click();
    await second.waitForURL('**done=saved**');
    expect(await answers(id)).toEqual(['From the first window.', 'From the second window.']);
    await page.goto(`${path}/questions/3`);
    await isAccessible();
    await close();
  });
});

describe('with script, what is written is safe before anybody presses a button', () => {
  test('it is saved while it is typed', async () => {
    const { path, id } = await aLink();
    const { page, close } = await open({});
    await page.goto(`${path}/questions/5`);
    await box(page).fill('The van broke down.');
    await says(page, /Saved/u);
    await box(page).fill('The van broke down. We walked.');
    await expect.poll(() => answers(id), { timeout: 30_000 }).toEqual(['The van broke down. We walked.']);
    await page.goto(`${path}/questions/6`);
    await page.goto(`${path}/questions/5`);
    expect(await box(page).inputValue()).toBe('The van broke down. We walked.');
    await close();
  });

  test('without a connection it stays in the browser, through a crash, and is saved when there is one', async () => {
    const { path, id } = await aLink();
    const { page, context, close } = await open({});
    await page.goto(`${path}/questions/5`);
    await context.setOffline(true);
    await box(page).fill('Written on the train.');
    await says(page, /no connection|could not be saved/u);
    expect(await answers(id)).toEqual([]);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${path}/questions/5`);
    expect(await box(again).inputValue()).toBe('Written on the train.');
    await expect.poll(() => answers(id), { timeout: 30_000 }).toEqual(['Written on the train.']);
    await expect.poll(() => again.evaluate('Object.keys(localStorage).length')).toBe(0);
    await close();
  });

  test('and where the connection comes back by itself, it is saved by itself', async () => {
    const { path, id } = await aLink();
    const { page, context, close } = await open({});
    await page.goto(`${path}/questions/5`);
    await context.setOffline(true);
    await box(page).fill('In the lift.');
    await says(page, /no connection|could not be saved/u);
    await context.setOffline(false);
    await expect.poll(() => answers(id), { timeout: 30_000 }).toEqual(['In the lift.']);
    await close();
  });
});

describe.each([
  { script: true, width: 'desk' as const },
  { script: false, width: 'phone' as const },
])('a gatherer, script $script, $width', ({ script, width }) => {
  test('starts a story, interviews, hands over a link, and sees the next thing to do', async () => {
    const gatherer = await site.as('gatherer', { name: 'Gwen Price' });
    const { page, context, isAccessible, close } = await open({ script, width });
    await context.addCookies([
      { name: sessionCookie, value: gatherer.cookies[sessionCookie]!, url: server.address },
    ]);
    await page.goto('/work');
    await isAccessible();
    await page.getByRole('link', { name: 'Start a story' }).click();
    await isAccessible();
    await page.getByLabel('What changed, in a few words').fill('Tea on the ward');
    await page.getByLabel('Other topics').fill('Hospitals, Volunteers');
    await page.getByRole('button', { name: 'Start the story' }).click();
    await page.locator('h1', { hasText: 'Tea on the ward' }).waitFor();
    await isAccessible();
    await page.getByLabel('Their name').fill('Sam');
    await page.getByLabel('I will interview them').check();
    await page.getByRole('button', { name: 'Add the teller' }).click();
    await isAccessible();
    await box(page).fill('I just made the tea.');
    await page.locator('textarea[name="text-note"]').fill('Smiled.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL('**done=saved**');
    expect(await page.locator('textarea[name="text-note"]').inputValue()).toBe('Smiled.');
    await page.getByRole('button', { name: 'The interview is done' }).click();
    await page.locator('h1', { hasText: 'Tea on the ward' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('1 passage');
    await isAccessible();
    await page.getByRole('button', { name: /Make a link to hand over/u }).click();
    await isAccessible();
    const link = (await page.locator('main code').textContent())!;
    await page.goto(link);
    expect(await page.locator('main').textContent()).toContain('gathered by Gwen Price');
    await page.goto('/work');
    expect(await page.locator('main').textContent()).toContain('Being looked over');
    await isAccessible();
    await close();
  });
});

test('anybody may ask to tell, and the answer says where to look', async () => {
  const { page, isAccessible, close } = await open({ script: false, width: 'phone' });
  await page.goto('/tell');
  await isAccessible();
  await page.getByRole('button', { name: 'Send me my link' }).click();
  await isAccessible();
  await page.getByLabel('What changed, in a few words').fill('Walks');
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('Your e-mail address').fill('ann@example.org');
  await page.getByRole('button', { name: 'Send me my link' }).click();
  expect(await page.locator('h1').textContent()).toBe('We have sent you a link');
  await isAccessible();
  await close();
});
