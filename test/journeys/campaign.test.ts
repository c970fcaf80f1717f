import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { standardAsked } from '../../src/hearing/standard-asked.ts';
import { enqueue } from '../../src/jobs/queue.ts';
import { lookWordsJob } from '../../src/listening/look-words-job.ts';
import { closeBrowser, openWindow, type Window } from '../site/browser.ts';
import { type WholeSite, wholeSite } from '../site/whole-site.ts';
import { byKeyboard } from './keyboard.ts';

let site: WholeSite;
beforeAll(async () => {
  site = await wholeSite();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});
vi.setConfig({ testTimeout: 600_000, hookTimeout: 180_000 });

const work = '/steward/listening/gwanwyn';
const own = 'Which day suits you best?';
const said = 'If my manager counted it as work.';
const questions = standardAsked.length + 1;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const go = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const sees = (page: Page, words: string | RegExp) =>
  page.locator('main').getByText(words).first().waitFor({ state: 'visible' });
const fill = async (page: Page, fields: Readonly<Record<string, string>>) => {
  for (const [label, words] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(words);
};

/** From nothing to a draft with a question of her own, in both languages, with its days. */
async function makesIt({ page, isAccessible }: Window): Promise<void> {
  await page.goto('/steward/listening');
  await isAccessible();
  await page.getByLabel('What do you call it?').fill('Gwanwyn');
  await page.getByLabel('For which programme?').fill('Learning together');
  await press(page, 'Make it');
  await sees(page, 'It is made.');
  await isAccessible();
  await go(page, 'Choose one');
  await isAccessible();
  await fill(page, {
    'The question, in English': own,
    'The question, in Welsh': 'Pa ddiwrnod sydd orau i chi?',
    'Option 1, in English': 'Monday',
    'Option 1, in Welsh': 'Dydd Llun',
    'Option 2, in English': 'Friday',
    'Option 2, in Welsh': 'Dydd Gwener',
  });
  await press(page, 'Save');
  await sees(page, 'The question is saved.');
  await go(page, /^Change\s*the words and days/u);
  await isAccessible();
  await fill(page, {
    'The title, in English': 'What would help you this spring?',
    'The title, in Welsh': 'Beth fyddai’n eich helpu y gwanwyn hwn?',
    'Who asks, in English': 'The county library.',
    'Who asks, in Welsh': 'Llyfrgell y sir.',
  });
  const year = new Date().getFullYear() + 1;
  for (const [name, at] of [
    ['closes', year],
    ['kept', year + 1],
  ] as const) {
    await page.locator(`[name="${name}-day"]`).fill('28');
    await page.locator(`[name="${name}-month"]`).fill('2');
    await page.locator(`[name="${name}-year"]`).fill(String(at));
  }
  expect(await page.getByLabel('List it on the site while it is open').isChecked()).toBe(true);
  await press(page, 'Save');
  await sees(page, new RegExp(`to 28 February ${year}`, 'u'));
  await sees(page, 'on the page of what we are asking now');
}

/** Looks at it as others will, on a phone, on paper in both languages, and by replying on trial; nobody finds it until it is open. */
async function triesItOut({ page, isAccessible }: Window, reader: Window): Promise<void> {
  await go(page, 'See it as on a phone');
  await go(page, 'See it in Welsh');
  await sees(page, 'Pa ddiwrnod sydd orau i chi?');
  await isAccessible();
  for (const [link, words] of [
    ['Print it on paper', own],
    ['Print it on paper in Welsh', 'Pa ddiwrnod sydd orau i chi?'],
  ] as const) {
    await page.goto(work);
    await page.getByRole('link', { name: link, exact: true }).click();
    await sees(page, words);
    await sees(page, `${site.address}/ask/gwanwyn`);
    // The code is there, and not only its words.
    await expect
      .poll(() => page.evaluate("document.querySelector('main img').naturalWidth"))
      .toBeGreaterThan(0);
    await isAccessible();
  }
  await page.goto(work);
  await go(page, 'The link to try it out');
  await isAccessible();
  await sees(page, 'This is a trial.');
  await press(page, 'Begin');
  await page.getByLabel('I do not have the time').check();
  await press(page, 'Finish now');
  await sees(page, 'Thank you');
  await page.goto(work);
  await sees(page, '1 trial reply, not counted');
  await press(page, 'Remove the trial replies');
  await reader.page.goto('/ask');
  await sees(reader.page, 'Nothing is being asked at the moment');
  await reader.isAccessible();
  await page.goto(work);
  await press(page, 'Open it');
  await sees(page, 'It is open. Share the link.');
  await isAccessible();
}

/** On an old phone: from the first page to “Thank you”, one question after the other, some skipped. */
async function repliesOnAPhone({ page, isAccessible }: Window): Promise<void> {
  // The page is kept for a moment for whoever comes next: what has just opened follows.
  await expect
    .poll(
      async () => {
        await page.goto('/');
        await go(page, /Answer what we are asking now/u);
        return page.getByRole('heading', { name: 'What would help you this spring?' }).count();
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBe(1);
  await isAccessible();
  await sees(page, 'The county library.');
  await press(page, 'Cymraeg');
  await sees(page, 'Llyfrgell y sir.');
  await isAccessible();
  await press(page, 'English');
  await page
    .locator('main')
    .getByRole('link', { name: /^Reply/u })
    .click();
  await sees(page, /It takes three minutes at most/u);
  await isAccessible();
  await press(page, 'Begin');
  for (let number = 1; number <= questions; number += 1) {
    await sees(page, `Question ${number} of ${questions}`);
    await isAccessible();
    const choice = ['I do not have the time', 'Monday', 'Yes'].map((name) =>
      page.getByLabel(name, { exact: true }),
    );
    const there = (await Promise.all(choice.map((one) => one.count()))).indexOf(1);
    if (there >= 0) await choice[there]!.check();
    else if (await page.getByText('What would make you take time out').count())
      await page.getByLabel('Your answer').fill(said);
    else if (number < questions) {
      await press(page, 'Skip this question');
      continue;
    }
    await press(page, number < questions ? 'Go on' : 'Finish');
  }
  await sees(page, 'Your answers are in.');
  await isAccessible();
}

/** The same with keys alone, on a desk with script. */
async function repliesByKeyboard({ page, isAccessible }: Window): Promise<void> {
  const keys = byKeyboard(page);
  await page.goto('/ask/gwanwyn');
  await keys.tabTo('main form button');
  await keys.enter();
  for (let number = 1; number <= questions; number += 1) {
    await isAccessible();
    await keys.tabTo('[name="part"]');
    const kind = await page.evaluate("document.activeElement.type ?? 'text'");
    if (kind === 'radio') await keys.press('Space');
    else if (kind === 'checkbox') await keys.press('Space');
    else await keys.type('A colleague who has done it.');
    await keys.tabTo('button[value="next"]');
    await keys.enter();
  }
  await sees(page, 'Your answers are in.');
  // Nobody presses this many in three minutes without help; half of it would be slow.
  expect(keys.pressed()).toBeLessThan(600);
}

/** What came back on paper: a table, looked at before it is taken in. */
async function bringsPaper({ page, isAccessible }: Window): Promise<void> {
  await page.goto(`${work}/replies`);
  await isAccessible();
  const first = standardAsked[0]!.words.en;
  const rows = Array.from({ length: 14 }, (_, i) =>
    [
      i % 2 ? 'I do not have the time' : 'The way it is written down and passed on',
      i < 8 ? 'Monday' : 'Friday',
    ].join(','),
  );
  await page.getByLabel('The table').setInputFiles({
    name: 'paper.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([`${first},${own}`, ...rows, ''].join('\n')),
  });
  await press(page, 'Read it');
  await isAccessible();
  await press(page, 'Take in 14 replies');
  await page.goto(work);
  await sees(page, /^16, of which 16 pressed/u);
}

/** A person reads what was written before anybody else does; then it closes, and is counted. */
async function closesIt({ page, isAccessible }: Window): Promise<void> {
  await enqueue(site.site.database, lookWordsJob, {});
  const show = page.getByRole('button', { name: 'Show this' });
  await expect
    .poll(
      async () => {
        await page.goto(`${work}/words`);
        return show.count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(1);
  const shown: (string | null)[] = [];
  while ((await show.count()) > 0) {
    await isAccessible();
    shown.push(await page.locator('.as-said').textContent());
    await Promise.all([page.waitForEvent('load'), show.click()]);
  }
  expect(shown).toContain(said);
  await isAccessible();
  await page.goto(work);
  await page.locator('summary', { hasText: 'Close it now' }).click();
  await press(page, 'Close it now');
  await sees(page, 'It is closed.');
  await isAccessible();
  await page.goto('/heard/gwanwyn');
  await press(page, 'Count again');
  await expect
    .poll(
      async () => {
        await page.goto('/heard/gwanwyn');
        return page.getByText(own).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
  await isAccessible();
}

async function saysWhatWasDone({ page, isAccessible }: Window): Promise<void> {
  await go(page, 'Write what was done');
  await isAccessible();
  await page.locator('#said-new').fill('We have no time');
  await page.locator('#did-new').fill('Each story has tips on one side now.');
  await page.locator('#links-new').fill('See the stories /stories');
  await press(page, 'Add it');
  await isAccessible();
  await press(page, /Show it to everyone/u);
  await isAccessible();
}

/** Whoever comes with the old link is led to what came of it. */
async function reads({ page, isAccessible }: Window): Promise<void> {
  await page.goto('/ask/gwanwyn');
  await sees(page, 'This closed on');
  await isAccessible();
  await go(page, 'What we heard');
  await page.getByRole('heading', { name: own }).waitFor();
  const text = await page.textContent('main');
  // Ten of sixteen: eight on paper, and the two who replied here.
  expect(text).toContain('63% (10)');
  expect(text).toContain('Each story has tips on one side now.');
  await isAccessible();
  await page.goto('/heard/gwanwyn/you-said-we-did');
  await sees(page, 'We have no time');
  await isAccessible();
  await go(page, 'See the stories');
  expect(new URL(page.url()).pathname).toBe('/stories');
}

test('a round of listening from making it to “You said, we did”: asked in two languages, replied to by phone, keyboard and paper, heard, answered', async () => {
  const steward = await site.windowOf(await site.as('steward'), { script: true, width: 'desk' });
  const [phone, desk, reader] = (await Promise.all([
    openWindow(site.address, { script: false, width: 'phone' }),
    openWindow(site.address, { script: true, width: 'desk' }),
    openWindow(site.address, { script: false, width: 'phone', dark: true }),
  ])) as [Window, Window, Window];
  for (const { page } of [steward, phone, desk, reader]) page.setDefaultTimeout(60_000);
  await makesIt(steward);
  await triesItOut(steward, reader);
  await repliesOnAPhone(phone);
  await repliesByKeyboard(desk);
  await bringsPaper(steward);
  await closesIt(steward);
  await saysWhatWasDone(steward);
  await reads(reader);
  for (const window of [steward, phone, desk, reader]) await window.close();
});
