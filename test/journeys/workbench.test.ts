import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sessionCookie } from '../../src/people/session-store.ts';
import { benchActions } from '../../src/workbench/bench-actions.ts';
import { namesActions } from '../../src/workbench/names-actions.ts';
import { passageActions } from '../../src/workbench/passage-actions.ts';
import { closeBrowser, openWindow, served } from '../site/browser.ts';
import { storyToShape } from '../site/shaped-story.ts';
import { type TestSite, testSite } from '../site/site.ts';

let site: TestSite;
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({
      ...benchActions(machinery),
      ...passageActions(machinery),
      ...namesActions(machinery),
    }),
  });
  server = await served(site);
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  await site.close();
});

/** A window in which a gatherer is signed in, at a story of their own. */
async function atWork(slug: string, options: Parameters<typeof openWindow>[1]) {
  const gatherer = await site.as('gatherer', { name: 'Gwen Price' });
  const { codes } = await storyToShape(site.site.database, { slug, gatherers: [gatherer.id] });
  const window = await openWindow(server.address, options);
  // A machine that is busy with other suites is slow, not broken.
  window.page.setDefaultTimeout(60_000);
  await window.context.addCookies([
    { name: sessionCookie, value: gatherer.cookies[sessionCookie]!, url: server.address },
  ]);
  return { ...window, codes, path: `/work/stories/${slug}/passages` };
}

const row = (code: string) =>
  site.site.database.selectFrom('passage').selectAll().where('code', '=', code).executeTakeFirstOrThrow();

vi.setConfig({ testTimeout: 240_000 });

describe('a gatherer with ten minutes, who touches no mouse', () => {
  test('goes through the list by arrows, corrects, sees the form change while typing, saves and confirms', async () => {
    const { page, isAccessible, codes, path, close } = await atWork('by-keyboard', { width: 'desk' });
    await page.goto(path);
    await isAccessible();
    await page.locator('[data-arrows] a').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${codes[1]}**`);
    expect(await page.locator('h2#passage-title').textContent()).toBe('Passage 2');
    await isAccessible();

    await page.getByLabel('The words that may be shared').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('The board said no. jk We did it on Tuesdays.');
    await page.locator('#preview [data-state]', { hasText: 'With what you are typing' }).waitFor();
    await page.locator('summary', { hasText: 'Headline, lines' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Headline in our words').focus();
    await page.keyboard.type('Open the doors');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved.').waitFor();
    expect(await row(codes[1]!)).toMatchObject({
      wording: 'proposed',
      decided: { headline: 'Open the doors' },
    });
    await page.getByText('Only the teller can approve it').waitFor();

    await page.getByRole('button', { name: 'Back to what was said' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('These words are what was said, without fillers.').waitFor();
    await page.getByRole('button', { name: 'Confirm the questions and go on' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${codes[2]}**`);
    expect((await row(codes[1]!)).decided).toHaveProperty('questions');
    await close();
  });

  test('single letters do nothing where somebody types or reads', async () => {
    const { page, codes, path, close } = await atWork('letters', { width: 'desk' });
    await page.goto(`${path}/${codes[0]}`);
    await page.keyboard.press('j');
    expect(page.url()).toContain(codes[0]);
    await page.getByText('Headline, lines, and who mattered').click();
    await page.getByLabel('Headline in our words').focus();
    await page.keyboard.type('jkj');
    expect(await page.getByLabel('Headline in our words').inputValue()).toBe('jkj');
    await close();
  });
});

describe.each([
  { script: true, width: 'phone' as const, dark: true },
  { script: false, width: 'phone' as const, dark: false },
])('with script $script, on a $width', ({ script, width, dark }) => {
  test('split, merge, undo, names and the preview all work', async () => {
    const slug = `all-${width}-${script}`;
    const { page, isAccessible, codes, path, close } = await atWork(slug, { script, width, dark });
    await page.goto(`${path}/${codes[0]}`);
    await page.getByText('Split this passage').click();
    await page.getByLabel('Nobody had asked the nurses before.').check();
    await page.getByRole('button', { name: 'Split it here' }).click();
    await page.getByText('Split in two.').waitFor();
    expect(await page.locator('.passages li').count()).toBe(5);
    await isAccessible();
    await page.getByText('Merge it with the next').click();
    await page.getByRole('button', { name: 'Merge with the next passage' }).click();
    await page.getByText('The two passages are one.').waitFor();
    await page.getByRole('button', { name: 'Undo the last change' }).click();
    await page.getByText('Undone.', { exact: true }).waitFor();
    expect(await page.locator('.passages li').count()).toBe(5);

    await page.getByRole('link', { name: 'Look at it on its own page' }).click();
    await page.getByRole('link', { name: 'Guide' }).click();
    await isAccessible();

    await page.goto(path.replace('passages', 'names'));
    await page.getByRole('link', { name: /Margaret Hale/u }).click();
    await page.getByLabel('Put [a neighbour] in its place').check();
    await isAccessible();
    await page.getByRole('button', { name: 'Decide, and go on to the next' }).click();
    await page.getByText('Decided.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('Undone. What was decided before holds again.').waitFor();
    await close();
  });
});

test('two windows at one passage: the second sees both versions, and loses nothing', async () => {
  const { page, context, isAccessible, codes, path, close } = await atWork('two-windows', { width: 'desk' });
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(`${path}/${codes[0]}`);
    await one.getByText('Headline, lines, and who mattered').click();
  }
  await other.getByLabel('Headline in our words').fill('From the second window');
  await other.getByRole('button', { name: 'Save', exact: true }).first().click();
  await other.getByText('Saved.').waitFor();
  await page.getByLabel('Headline in our words').fill('From the first window');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Somebody changed it meanwhile' }).waitFor();
  await page.getByText('From the second window').waitFor();
  expect(await page.getByRole('textbox', { name: 'Headline in our words' }).inputValue()).toBe(
    'From the first window',
  );
  await isAccessible();
  await close();
});
