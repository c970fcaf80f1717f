import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Window } from '../site/browser.ts';

/** The address of whoever runs the site and gathers on it. */
export const steward = 'stewart@example.org';

/** Mails that were opened: the next with such a subject is another one. */
const openedMails = new Set<string>();

/** Opens the next mail with these words in its subject, as it is kept for whoever tries the site out. @returns its subject and text */
export async function mailed({ page }: Window, subject: RegExp): Promise<string> {
  const fresh = async () => {
    await page.goto('/mail');
    const links = await page.getByRole('link', { name: subject }).all();
    const found = await Promise.all(
      links.map(async (link) => ({
        href: (await link.getAttribute('href'))!,
        title: await link.textContent(),
      })),
    );
    return found.find(({ href }) => !openedMails.has(href)) ?? null;
  };
  let mail: Awaited<ReturnType<typeof fresh>> = null;
  await expect
    .poll(
      async () => {
        mail = await fresh();
        return mail;
      },
      { timeout: 60_000, interval: 400 },
    )
    .not.toBeNull();
  const { href, title } = mail!;
  openedMails.add(href);
  await page.goto(href);
  return `${title?.trim()}\n${(await page.getByRole('main').textContent()) ?? ''}`;
}

/** The path of a link in a mail. @param path a pattern */
export const linkIn = (mail: string, path: string) =>
  new RegExp(`https?://[^\\s]+(/${path})(?=\\s|$)`, 'u').exec(mail)![1]!;

/** What a teller says. */
export const answers = [
  'I asked the landlord three times for the empty shop and he said no each time.',
  'My manager said, do it quietly, and tell me before the councillors hear of it.',
  'The heating failed on the first night and we all sat there in our coats.',
];

/** Comes in with a code by mail, as whoever runs the site. */
export async function signIn(window: Window): Promise<void> {
  const { page, isAccessible } = window;
  await page.goto('/sign-in?back=/work');
  await isAccessible();
  await page.getByLabel('Your e-mail address').fill(steward);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const form = page.url();
  const mail = await mailed(window, /code/iu);
  await page.goto(form);
  await page.getByLabel('Your code').fill(mail.slice(0, 7));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('main form [name=name], a[href="/work/new"]').first().waitFor();
  // Whoever comes for the first time says what they are called.
  if (await page.locator('main form [name=name]').count()) {
    await isAccessible();
    await page.locator('main form [name=name]').fill('Stewart');
    await page.locator('main form:has([name=name]) button').first().click();
  }
  await page.goto('/work');
  await page.getByRole('heading', { name: 'Your work' }).waitFor();
  await isAccessible();
}

/** Decides on each name that waits: the first thing that is offered. */
async function decideNames(page: Page, names: string): Promise<void> {
  for (;;) {
    await page.goto(names);
    const waiting = page.locator('.passages a', { hasText: 'Waiting' });
    if ((await waiting.count()) === 0) return;
    await waiting.first().click();
    await page.locator('input[name=decision]:not([value=waiting])').first().check();
    await page.getByRole('button', { name: 'Decide, and go on to the next' }).click();
    await page.getByText('Decided.', { exact: true }).waitFor();
  }
}

/** Reads, confirms, decides on names, and asks the teller. @returns the story’s slug */
export async function shapeAndAsk({ page, isAccessible }: Window, title: string): Promise<string> {
  await page.goto('/work');
  await page.getByRole('link', { name: title }).first().click();
  await isAccessible();
  const work = new URL(page.url()).pathname;
  await page.goto(`${work}/passages`);
  await isAccessible();
  await page.locator(`a[href^="${work}/passages/"]`).first().click();
  await page.getByRole('button', { name: 'Confirm the questions and go on' }).first().click();
  await decideNames(page, `${work}/names`);
  await isAccessible();
  await page.goto(`${work}/tellings/1/release`);
  await isAccessible();
  const form = page.locator('form[action$="/ask"]').first();
  if (await form.locator('[name=how][value=mail]').count())
    await form.locator('[name=how][value=mail]').first().check();
  await form.getByRole('button').first().click();
  await isAccessible();
  return work.replace('/work/stories/', '');
}

/** The teller reads each part, says yes, and agrees. */
export async function agree(window: Window): Promise<void> {
  const { page, isAccessible } = window;
  await page.goto(linkIn(await mailed(window, /ready/u), 'release/[^\\s/]+'));
  await isAccessible();
  await page.getByRole('link', { name: 'Read each part' }).click();
  for (const yes of await page.getByRole('radio', { name: 'Yes' }).all()) await yes.check();
  await isAccessible();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.locator('input[type=radio][value=name]').check();
  await page.getByRole('radio', { name: 'Everyone' }).check();
  await isAccessible();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('heading', { name: 'Check, and agree' }).waitFor();
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByText('Thank you. It is written down').waitFor();
  await isAccessible();
}
