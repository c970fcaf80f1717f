import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyActions } from '../../src/editions/story-actions.ts';
import { startWorker, type Worker } from '../../src/jobs/worker.ts';
import { readCounts } from '../../src/library/read-counts.ts';
import { sessionCookie } from '../../src/people/session-store.ts';
import { agreeActions } from '../../src/releasing/agree-actions.ts';
import { answerActions } from '../../src/releasing/answer-actions.ts';
import { releaseAskActions } from '../../src/releasing/ask-actions.ts';
import { circleActions } from '../../src/releasing/circle-actions.ts';
import { releaseMailJob } from '../../src/releasing/release-mail-job.ts';
import { sharedActions } from '../../src/releasing/shared-actions.ts';
import { toldStory } from '../cast/told.ts';
import { closeBrowser, openWindow, served } from '../site/browser.ts';
import { type TestSite, testSite } from '../site/site.ts';

let site: TestSite;
let server: { address: string; close(): Promise<void> };
let worker: Worker;

beforeAll(async () => {
  site = await testSite({
    settings: { coolingOffHours: 0 },
    actions: (machinery) => ({
      ...answerActions(machinery),
      ...agreeActions(machinery),
      ...sharedActions(machinery),
      ...releaseAskActions(machinery),
      ...circleActions(machinery),
      ...storyActions(machinery, readCounts(machinery.database, machinery.now)),
    }),
  });
  server = await served(site);
  worker = await startWorker({
    connection: site.connection,
    database: site.site.database,
    jobs: [releaseMailJob],
    deps: site.site,
    concurrency: 1,
    schedules: [],
    ended: () => {},
  });
});
afterAll(async () => {
  await closeBrowser();
  await worker.stop();
  await server.close();
  await site.close();
});

const said = [
  'We asked the board and they said no. I went home and was sure it was over.',
  'The caretaker gave us the keys, and he never asked for a form.',
  { said: 'Um, it held, sort of, for four years.', words: 'It held for four years.' },
];

/** A story whose gatherer asks its teller by mail. */
async function askedByMail(email: string) {
  const gatherer = await site.as('gatherer');
  const told = await toldStory(
    site.site.database,
    'The keys',
    [{ name: 'Jo Bramwell', role: 'a housing officer', email, said }],
    gatherer.id,
  );
  const work = `/work/stories/${told.slug}/tellings/1`;
  await gatherer.post(`${work}/ask`, { how: 'mail' });
  return { told, gatherer, work, story: `/stories/${told.slug}`, link: await linkFrom(email, 'ready', '') };
}

/** The link in the mail whose subject says so. */
async function linkFrom(email: string, subject: string, end: string): Promise<string> {
  const mine = () => site.mail.filter((mail) => mail.to === email && mail.subject.includes(subject)).at(-1);
  await expect.poll(mine, { timeout: 60_000 }).toBeDefined();
  return new RegExp(`http://\\S+(/release/[a-z0-9]{32}${end})$`, 'mu').exec(mine()!.text)![1]!;
}

// Long, because other suites may share two cores with a browser; alone it is a matter of seconds.
describe('a teller who is nervous', { timeout: 240_000 }, () => {
  test('by phone and without script: reads, answers, agrees, sees it; two taps from the mail, and it is gone', async () => {
    const { link, story, told } = await askedByMail('jo@example.org');
    const { page, isAccessible, close } = await openWindow(server.address, { script: false, width: 'phone' });
    page.setDefaultTimeout(60_000);
    await page.goto(link);
    await isAccessible();
    await page.getByRole('link', { name: 'Read each part' }).click();
    await isAccessible();
    const answers = await page.getByRole('radio', { name: 'Yes' }).all();
    expect(answers).toHaveLength(3);
    await answers[0]!.check();
    await page.getByRole('radio', { name: 'Change this first' }).nth(1).check();
    await answers[2]!.check();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByText('Part 2: say what you would like changed').first().waitFor();
    expect(
      await page.getByRole('radio', { name: 'Yes' }).first().isChecked(),
      'her answers are still there',
    ).toBe(true);
    await isAccessible();
    await page.getByRole('radio', { name: 'No' }).nth(1).check();
    await page.getByRole('button', { name: 'Save and go on' }).click();

    await page.getByRole('heading', { name: 'How it is shared' }).waitFor();
    await isAccessible();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('alert').getByText('Choose who may see it').waitFor();
    await isAccessible();
    await page.getByRole('radio', { name: 'By what I do' }).check();
    await page.getByRole('radio', { name: 'Everyone' }).check();
    await page.getByRole('button', { name: 'Save and go on' }).click();

    await page.getByRole('heading', { name: 'Check, and agree' }).waitFor();
    await isAccessible();
    expect(await page.getByRole('main').textContent()).not.toContain('caretaker');
    await page.getByRole('button', { name: 'I agree' }).click();
    await page.getByText('Thank you. It is written down').waitFor();
    await isAccessible();

    const reader = site.visitor();
    const seen = await reader.get(story);
    expect(seen.text).toContain('We asked the board');
    expect(seen.text).toContain('a housing officer');
    expect(seen.text).not.toContain('caretaker');
    await page.goto(await linkFrom('jo@example.org', 'agreed', '/withdraw'));
    await isAccessible();
    await page.getByRole('button', { name: 'Take everything back' }).click();
    await page.getByText('It is taken back.').waitFor();
    await isAccessible();
    expect((await reader.get(story)).status).toBe(404);
    for (const { code } of told.tellings[0]!.passages)
      expect((await reader.get(`${story}/passages/${code}`)).status).toBe(404);
    await close();
  });

  test('at a desk with script: each answer is kept as it is given, and each form can be seen before', async () => {
    const { link, gatherer, work } = await askedByMail('sam@example.org');
    const { page, context, isAccessible, close } = await openWindow(server.address, { dark: true });
    page.setDefaultTimeout(60_000);
    await page.goto(`${link}?part=1`);
    await page.getByRole('radio', { name: 'Yes' }).first().check();
    await page.locator('.saved', { hasText: 'Saved.' }).waitFor();
    await page.locator('summary').nth(0).click();
    await page.goto(`${link}?part=1`);
    expect(await page.getByRole('radio', { name: 'Yes' }).first().isChecked()).toBe(true);
    await page.getByRole('link', { name: 'See it with what was said before and after' }).nth(1).click();
    await isAccessible();
    await page.goto(`${link}/forms/guide`);
    await isAccessible();
    await page.goto(`${link}/forms/tips`);
    await isAccessible();

    await context.addCookies([
      { name: sessionCookie, value: gatherer.cookies[sessionCookie]!, url: server.address },
    ]);
    await page.goto(`${work}/release`);
    await isAccessible();
    await page.goto('/work/circles');
    await isAccessible();
    await page.getByLabel('Name').fill(`People with keys ${Date.now()}`);
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('The circle is made.').waitFor();
    await isAccessible();
    await close();
  });
});
