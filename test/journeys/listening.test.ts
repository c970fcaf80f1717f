import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { standardAsked } from '../../src/hearing/standard-asked.ts';
import { installQueue } from '../../src/jobs/queue.ts';
import { listeningActions } from '../../src/listening/listening-actions.ts';
import { lookWordsJob } from '../../src/listening/look-words-job.ts';
import { sessionCookie } from '../../src/people/session-store.ts';
import { aCampaign, everyKind } from '../site/a-campaign.ts';
import { closeBrowser, openWindow, served, type Window } from '../site/browser.ts';
import { type TestSite, testSite } from '../site/site.ts';
import { byKeyboard } from './keyboard.ts';

let site: TestSite;
let server: { address: string; close(): Promise<void> };
beforeAll(async () => {
  site = await testSite({ actions: listeningActions });
  await installQueue(site.connection);
  server = await served(site);
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  await site.close();
});
vi.setConfig({ testTimeout: 480_000, hookTimeout: 120_000 });

async function open(options: Parameters<typeof openWindow>[1]): Promise<Window> {
  const window = await openWindow(server.address, options);
  // A machine that is busy with other suites is slow, not broken.
  window.page.setDefaultTimeout(60_000);
  return window;
}

/** A window of somebody who runs the site. */
async function asSteward(options: Parameters<typeof openWindow>[1]): Promise<Window> {
  const window = await open(options);
  const { cookies } = await site.as('steward');
  await window.context.addCookies([
    { name: sessionCookie, value: cookies[sessionCookie]!, url: server.address },
  ]);
  return window;
}

const threeMinutes = 180;
/** Words a minute, reading silently: Brysbaert (2019). */
const wordsAMinute = 238;
/** Milliseconds a key takes a skilled person who types all day long, 55 words a minute: Card, Moran and Newell (1980). */
const perKey = 200;

const heading = (page: Page) => page.locator('h1').first().textContent();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** What was replied to a round, by question. */
async function kept(slug: string) {
  const rows = await site.site.database
    .selectFrom('reply_part')
    .innerJoin('reply', 'reply.id', 'reply_part.reply_id')
    .innerJoin('campaign', 'campaign.id', 'reply.campaign_id')
    .select(['question', 'part'])
    .where('slug', '=', slug)
    .where('trial', '=', false)
    .execute();
  return Object.fromEntries(rows.map(({ question, part }) => [question, part]));
}

test('without a connection what is written stays in the browser, through a closed window, and is saved when there is one', async () => {
  const { address, slug } = await aCampaign(site);
  const { page, context, close } = await open({});
  await page.goto(address);
  await press(page, 'Begin');
  const reply = page.url().slice(0, page.url().lastIndexOf('/'));
  const state = () => page.locator('[data-state]').textContent();
  // A script that had not come yet could not come any more.
  await page.waitForLoadState();
  await context.setOffline(true);
  await page.getByRole('textbox').fill('Written on the train');
  await expect.poll(state, { timeout: 30_000 }).toContain('offline');
  // Sending would take the page away, and what is on it.
  await press(page, 'Go on');
  expect(await page.getByRole('textbox').inputValue()).toBe('Written on the train');
  expect(await kept(slug)).toEqual({});
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  again.setDefaultTimeout(60_000);
  await again.goto(`${reply}/who`);
  expect(await again.getByRole('textbox').inputValue()).toBe('Written on the train');
  await expect
    .poll(() => kept(slug), { timeout: 30_000 })
    .toMatchObject({ who: { text: 'Written on the train' } });
  const held = () =>
    again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('passalong-draft')).length);
  await expect.poll(held).toBe(0);
  // Chosen boxes come back as well; and what was sent by the button is forgotten when the next page says that it came.
  await again.goto(`${reply}/what`);
  await context.setOffline(true);
  await again.getByLabel('By bikes').check();
  await expect.poll(held).toBe(1);
  await context.setOffline(false);
  await again.goto(`${reply}/what`);
  expect(await again.getByLabel('By bikes').isChecked()).toBe(true);
  await press(again, 'Go on');
  await again.waitForURL(/\/best/u);
  await expect.poll(held).toBe(0);
  expect(await kept(slug)).toMatchObject({ what: { chosen: ['bikes'] } });
  // Whoever is next at this device finds nothing.
  await again.evaluate(
    ([key]) => localStorage.setItem(`passalong-draft reply ${key} far x`, '{"boxes":{}}'),
    [reply.split('/').at(-1)!],
  );
  await press(again, 'Finish now');
  await again.waitForURL(/\/ask\/[^/]+\/[a-z0-9]+(?:\?|$)/u);
  await expect.poll(held).toBe(0);
  await close();
});

test('on an old phone, 320 pixels wide and without script: every kind of question, a fault, the end', async () => {
  const { address, slug } = await aCampaign(site);
  const { page, isAccessible, close } = await open({ script: false, width: 'phone' });
  await page.goto(address);
  await isAccessible();
  await press(page, 'Begin');
  await isAccessible();
  await page.getByLabel('Your answer').fill('My sister');
  await press(page, 'Go on');
  await page.getByLabel('Your answer').fill('x'.repeat(201));
  await press(page, 'Go on');
  await isAccessible();
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('1 letter too long');
  expect(await page.locator('textarea').inputValue()).toHaveLength(201);
  await page.locator('textarea').fill('To see the sea.');
  await press(page, 'Go on');
  await isAccessible();
  await page.getByLabel('By boats').check();
  await press(page, 'Go on');
  await isAccessible();
  await page.getByLabel('By bikes').check();
  await page.getByLabel('Something else, in your own words').fill('my feet');
  await press(page, 'Go on');
  for (const [name, place] of [
    ['By trains', '2'],
    ['By boats', '2'],
    ['By bikes', '1'],
  ] as const)
    await page.getByLabel(name).selectOption(place);
  await press(page, 'Go on');
  await isAccessible();
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('Two things have number 2');
  await page.getByLabel('By boats').selectOption('3');
  await press(page, 'Go on');
  await isAccessible();
  await page.getByLabel('5 – far').check();
  await press(page, 'Back');
  expect(await page.getByLabel('By bikes').inputValue()).toBe('1');
  await press(page, 'Go on');
  expect(await page.getByLabel('5 – far').isChecked()).toBe(true);
  await press(page, 'Finish now');
  expect(await heading(page)).toBe('Thank you');
  await isAccessible();
  expect(await kept(slug)).toMatchObject({
    who: { text: 'My sister' },
    why: { text: 'To see the sea.' },
    how: { chosen: 'boats' },
    what: { chosen: ['bikes'], other: 'my feet' },
    best: { order: ['bikes', 'trains', 'boats'] },
    far: { value: 5 },
  });
  await close();
});

test('by keyboard alone, all the standard questions and an order, well inside three minutes', async () => {
  const order = everyKind.find(({ kind }) => kind === 'order')!;
  const { address, slug } = await aCampaign(site, { questions: [...standardAsked, order] });
  const { page, isAccessible, close } = await open({ script: true });
  const keys = byKeyboard(page);
  const asking = [...standardAsked, order];
  await page.goto(address);
  await isAccessible();
  await keys.tabTo('main form button');
  await keys.enter();
  let words = 0;
  for (const asked of asking) {
    await isAccessible();
    words += Number(
      await page.evaluate("document.querySelector('[data-island]').innerText.split(/\\s+/u).length"),
    );
    if (asked.kind === 'short' || asked.kind === 'long') {
      await keys.tabTo('[name="part"]');
      await keys.type('A colleague who has done it.');
    } else if (asked.kind === 'order') {
      await keys.tabTo('.order li:first-child button:last-of-type');
      await keys.press('Enter');
      await page.locator('[data-state]', { hasText: 'By trains is now number 2 of 3' }).waitFor();
      await keys.press('ArrowDown');
      await page.locator('[data-state]', { hasText: /Saved at/u }).waitFor();
    } else {
      await keys.tabTo('[name="part"]');
      await keys.press(asked.kind === 'some' ? 'Space' : 'ArrowDown');
    }
    await keys.tabTo('button[value="next"]');
    await keys.enter();
  }
  expect(await heading(page)).toBe('Thank you');
  await isAccessible();
  // Nobody types as fast as this: what is measured is that there is nothing to wait for, and that there is little to press. Reading every
  // word of every page, buttons as well, comes on top; people look through what there is to choose from.
  const seconds = (keys.spent() + keys.pressed() * perKey) / 1000;
  const reading = Math.round((words / wordsAMinute) * 60);
  console.info(
    `${asking.length} questions: ${keys.pressed()} keys, ${Math.round(seconds)} s; ${words} words if every one is read, ${reading} s`,
  );
  expect(seconds).toBeLessThan(threeMinutes / 2);
  const parts = await kept(slug);
  expect(Object.keys(parts)).toHaveLength(standardAsked.length + 1);
  expect(parts.best).toEqual({ kind: 'order', order: ['boats', 'bikes', 'trains'] });
  await close();
});

test('what is written is saved as it is written; things are put in order by dragging; a closed tab is picked up again', async () => {
  const { address, slug } = await aCampaign(site);
  const { page, context, isAccessible, close } = await open({ script: true });
  await page.goto(address);
  await press(page, 'Begin');
  await page.getByLabel('Your answer').fill('Half a word');
  await page.locator('[data-state]', { hasText: /Saved at/u }).waitFor();
  expect(await kept(slug)).toMatchObject({ who: { text: 'Half a word' } });
  await page.goto(page.url().replace(/who$/u, 'best'));
  await isAccessible();
  const [from, over] = await Promise.all([
    page.locator('.handle').nth(2).boundingBox(),
    page.locator('.order li').nth(0).boundingBox(),
  ]);
  await page.mouse.move(from!.x + 5, from!.y + 5);
  await page.mouse.down();
  await page.mouse.move(from!.x + 5, over!.y + over!.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.locator('[data-state]', { hasText: /Saved at/u }).waitFor();
  expect(await kept(slug)).toMatchObject({ best: { order: ['bikes', 'trains', 'boats'] } });
  await isAccessible();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await again.getByRole('link', { name: 'Go on where you were' }).click();
  expect(await heading(again)).toBe('Why did you come?');
  await close();
});

test('a round that closes while somebody writes: the page says so, and what was saved counts', async () => {
  const { address, id, slug } = await aCampaign(site);
  const { page, isAccessible, close } = await open({ script: true, width: 'phone' });
  await page.goto(address);
  await press(page, 'Begin');
  await page.getByLabel('Your answer').fill('In time');
  await press(page, 'Go on');
  await site.site.database
    .updateTable('campaign')
    .set({ closed_at: new Date() })
    .where('id', '=', id)
    .execute();
  await page.getByLabel('Your answer').fill('Too late');
  await page.locator('[data-state]', { hasText: 'This round has closed' }).waitFor();
  await press(page, 'Go on');
  expect(await heading(page)).toBe('This round has closed');
  expect(await page.locator('main').textContent()).toContain('Too late');
  await isAccessible();
  expect(await kept(slug)).toEqual({ who: { kind: 'text', text: 'In time' } });
  await close();
});

describe.each([
  { script: true, width: 'desk' as const, name: 'Summer' },
  { script: false, width: 'phone' as const, name: 'Autumn' },
])('a steward, script $script, $width', ({ script, width, name }) => {
  test('makes a round from nothing, tries it out, opens it, decides on words, brings in a table, closes it', async () => {
    const slug = name.toLowerCase();
    const { page, isAccessible, close } = await asSteward({ script, width });
    await page.goto('/steward/listening');
    await isAccessible();
    await page.getByLabel('What do you call it?').fill(name);
    await press(page, 'Make it');
    await isAccessible();
    await page.getByRole('link', { name: 'A scale' }).click();
    await isAccessible();
    await page.getByLabel('The question, in English').fill('How was your day?');
    await press(page, 'Save');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('Write it in English');
    await isAccessible();
    await page.getByLabel('What 1 means, in English').fill('bad');
    await page.getByLabel('What the highest means, in English').fill('good');
    await press(page, 'Save');
    await press(page, /^Up\s*: How was your day/u);
    await page.getByRole('link', { name: 'Change', exact: false }).first().click();
    await isAccessible();
    await page.getByLabel('Who asks, in English').fill('The library asks.');
    await press(page, 'Save');
    for (const look of ['See it as on a phone', 'Print it on paper']) {
      await page.getByRole('link', { name: look, exact: true }).click();
      await isAccessible();
      await page.goto(`/steward/listening/${slug}`);
    }
    await page.getByRole('link', { name: 'The link to try it out' }).click();
    await isAccessible();
    await press(page, 'Begin');
    expect(await page.locator('main').textContent()).toContain('This is a trial');
    await page.getByLabel('I do not have the time').check();
    await press(page, 'Finish now');
    await page.goto(`/steward/listening/${slug}`);
    expect(await page.locator('main').textContent()).toContain('1 trial reply, not counted');
    await press(page, 'Remove the trial replies');
    await press(page, 'Open it');
    await isAccessible();
    const reader = await open({ script, width });
    await reader.page.goto(`/ask/${slug}`);
    expect(await reader.page.locator('main').textContent()).toContain('The library asks.');
    await press(reader.page, 'Begin');
    await reader.page.goto(reader.page.url().replace(/[^/]+$/u, 'quoting'));
    await reader.page.getByLabel('Yes').check();
    await press(reader.page, 'Go on');
    await reader.page.goto(reader.page.url().replace(/[^/]+$/u, 'take-time'));
    await reader.page.getByLabel('Your answer').fill('If Mrs Margaret Hale of Barnsley told me to.');
    await press(reader.page, 'Finish now');
    await reader.close();
    await lookWordsJob.run({}, site.site, {
      signal: AbortSignal.timeout(60_000),
      progress: async () => {},
    } as never);
    await page.goto(`/steward/listening/${slug}`);
    await page.getByRole('link', { name: 'Words to decide on' }).click();
    await isAccessible();
    await page.getByLabel('What others would see').fill('If [somebody I trust] told me to.');
    await press(page, 'Show this');
    await isAccessible();
    await page.goto(`/steward/listening/${slug}/replies`);
    await isAccessible();
    await page.getByLabel('The table').setInputFiles({
      name: 'paper.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Who would you most like to hear it from?,How was your day?\nA nurse,4\nA porter,12\n',
      ),
    });
    await press(page, 'Read it');
    await isAccessible();
    expect(await page.locator('main').textContent()).toContain('Row 3, “How was your day?”: “12”');
    await press(page, 'Take in 2 replies');
    await isAccessible();
    await page.goto(`/steward/listening/${slug}`);
    expect(await page.locator('main').textContent()).toContain('3, of which 3 pressed');
    await page.getByText('Close it now').first().click();
    await press(page, 'Close it now');
    await isAccessible();
    await page.goto(`/ask/${slug}`);
    expect(await page.locator('main').textContent()).toContain('This closed on');
    await isAccessible();
    await close();
  });
});
