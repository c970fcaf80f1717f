import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { indexStory } from '../../src/finding/index-job.ts';
import { firstSteward } from '../../src/joining/first-steward.ts';
import { readSettings } from '../../src/settings.ts';
import { type Running, startSite } from '../../src/site/start.ts';
import { type Fresh, freshDatabase } from '../database/fresh.ts';
import { closeBrowser, openWindow, type Window } from '../site/browser.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { agree, answers, linkIn, mailed, shapeAndAsk, signIn, steward } from './steps.ts';

const room = mkdtempSync(join(tmpdir(), 'pl-j-'));
chmodSync(room, 0o755);
/** Two web processes' worth of site, each with a worker, on one database: a visitor meets now one, now the other. */
const sites: Running[] = [];
let fresh: Fresh;
let door: Server;
let address = '';
/** Where each of them answers by itself. */
const own: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  door = await between();
  address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const { host, port, user, database } = fresh.connection;
  const settings = {
    ...readSettings({ PASSALONG_DATA: join(room, 'data') }),
    databaseUrl: `postgres://${user}@/${database}?host=${encodeURIComponent(host!)}&port=${port}`,
    port: 0,
    trial: true,
    coolingOffHours: 0,
    logLevel: 'error' as const,
    searchPerMinute: 100_000,
  };
  for (let i = 0; i < 2; i += 1) sites.push(await startSite(settings, { web: true, worker: true }));
  own.push(...sites.map((one) => one.address!));
  for (const { site } of sites) site.address = address;
  const { site } = sites[0]!;
  await firstSteward(site.database, steward);
  const sample = await sharedSample(site);
  await transaction(site.database, async (trx) => {
    await askForEditions(trx, sample.storyId, { kind: 'system' });
    await indexStory(trx, sample.storyId);
  });
});
afterAll(async () => {
  await closeBrowser();
  for (const { stop } of sites) await stop();
  door.close();
  door.closeAllConnections();
  await fresh.drop();
  rmSync(room, { recursive: true, force: true });
});

/** A server in front of both, as a balancer stands before them: each request goes to the next. */
async function between(): Promise<Server> {
  let turn = 0;
  const server = createServer((incoming, answer) => {
    const to = Number(new URL(own[turn++ % own.length]!).port);
    const on = request(
      { host: '127.0.0.1', port: to, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (got) => {
        answer.writeHead(got.statusCode!, got.rawHeaders as unknown as Record<string, string>);
        got.pipe(answer);
      },
    );
    on.on('error', () => answer.destroy());
    incoming.pipe(on);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function readAndSearch(window: Window): Promise<void> {
  const { page, isAccessible } = window;
  await page.goto('/');
  await isAccessible();
  await page.getByRole('link', { name: 'The kettle' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'The kettle' }).waitFor();
  await isAccessible();
  await page.goto('/search');
  await page.locator('main [name=q]').fill('who may touch the kettle');
  await page.locator('main [name=q]').press('Enter');
  await page.locator('main a[href*="/passages/"]').first().waitFor();
  await isAccessible();
  await page.locator('main a[href*="/passages/"]').first().click();
  await page.locator('mark').first().waitFor();
  await isAccessible();
}

/** Somebody who was not asked has something to tell. @returns the address of the telling */
async function tell(window: Window, title: string, bring: boolean): Promise<void> {
  const { page, isAccessible } = window;
  await page.goto('/tell');
  await isAccessible();
  await page.getByLabel('What changed, in a few words').fill(title);
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('Your e-mail address').fill('ann@example.org');
  await page.getByRole('button', { name: 'Send me my link' }).click();
  await isAccessible();
  const path = linkIn(await mailed(window, new RegExp(title, 'u')), 'tell/[^\\s/]+');
  await page.goto(path);
  await isAccessible();
  if (bring) {
    await page.goto(`${path}/transcript`);
    await isAccessible();
    const text = `Mel: What was in the way?\n\n${answers.map((one) => `Ann: ${one}`).join('\n\nMel: And then?\n\n')}\n`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'talk.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Read it' }).click();
    await isAccessible();
    await page.getByRole('button', { name: 'Yes, that is right' }).click();
  } else {
    await page.getByRole('button', { name: 'I have read this. Begin' }).click();
    for (const answer of answers) {
      await page.locator('[data-place] textarea').first().fill(answer);
      await isAccessible();
      await page.getByRole('button', { name: 'Save and go on' }).click();
    }
    await page.goto(`${path}/review`);
    await isAccessible();
    await page.getByRole('button', { name: 'I have finished' }).click();
  }
  await isAccessible();
}

/** What both sites answer at an address. */
async function both(path: string): Promise<{ status: number; text: string }[]> {
  return Promise.all(
    own.map(async (one) => {
      const got = await fetch(one + path);
      return { status: got.status, text: await got.text() };
    }),
  );
}

describe.each([
  { script: false, width: 'phone', bring: true, title: 'A shop for soup' },
  { script: true, width: 'desk', bring: false, title: 'A shop for coats' },
] as const)('from the first page to gone again, on two sites at once ($width, script: $script)', (how) => {
  test('reads, searches, signs in, tells, shapes, agrees, sees it shared, takes it back, and it is nowhere', async () => {
    const reader = await openWindow(address, how);
    const teller = await openWindow(address, how);
    const gatherer = await openWindow(address, how);
    for (const { page } of [reader, teller, gatherer]) page.setDefaultTimeout(45_000);
    await readAndSearch(reader);
    await tell(teller, how.title, how.bring);
    await signIn(gatherer);
    const slug = await shapeAndAsk(gatherer, how.title);
    await agree(teller);

    const words = answers[0]!.slice(0, 40);
    await expect
      .poll(async () => (await both(`/stories/${slug}/guide`)).every(({ text }) => text.includes(words)), {
        timeout: 120_000,
        interval: 500,
      })
      .toBe(true);
    await reader.page.goto(`/stories/${slug}`);
    await reader.isAccessible();
    await reader.page.goto(`/stories/${slug}/guide`);
    await reader.isAccessible();
    const asked = '/search?q=landlord+empty+shop';
    await expect
      .poll(async () => (await both(asked)).every(({ text }) => text.includes(slug)), { timeout: 60_000 })
      .toBe(true);

    await teller.page.goto(linkIn(await mailed(teller, /agreed/u), 'release/[^\\s]+/withdraw'));
    await teller.isAccessible();
    await teller.page.getByRole('button', { name: 'Take everything back' }).click();
    await teller.page.getByText('It is taken back.').waitFor();
    await expect
      .poll(
        async () => {
          const pages = await Promise.all([`/stories/${slug}`, `/stories/${slug}/guide`, asked].map(both));
          return pages.flat().filter(({ text }) => text.includes(words)).length;
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(0);
    expect((await both(`/stories/${slug}`)).map(({ status }) => status)).toEqual([404, 404]);
    expect(await madeTwice(), 'each form was made by one of the two workers').toEqual([]);
    for (const window of [reader, teller, gatherer]) await window.close();
  });
});

/** Editions that two workers shared. */
async function madeTwice(): Promise<unknown[]> {
  return fresh.database
    .selectFrom('event')
    .select('subject_id')
    .where('verb', '=', 'shared an edition')
    .groupBy('subject_id')
    .having((eb) => eb.fn.countAll<number>(), '>', 1)
    .execute();
}
