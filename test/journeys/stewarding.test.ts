import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { toldStory } from '../cast/told.ts';
import { closeBrowser, type Window } from '../site/browser.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { type WholeSite, wholeSite } from '../site/whole-site.ts';

// Long, because other suites may share two cores with a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let site: WholeSite;

beforeAll(async () => {
  site = await wholeSite();
  const sample = await sharedSample(site.site);
  await transaction(site.site.database, (trx) => askForEditions(trx, sample.storyId, { kind: 'system' }));
  await site.site.database
    .updateTable('story')
    .set({ review_on: '2020-01-31' })
    .where('id', '=', sample.storyId)
    .execute();
  await toldStory(site.site.database, 'A shop for soup', [
    { name: 'Ann Reed', role: 'a cook', said: ['We asked three times for the shop.'] },
  ]);
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

/** Where exports are kept. A file in its place is a disk that takes none. */
const exportsFolder = () => join(site.site.settings.data, 'files/exports');

function breakExports(): void {
  mkdirSync(dirname(exportsFolder()), { recursive: true });
  rmSync(exportsFolder(), { recursive: true, force: true });
  writeFileSync(exportsFolder(), 'no room');
  chmodSync(exportsFolder(), 0o400);
}

async function whatNeedsSomebody({ page, isAccessible }: Window): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Run the site' }).click();
  await isAccessible();
  await page.getByRole('link', { name: /due to be looked at again/u }).click();
  await isAccessible();
  await page.getByRole('link', { name: 'The kettle' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('31 January 2020');
  expect(await page.getByRole('link', { name: 'A shop for soup' }).count()).toBe(0);
}

async function storiesByState({ page }: Window): Promise<void> {
  await page.getByLabel('Which stories to show').selectOption('ready to ask its teller');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('link', { name: 'A shop for soup' }).waitFor();
  expect(await page.getByRole('link', { name: 'The kettle' }).count()).toBe(0);
  await page.getByLabel('Which stories to show').selectOption('taken back');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('heading', { name: 'There is no such story' }).waitFor();
}

async function stillTrue({ page }: Window): Promise<void> {
  await page.goto('/steward/stories?show=due');
  await page.getByRole('button', { name: /^Still true.*The kettle/u }).click();
  await page.getByText('It will be asked about again in time.').waitFor();
  await page.goto('/stories/the-kettle');
  expect(await page.getByRole('main').textContent()).toMatch(/looked at again/iu);
}

/** Looks at the page of jobs again and again, as a person does, until it says this. */
async function jobsSay({ page }: Window, job: string, state: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: job }).first();
  await expect
    .poll(
      async () => {
        await page.goto('/steward/jobs');
        for (const more of await page.locator('details:not([open]) > summary').all()) await more.click();
        return (await row.count()) > 0 ? await row.textContent() : '';
      },
      { timeout: 60_000, interval: 500 },
    )
    .toContain(state);
}

async function aJobThatFails(window: Window): Promise<void> {
  const { page, isAccessible } = window;
  const job = 'Put everything in one file';
  breakExports();
  await page.goto('/steward/exports');
  await isAccessible();
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByText('It is being made.').waitFor();
  await jobsSay(window, job, 'failed');
  await isAccessible();
  await page.goto('/steward/exports');
  await page.getByText('could not be made').waitFor();
  await isAccessible();
  await page.goto('/steward');
  await page.getByRole('link', { name: /1 piece of work could not be done/u }).click();
  rmSync(exportsFolder(), { force: true });
  await page.getByRole('button', { name: new RegExp(`Try again.*${job}`, 'u') }).click();
  await page.getByText('It is being tried again.').waitFor();
  await expect
    .poll(
      async () => {
        await page.goto('/steward/exports');
        return page.getByRole('link', { name: 'Download' }).count();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(1);
}

/** The mail server is down while somebody is invited; the work is stopped, and tried again when it is back. */
async function invitesSomebody(window: Window, email: string): Promise<void> {
  const { page, isAccessible } = window;
  const { mailer } = site.site;
  const send = mailer.send;
  mailer.send = async () => {
    throw new Error('connect ECONNREFUSED 192.0.2.1:465');
  };
  await page.goto('/steward/people');
  await isAccessible();
  await page.getByLabel('Their e-mail address').fill(email);
  await page.getByRole('radio', { name: 'Gatherer' }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('The invitation is on its way.').waitFor();
  await isAccessible();
  await jobsSay(window, 'Send an invitation', 'waiting to be tried again');
  await page.getByRole('button', { name: /Stop.*Send an invitation/u }).click();
  await page.getByText('It is stopped.').waitFor();
  mailer.send = send;
  await page.getByRole('button', { name: /Try again.*Send an invitation/u }).click();
  await expect.poll(() => site.mail.some(({ to }) => to === email), { timeout: 60_000 }).toBe(true);
}

async function changesARole({ page, isAccessible }: Window, name: string): Promise<void> {
  await page.goto(`/steward/people?q=${encodeURIComponent(name)}`);
  await page.getByText(`Change ${name}`).click();
  await page.getByLabel('Role', { exact: true }).selectOption('Gatherer');
  await isAccessible();
  await page.getByRole('button', { name: 'Save the role' }).click();
  await page.getByText('The role was changed.').waitFor();
  await page.goto(`/steward/people?q=${encodeURIComponent(name)}`);
  await page.getByRole('main').getByText('Gatherer', { exact: true }).first().waitFor();
}

/** Opened twice as tips and often as a guide: what is small is not told, nor what would give it away. */
async function whatIsRead({ page, isAccessible }: Window): Promise<void> {
  await page.goto('/steward/reading');
  await page.getByRole('link', { name: 'The kettle' }).waitFor();
  await isAccessible();
  const text = (await page.getByRole('main').textContent())!;
  expect(text).toContain('Tips: fewer than 5');
  expect(text).toContain('Guide: 7');
  // Nor the nine in all, from which seven would leave the two.
  expect(text).not.toMatch(/\b(?:2|9)\b/u);
}

async function news({ page, isAccessible }: Window, title: string): Promise<void> {
  await page.goto('/steward/announcements');
  await isAccessible();
  await page.getByLabel('Heading').fill(title);
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill('2');
  await page.getByLabel('Year').fill('2090');
  await page.getByRole('button', { name: 'Put it on the first page' }).click();
  await page.getByRole('link', { name: 'Write what there is to say' }).waitFor();
  await page.getByRole('link', { name: /Write a day of the calendar/u }).waitFor();
  expect(await page.getByLabel('Heading').inputValue(), 'nothing typed is lost').toBe(title);
  expect(await page.getByLabel('Day').inputValue()).toBe('31');
  await isAccessible();
  await page.getByLabel('What there is to say').fill('The site is read only on Sunday.');
  await page.getByLabel('Day').fill('28');
  await page.getByRole('button', { name: 'Put it on the first page' }).click();
  await page.getByText('Shown until 28 February 2090').waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: title }).waitFor();
  await isAccessible();
  await page.goto('/steward/announcements');
  await page.getByRole('button', { name: new RegExp(`Take it off.*${title}`, 'u') }).click();
  await page.getByText('It is off the first page.').waitFor();
  await page.goto('/');
  expect(await page.getByRole('heading', { name: title }).count()).toBe(0);
}

async function placesAndTopics({ page, isAccessible }: Window, place: string): Promise<void> {
  await page.goto('/steward/places');
  await isAccessible();
  await page.getByRole('button', { name: 'Add it' }).first().click();
  await page.getByRole('link', { name: 'Write a name' }).waitFor();
  await isAccessible();
  await page.getByLabel('Name, as readers see it').fill(place);
  await page.getByLabel('Size').selectOption('over 400,000 people');
  await page.getByRole('button', { name: 'Add it' }).first().click();
  await page.getByText('It is kept.').waitFor();
  await page.getByRole('link', { name: `Change ${place}` }).click();
  await isAccessible();
  await page.getByLabel('Name, as readers see it').fill(`${place} and the Isles`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('b', { hasText: `${place} and the Isles` }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('over 400,000 people');
  const topic = page.getByLabel('Topic, as readers see it');
  await topic.fill(`Kettles in ${place}`);
  await topic.press('Enter');
  await page.getByRole('link', { name: `Change Kettles in ${place}` }).click();
  await topic.fill(`Urns in ${place}`);
  await topic.press('Enter');
  await page.getByRole('link', { name: `Change Urns in ${place}` }).waitFor();
  await topic.fill(`urns in ${place.toUpperCase()}`);
  await topic.press('Enter');
  await page.getByRole('link', { name: 'There is one of that name already' }).waitFor();
  await isAccessible();
}

/** A place was written wrong and added twice, and a topic that nobody used goes. */
async function tidiesUp({ page, isAccessible }: Window, place: string): Promise<void> {
  await page.goto('/steward/places');
  await page.getByLabel('Name, as readers see it').fill(`${place} and the Iles`);
  await page.getByRole('button', { name: 'Add it' }).first().click();
  await page.getByRole('link', { name: `Remove or merge ${place} and the Iles` }).click();
  await isAccessible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Choose which one it is the same as' }).waitFor();
  await isAccessible();
  await page.getByLabel('Which one is it the same as?').selectOption(`${place} and the Isles`);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page
    .getByRole('heading', { name: `Merge ${place} and the Iles into ${place} and the Isles?` })
    .waitFor();
  await isAccessible();
  await page.getByRole('button', { name: 'Merge them' }).click();
  await page.getByText('They are one now.').waitFor();
  expect(await page.locator('b', { hasText: `${place} and the Iles` }).count()).toBe(0);
  await page.getByRole('link', { name: `Remove or merge Urns in ${place}` }).click();
  await page.getByRole('button', { name: `Remove Urns in ${place}` }).click();
  await page.getByText('It is removed.').waitFor();
  expect(await page.getByRole('link', { name: `Change Urns in ${place}` }).count()).toBe(0);
  await isAccessible();
}

async function whatHappened({ page, isAccessible }: Window, who: string): Promise<void> {
  await page.goto('/steward/events');
  await isAccessible();
  const text = (await page.getByRole('main').textContent())!;
  for (const sentence of [
    `${who} changed places or topics`,
    `${who} merged places or topics that are the same`,
    `${who} removed a place or a topic`,
    `${who} ended an announcement`,
    `${who} changed a role`,
    `${who} retried a job`,
    `${who} stopped a job`,
    `${who} said it is still true: The kettle`,
  ])
    expect(text).toContain(sentence);
}

describe.each([
  { script: true, width: 'desk' },
  { script: false, width: 'phone' },
] as const)('a steward looks after the site ($width, script: $script)', (how) => {
  test('stories, jobs, people, reading, news, places, and what happened', async () => {
    const { database } = site.site;
    const name = `Stewart ${how.width}`;
    const steward = await site.as('steward', { name });
    const member = await site.as('member', { name: `Mary ${how.width}` });
    await database
      .updateTable('story')
      .set({ review_on: '2020-01-31' })
      .where('slug', '=', 'the-kettle')
      .execute();
    await database.deleteFrom('read_count').execute();
    await database.deleteFrom('site_export').execute();
    const { id } = await database
      .selectFrom('story')
      .select('id')
      .where('slug', '=', 'the-kettle')
      .executeTakeFirstOrThrow();
    for (let i = 0; i < 7; i += 1) site.counts.opened(id, 'guide', 'A browser');
    for (let i = 0; i < 2; i += 1) site.counts.opened(id, 'tips', 'A browser');
    await site.counts.flush();

    const window = await site.windowOf(steward, how);
    await whatNeedsSomebody(window);
    await storiesByState(window);
    await stillTrue(window);
    await whatIsRead(window);
    await aJobThatFails(window);
    await invitesSomebody(window, `gina-${how.width}@example.org`);
    await changesARole(window, `Mary ${how.width}`);
    expect((await member.get('/work')).status, 'what she may do has changed').toBe(200);
    await news(window, `Read only ${how.width}`);
    const place = how.width === 'desk' ? 'Orkney' : 'Anglesey';
    await placesAndTopics(window, place);
    await tidiesUp(window, place);
    await whatHappened(window, name);
    await window.close();
  });
});
