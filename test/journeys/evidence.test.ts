import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../../src/database/database.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { sweepEvidenceJob } from '../../src/evidence/mail-job.ts';
import { enqueue } from '../../src/jobs/queue.ts';
import { makeKey } from '../../src/library/keys.ts';
import { readSettings } from '../../src/settings.ts';
import { type Running, startSite } from '../../src/site/start.ts';
import { type Fresh, freshDatabase } from '../database/fresh.ts';
import { closeBrowser, openWindow } from '../site/browser.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { linkIn, mailed } from './steps.ts';

const room = mkdtempSync(join(tmpdir(), 'pl-e-'));
chmodSync(room, 0o755);
let fresh: Fresh;
let running: Running;
let teller = '';
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
    },
    { web: true, worker: true },
  );
  const { site } = running;
  site.now = () => new Date(Date.now() + moved);
  const sample = await sharedSample(site);
  await transaction(site.database, (trx) => askForEditions(trx, sample.storyId, { kind: 'system' }));
  teller = `/release/${await makeKey(site.database, sample.tellingId, 'a test')}`;
});
afterAll(async () => {
  await closeBrowser();
  await running.stop();
  await fresh.drop();
  rmSync(room, { recursive: true, force: true });
});

describe.each([
  { script: false, width: 'phone', will: 'Let families sign out the kettle' },
  { script: true, width: 'desk', will: 'Ask who wrote the kettle policy' },
] as const)('did this help? ($width, script: $script)', (how) => {
  test('one tap at the end of a form that is kept ready, words for the teller, asked once some weeks later', async () => {
    moved = 0;
    await expect
      .poll(async () => (await fetch(`${running.address}/stories/the-kettle/tips`)).status, {
        timeout: 120_000,
      })
      .toBe(200);
    const reader = await openWindow(running.address!, how);
    const { page, isAccessible } = reader;
    page.setDefaultTimeout(30_000);
    // The second time the page comes from what is kept ready, and its buttons work all the same.
    for (let i = 0; i < 2; i += 1) await page.goto('/stories/the-kettle/tips');
    await isAccessible();
    await page.getByRole('button', { name: 'A bit' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await isAccessible();
    expect(await reader.context.cookies()).toEqual([]);
    await page.getByLabel('What will you do?').fill(how.will);
    await page.getByLabel('Your e-mail address, if you want to be asked').fill('not an address');
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.locator('.govuk-error-summary').waitFor();
    await isAccessible();
    expect(await page.getByLabel('What will you do?').inputValue()).toBe(how.will);
    await page.getByLabel('Your e-mail address, if you want to be asked').fill(`${how.width}@example.org`);
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByRole('heading', { name: 'It has been passed on' }).waitFor();
    await isAccessible();
    await page.goto(`${teller}/shared`);
    await page.getByRole('link', { name: 'Did it help anybody?' }).click();
    await isAccessible();
    const text = await page.getByRole('main').textContent();
    expect(text).toContain(how.will);
    expect(text).toContain('Fewer than five people have given the same answer');

    moved = 43 * 86_400_000;
    await enqueue(fresh.database, sweepEvidenceJob, {});
    const mail = await mailed(reader, /Did you\?/u);
    expect(mail).not.toContain(how.will);
    await page.goto(linkIn(mail, 'did/[^\\s]+'));
    await isAccessible();
    await page.getByRole('button', { name: 'Some of it' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await isAccessible();
    await reader.close();
  });
});
