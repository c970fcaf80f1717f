import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { folderStore } from '../../src/files/folder-store.ts';
import { indexStory } from '../../src/finding/index-job.ts';
import { Mistake } from '../../src/mistake.ts';
import { readSettings } from '../../src/settings.ts';
import { keepingCommand } from '../../src/site/keeping-commands.ts';
import { freshDatabase } from '../database/fresh.ts';
import { closeBrowser, type Window } from '../site/browser.ts';
import { sampleText, sharedSample } from '../site/shared-sample.ts';
import { type WholeSite, wholeSite } from '../site/whole-site.ts';

// Long, because other suites may share two cores with a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const room = mkdtempSync(join(tmpdir(), 'passalong-taken-'));
let site: WholeSite;

beforeAll(async () => {
  site = await wholeSite();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
  rmSync(room, { recursive: true, force: true });
});

/** A story of somebody with an account, shared with everyone, under this address. */
async function told(slug: string, who: { id: string; email: string }): Promise<void> {
  const sample = await sharedSample(site.site, slug);
  await site.site.database
    .updateTable('telling')
    .set({ person_id: who.id, teller_email: who.email })
    .where('id', '=', sample.tellingId)
    .execute();
  await transaction(site.site.database, (trx) => indexStory(trx, sample.storyId));
}

/** Asks for an export, waits, fetches it. @returns the path of the file */
async function takenOut({ page, isAccessible }: Window, name: string): Promise<string> {
  await page.goto('/steward/exports');
  await isAccessible();
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByText('It is being made.').waitFor();
  const fetch = page.getByRole('link', { name: 'Download' }).first();
  await expect
    .poll(
      async () => {
        await page
          .getByRole('link', { name: 'Look again' })
          .or(page.locator('.govuk-back-link'))
          .first()
          .waitFor();
        await page.goto('/steward/exports');
        return fetch.count();
      },
      { timeout: 60_000, interval: 400 },
    )
    .toBe(1);
  await isAccessible();
  const [download] = await Promise.all([page.waitForEvent('download'), fetch.click()]);
  const path = join(room, name);
  await download.saveAs(path);
  return path;
}

/** The program takes what was fetched into an empty site, and counts. */
async function takenIn(zip: string): Promise<void> {
  const empty = await freshDatabase();
  const { host, port, user, database } = empty.connection;
  const data = join(room, 'data');
  const settings = {
    ...readSettings({ PASSALONG_DATA: data }),
    databaseUrl: `postgres://${user}@/${database}?host=${encodeURIComponent(host!)}&port=${port}`,
    logLevel: 'error' as const,
  };
  const said: string[] = [];
  const run = (path: string) => keepingCommand('import', [path], settings, (line) => void said.push(line));
  try {
    expect(await run(zip)).toBe(0);
    expect(said.at(-1)).toMatch(/Put back and counted again: \d+ rows of \d+ tables, [1-9]\d* files/u);
    for (const table of ['story', 'passage', 'release', 'telling'] as const) {
      const count = (of: typeof empty.database) =>
        of
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow();
      expect(await count(empty.database), table).toEqual(await count(site.site.database));
    }
    const { file_key } = await empty.database
      .selectFrom('transcript')
      .select('file_key')
      .limit(1)
      .executeTakeFirstOrThrow();
    const brought = await text((await folderStore(join(data, 'files')).get(file_key))!.stream);
    expect(brought, 'its file came with it').toBe(sampleText);
    await expect(run(zip), 'what is there already is not mixed with it').rejects.toThrow(Mistake);
  } finally {
    await empty.drop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function everything({ page, isAccessible }: Window, slug: string, email: string): Promise<void> {
  await page.goto('/steward/everything');
  await isAccessible();
  await page.getByLabel('Name, address or phrase').fill(email.toUpperCase());
  await page.getByRole('button', { name: 'Look everywhere' }).click();
  await page.getByRole('heading', { name: /^\d+ places?$/u }).waitFor();
  const found = (await page.getByRole('main').textContent())!;
  for (const where of ['Account', 'Telling']) expect(found).toContain(where);
  expect(await page.getByRole('link', { name: 'The kettle' }).first().getAttribute('href')).toBe(
    `/work/stories/${slug}`,
  );
  await isAccessible();
  await page.getByLabel('Name, address or phrase').fill('touch the kettle');
  await page.getByRole('button', { name: 'Look everywhere' }).click();
  await page.getByText('There was a policy that said only staff could touch the kettle').first().waitFor();
  expect(await page.getByRole('main').textContent()).toContain('Shared words');
  await page.getByLabel('Name, address or phrase').fill('x');
  await page.getByRole('button', { name: 'Look everywhere' }).click();
  await page.getByRole('link', { name: 'Write at least two letters' }).waitFor();
  await isAccessible();
}

async function erases(
  { page, isAccessible }: Window,
  { name, email, slug }: { name: string; email: string; slug: string },
): Promise<void> {
  await page.goto(`/steward/people?q=${encodeURIComponent(email)}`);
  await page.getByText(`Change ${name}`).click();
  await page.getByRole('link', { name: 'Erase this person' }).click();
  await page.getByRole('heading', { level: 1, name: `Erase ${name}` }).waitFor();
  await isAccessible();
  await page.getByLabel(/To be sure/u).fill('somebody@else.example.org');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('link', { name: 'Choose what becomes of what they told' }).waitFor();
  await page.getByRole('link', { name: /That is not the address/u }).waitFor();
  expect(await page.getByLabel(/To be sure/u).inputValue()).toBe('somebody@else.example.org');
  await isAccessible();
  await page.getByRole('radio', { name: /It goes too/u }).check();
  await page.getByLabel(/To be sure/u).fill(email);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('heading', { name: 'Erased' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('with 1 telling and 1 file');
  await isAccessible();
  await page.getByRole('link', { name: 'Back to people' }).click();
  expect(await page.getByText(email).count()).toBe(0);
  expect((await page.goto(`/stories/${slug}`))!.status()).toBe(404);
  await page.goto(`/steward/everything?words=${encodeURIComponent(email)}`);
  await page.getByRole('heading', { name: 'These words stand nowhere' }).waitFor();
  await isAccessible();
}

async function notTheLast({ page }: Window, me: { id: string; email: string }): Promise<void> {
  await page.goto(`/steward/people/${me.id}/erase`);
  await page.getByRole('radio', { name: /It goes too/u }).check();
  await page.getByLabel(/To be sure/u).fill(me.email);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('link', { name: /This is the only steward/u }).waitFor();
}

async function doctor({ page, isAccessible }: Window): Promise<void> {
  await page.goto('/steward');
  await page.getByRole('link', { name: /Is everything where it should be/u }).click();
  await page.getByRole('heading', { name: 'Everything is where it should be' }).waitFor();
  await isAccessible();
  const { file_key } = await site.site.database
    .selectFrom('transcript')
    .select('file_key')
    .limit(1)
    .executeTakeFirstOrThrow();
  await site.site.files.put(file_key, Buffer.from('cut short'));
  await page.goto('/steward/doctor');
  await page.getByText('A file is not as long as it should be').waitFor();
  expect(await page.getByRole('main').textContent()).toContain(file_key);
  await isAccessible();
  await site.site.files.put(file_key, Buffer.from(sampleText));
}

describe.each([
  { script: true, width: 'desk' },
  { script: false, width: 'phone' },
] as const)('a steward keeps what is held ($width, script: $script)', (how) => {
  test('takes all of it out and into another site, finds everything about somebody, erases them, asks the doctor', async () => {
    await site.site.database.deleteFrom('site_export').execute();
    for await (const { key } of site.site.files.list('exports/')) await site.site.files.delete(key);
    await site.site.database.deleteFrom('session').execute();
    await site.site.database.updateTable('person').set({ role: 'member' }).execute();
    const steward = await site.as('steward', { name: `Stewart ${how.width}` });
    const name = `Sal ${how.width}`;
    const teller = await site.as('member', { name, email: `sal-${how.width}@example.org` });
    const slug = `the-kettle-${how.width}`;
    await told(slug, teller);
    await told(`another-kettle-${how.width}`, steward);

    const window = await site.windowOf(steward, how);
    await takenIn(await takenOut(window, `${how.width}.zip`));
    await everything(window, slug, teller.email);
    await erases(window, { name, email: teller.email, slug });
    expect((await teller.get('/account')).status, 'they are signed out').toBe(303);
    await notTheLast(window, steward);
    await doctor(window);
    await window.close();
  });
});
