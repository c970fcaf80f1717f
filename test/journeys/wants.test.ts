import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { indexStory } from '../../src/finding/index-job.ts';
import { enqueue } from '../../src/jobs/queue.ts';
import { firstSteward } from '../../src/joining/first-steward.ts';
import { readSettings } from '../../src/settings.ts';
import { type Running, startSite } from '../../src/site/start.ts';
import { weeklyLettersJob } from '../../src/wanting/letter-job.ts';
import { type Fresh, freshDatabase } from '../database/fresh.ts';
import { closeBrowser, openWindow, type Window } from '../site/browser.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { agree, linkIn, mailed, shapeAndAsk, signIn, steward } from './steps.ts';

const room = mkdtempSync(join(tmpdir(), 'pl-w-'));
chmodSync(room, 0o755);
let fresh: Fresh;
let running: Running;
const week = 7 * 86_400_000;
/** How far the clock is moved. */
let moved = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { host, port, user, database } = fresh.connection;
  running = await startSite(
    {
      ...readSettings({ PASSALONG_DATA: join(room, 'data') }),
      databaseUrl: `postgres://${user}@/${database}?host=${encodeURIComponent(host!)}&port=${port}`,
      port: 0,
      trial: true,
      coolingOffHours: 0,
      logLevel: 'error',
      searchPerMinute: 100_000,
    },
    { web: true, worker: true },
  );
  const { site } = running;
  site.now = () => new Date(Date.now() + moved);
  await firstSteward(site.database, steward);
  const sample = await sharedSample(site);
  await transaction(site.database, async (trx) => {
    await askForEditions(trx, sample.storyId, { kind: 'system' });
    await indexStory(trx, sample.storyId);
  });
});
afterAll(async () => {
  await closeBrowser();
  await running.stop();
  await fresh.drop();
  rmSync(room, { recursive: true, force: true });
});

/** Looks for something that nobody has told, says so, and confirms their address. */
async function say({ page, isAccessible, ...window }: Window, want: string, email: string): Promise<void> {
  await page.goto('/search');
  await page.locator('main [name=q]').fill(want);
  await page.locator('main [name=q]').press('Enter');
  await page.getByText(/Nothing here (?:answers that yet|seems to answer that)/u).waitFor();
  expect(await page.locator('textarea[name=words]').inputValue()).toBe(want);
  await page.getByText('Hear when somebody has told it', { exact: true }).click();
  await page.getByLabel('Your e-mail address, if you want to hear').fill('not an address');
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await isAccessible();
  expect(await page.locator('textarea[name=words]').inputValue()).toBe(want);
  await page.getByLabel('Your e-mail address, if you want to hear').fill(email);
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await isAccessible();
  const mail = await mailed({ page, isAccessible, ...window }, /want to hear/u);
  expect(mail).not.toContain(want);
  await page.goto(linkIn(mail, 'letters/[^\\s]+/confirm'));
  await isAccessible();
  await page.getByRole('button', { name: 'Yes, let me know' }).click();
  await page.getByRole('heading', { name: 'You will hear of it' }).waitFor();
  await isAccessible();
  await page.goto('/wants');
  await isAccessible();
  expect(await page.locator('main').textContent()).not.toContain(want);
}

async function lookAtIt({ page, isAccessible }: Window, want: string): Promise<void> {
  await page.goto('/steward');
  await page.getByRole('link', { name: /want(?:s)? to know wait/u }).click();
  await isAccessible();
  const form = page.locator('section', { hasText: want });
  await form.getByRole('radio', { name: 'Show it' }).check();
  await form.getByRole('button', { name: /^Decide/u }).click();
  await page.getByText('It is shown.').waitFor();
  await isAccessible();
  await page.getByRole('link', { name: want }).click();
  await isAccessible();
}

async function meToo({ page, isAccessible }: Window, want: string): Promise<string> {
  await page.goto('/wants');
  await isAccessible();
  await page.getByRole('button', { name: new RegExp(`Me too.*${want}`, 'u') }).click();
  await page.getByText('You are counted, once').waitFor();
  await isAccessible();
  expect(await page.locator('main').textContent()).toContain('Nobody has told this yet');
  return new URL(page.url()).pathname;
}

async function ask({ page, isAccessible }: Window, want: string, title: string): Promise<void> {
  await page.goto('/work');
  await page.getByRole('link', { name: 'What people want to know, and nobody has told' }).click();
  await isAccessible();
  await page.getByRole('link', { name: want }).click();
  await isAccessible();
  const fresh = page.locator('section', { has: page.getByRole('heading', { name: 'Ask somebody new' }) });
  await fresh.getByRole('button', { name: 'Ask them' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await isAccessible();
  await fresh.getByLabel('What it will be about').fill(title);
  await fresh.getByLabel('Their name').fill('Ada');
  await fresh.getByLabel('Their e-mail address').fill('ada@example.org');
  await fresh.getByRole('radio', { name: 'By themselves, with a link we mail to them' }).check();
  await fresh.getByRole('button', { name: 'Ask them' }).click();
  await page.getByText('They have been asked').waitFor();
  await isAccessible();
}

const told = [
  'We hung lanterns along the old towpath because people were afraid to walk there, and the canal trust said lanterns were not allowed.',
  'My manager said, hang one and see who complains, and nobody did.',
];

async function tell({ page, isAccessible, ...window }: Window, want: string, title: string): Promise<void> {
  const mail = await mailed({ page, isAccessible, ...window }, new RegExp(title, 'u'));
  expect(mail).toContain(want);
  const path = linkIn(mail, 'tell/[^\\s/]+');
  await page.goto(path);
  await isAccessible();
  expect(await page.locator('main').textContent()).toContain(want);
  await page.getByRole('button', { name: 'I have read this. Begin' }).click();
  for (const answer of told) {
    expect(await page.locator('main').textContent()).toContain(want);
    await page.locator('[data-place] textarea').first().fill(answer);
    await isAccessible();
    await page.getByRole('button', { name: 'Save and go on' }).click();
  }
  await page.goto(`${path}/review`);
  await page.getByRole('button', { name: 'I have finished' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
}

describe.each([
  {
    script: false,
    width: 'phone',
    want: 'How anybody got lanterns along a towpath',
    title: 'Lanterns on the towpath',
  },
  {
    script: true,
    width: 'desk',
    want: 'Putting lanterns on a towpath after dark',
    title: 'Light by the canal',
  },
] as const)('from a search that found nothing to the letter ($width, script: $script)', (how) => {
  test('said, looked at, wanted by two, asked for in its own words, told, shared, and told of once; then stopped', async () => {
    const { want, title } = how;
    moved = 0;
    // Told by nobody yet: what the other run shared is taken away.
    await fresh.database.deleteFrom('story').where('slug', '<>', 'the-kettle').execute();
    await fresh.database.deleteFrom('common_want').execute();
    const [reader, other, teller, gatherer] = (await Promise.all(
      [1, 2, 3, 4].map(() => openWindow(running.address!, how)),
    )) as [Window, Window, Window, Window];
    for (const { page } of [reader, other, teller, gatherer]) page.setDefaultTimeout(30_000);
    await say(reader, want, `reader-${how.width}@example.org`);
    await signIn(gatherer);
    await lookAtIt(gatherer, want);
    const wanted = await meToo(other, want);
    await ask(gatherer, want, title);
    await other.page.goto(wanted);
    expect(await other.page.locator('main').textContent()).toContain('Somebody has been asked');
    await other.isAccessible();
    await tell(teller, want, title);
    await other.page.goto(wanted);
    expect(await other.page.locator('main').textContent()).toContain('it is being made ready');
    const slug = await shapeAndAsk(gatherer, title);
    await agree(teller);
    const text = async (path: string) => (await fetch(running.address + path)).text();
    await expect
      .poll(async () => (await text(wanted)).includes('hung lanterns'), { timeout: 120_000, interval: 500 })
      .toBe(true);
    await expect
      .poll(async () => (await text(`/stories/${slug}/tips`)).includes('lanterns'), {
        timeout: 120_000,
        interval: 500,
      })
      .toBe(true);
    await other.page.goto(wanted);
    await other.isAccessible();

    moved = week + 86_400_000;
    await enqueue(fresh.database, weeklyLettersJob, {});
    const letter = await mailed(reader, /you wanted to know/u);
    expect(letter).toContain(`You want to know: “${want}”`);
    await reader.page.goto(linkIn(letter, `stories/${slug}/passages/[^\\s]+`));
    expect(await reader.page.locator('mark').first().textContent()).toContain('lanterns');
    await reader.isAccessible();
    await enqueue(fresh.database, weeklyLettersJob, {});
    const stop = linkIn(letter, 'letters/[^\\s]+/stop');
    await reader.page.goto(stop);
    await reader.isAccessible();
    await reader.page.getByRole('button', { name: 'Stop them' }).click();
    await reader.page.getByRole('heading', { name: 'No more letters' }).waitFor();
    await reader.isAccessible();
    await reader.page.goto(stop);
    await reader.page.getByText('This link does not work any more').waitFor();
    await reader.isAccessible();
    const sent = await fresh.database
      .selectFrom('event')
      .select('id')
      .where('verb', '=', 'sent a weekly letter')
      .execute();
    expect(sent).toHaveLength(how.width === 'phone' ? 1 : 2);
    for (const window of [reader, other, teller, gatherer]) await window.close();
  });
});
