import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorker, type Worker } from '../../src/jobs/worker.ts';
import { folderMailer, mailFolder } from '../../src/mail/folder-mailer.ts';
import { closeBrowser, openWindow, served, type Window } from '../site/browser.ts';
import { joiningActions, joiningJobs } from '../site/joining.ts';
import { type TestSite, testSite } from '../site/site.ts';

/** A site as people meet it: a real server, a real worker that sends the mail. */
interface Whole {
  t: TestSite;
  address: string;
  worker: Worker;
  close(): Promise<void>;
}

async function whole(trial: boolean): Promise<Whole> {
  const t = await testSite({ actions: joiningActions, settings: { trial, signInPerHour: 1000 } });
  if (trial) t.site.mailer = folderMailer(mailFolder(t.site.settings.data), 'a@b.org');
  const server = await served(t);
  // A passkey belongs to a name: no browser makes one for a bare number.
  const address = server.address.replace('127.0.0.1', 'localhost');
  t.site.address = address;
  t.site.settings.address = address;
  const worker = await startWorker({
    connection: t.connection,
    database: t.site.database,
    jobs: joiningJobs,
    deps: t.site,
    concurrency: 2,
    schedules: [],
    ended: () => {},
  });
  const close = async () => {
    await worker.stop();
    await server.close();
    await t.close();
  };
  return { t, address, worker, close };
}

let trial: Whole;
let real: Whole;
beforeAll(async () => {
  [trial, real] = await Promise.all([whole(true), whole(false)]);
});
afterAll(async () => {
  await closeBrowser();
  await Promise.all([trial.close(), real.close()]);
});

/** Milliseconds a journey may take: on a machine where much else is going on. */
const longest = 240_000;

/** Opens a window that waits longer than most, because mail has to be made and sent. */
async function open(address: string, how: Parameters<typeof openWindow>[1] = {}): Promise<Window> {
  const window = await openWindow(address, how);
  window.page.setDefaultTimeout(45_000);
  return window;
}

const shots = process.env.SHOTS;
let shot = 0;
async function look({ page, isAccessible }: Window, name: string): Promise<void> {
  await isAccessible();
  shot += 1;
  if (shots)
    await page.screenshot({ path: `${shots}/${String(shot).padStart(2, '0')}-${name}.png`, fullPage: true });
}

/** Waits until a mail that is wanted has come. */
async function mailTo(email: string, from = 0): Promise<{ subject: string; text: string }> {
  for (let tries = 0; tries < 400; tries += 1) {
    const mail = real.t.mail.slice(from).findLast(({ to }) => to === email);
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail came to ${email}.`);
}

/** Asks for a code and types it. */
async function byCode(page: Page, email: string): Promise<void> {
  const from = real.t.mail.length;
  await page.goto('/sign-in?back=/account');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const { subject } = await mailTo(email, from);
  await page.getByLabel('Your code').fill(subject.slice(0, 7));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe.each([
  { script: false, width: 'phone', dark: false },
  { script: true, width: 'desk', dark: true },
] as const)('a newcomer on a site that is tried out ($width, script: $script)', (how) => {
  test(
    'asks for a code, finds it in the kept mail, signs in and says who they are',
    async () => {
      const window = await open(trial.address, how);
      const { page } = window;
      const email = `new-${how.width}@example.org`;
      await page.goto('/sign-in?back=/account');
      await look(window, 'sign-in');
      await page.getByLabel('Your e-mail address').fill('new at example');
      await page.getByRole('button', { name: 'Send me a code' }).click();
      expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('new at example');
      await page.getByRole('link', { name: /Type an e-mail address in full/u }).waitFor();
      await look(window, 'sign-in-fault');
      await page.getByLabel('Your e-mail address').fill(email);
      await page.getByRole('button', { name: 'Send me a code' }).click();
      await page.getByText(email).first().waitFor();
      await look(window, 'code');
      await page.getByRole('link', { name: 'open the kept mail' }).click();
      for (let tries = 0; tries < 60 && !(await page.getByText(email).count()); tries += 1) {
        await page.waitForTimeout(100);
        await page.getByRole('link', { name: 'Look again' }).click();
      }
      await look(window, 'mailbox');
      await page.locator('.steps li', { hasText: email }).getByRole('link').click();
      await look(window, 'mail');
      const code = await page.locator('.letter .code').textContent();
      await page.getByRole('link', { name: 'Type the code' }).click();
      await page.getByLabel('Your code').fill('zzz zzz');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('link', { name: /you have 4 tries left/u }).waitFor();
      await look(window, 'code-fault');
      await page.getByLabel('Your code').fill((code ?? '').toLowerCase());
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('Tell us your name').waitFor();
      await page.getByLabel('Your name').fill('Nia New');
      await look(window, 'account-welcome');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.goto('/account');
      expect(await page.getByLabel('Your name').inputValue()).toBe('Nia New');
      await window.close();
    },
    longest,
  );
});

test(
  'a steward invites a gatherer, who joins on a phone without script and sets up an app',
  async () => {
    await real.t.as('steward', { email: 'stella@example.org', name: 'Stella Steward' });
    const stella = await open(real.address);
    await byCode(stella.page, 'stella@example.org');
    // Her first time: the app, and from then on the pages of a steward.
    await setUpApp(stella.page);
    await stella.page.goto('/steward/people');
    await look(stella, 'members');
    await stella.page.getByLabel('Their e-mail address').fill('gil@example.org');
    await stella.page.getByLabel('Gatherer').check();
    await stella.page.getByRole('button', { name: 'Send the invitation' }).click();
    await stella.page.getByText('The invitation is on its way').waitFor();
    await look(stella, 'members-invited');
    const { text } = await mailTo('gil@example.org');
    const gil = await open(real.address, { script: false, width: 'phone' });
    await gil.page.goto(text.match(/\/invitations\/\w+/u)![0]);
    await look(gil, 'invitation');
    await gil.page.getByRole('button', { name: 'Join' }).click();
    await gil.page.getByRole('heading', { name: 'Set up your second step' }).waitFor();
    await look(gil, 'set-up');
    await gil.page.getByLabel('The six digits in the app').fill('000000');
    await gil.page.getByRole('button', { name: 'Set up the app' }).click();
    await look(gil, 'set-up-fault');
    const secret = await setUpApp(gil.page, () => look(gil, 'recovery'));
    await gil.page.getByText('Tell us your name').waitFor();
    await look(gil, 'account');
    await gil.page.getByLabel('Your name').fill('Gil');
    await gil.page.getByRole('button', { name: 'Save', exact: true }).click();
    await gil.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await byCode(gil.page, 'gil@example.org');
    await gil.page.getByRole('heading', { name: 'One more step' }).waitFor();
    await look(gil, 'second-step');
    real.t.later(31_000);
    await gil.page.getByLabel('The number in your authenticator app').fill(numberOf(secret));
    await gil.page.getByRole('button', { name: 'Go on' }).click();
    await gil.page.getByRole('heading', { name: 'Your account' }).waitFor();
    await stella.page.goto('/steward/people?q=gil');
    await stella.page.getByText('Change Gil').click();
    await look(stella, 'members-change');
    await Promise.all([stella.close(), gil.close()]);
  },
  longest,
);

test(
  'a gatherer makes a passkey, and later signs in with it alone: both steps at once',
  async () => {
    await real.t.as('gatherer', { email: 'pia@example.org', name: 'Pia Passkey' });
    const window = await open(real.address);
    const { page, context } = window;
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await byCode(page, 'pia@example.org');
    await page.getByRole('heading', { name: 'Set up your second step' }).waitFor();
    await look(window, 'set-up-passkey');
    await page.getByLabel('What to call it').fill('work laptop');
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    const passkey = page.locator('.steps li', { hasText: 'work laptop' });
    await passkey.getByText('not used yet').waitFor();
    await look(window, 'account-passkey');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.goto('/sign-in?back=/account');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await page.goto('/sign-in/second-step?back=/account');
    expect(new URL(page.url()).pathname).toBe('/account');
    await passkey.getByText(/last used/u).waitFor();
    await page.getByRole('button', { name: 'Remove work laptop' }).click();
    await page.getByText('The passkey was removed').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('That did not work').waitFor();
    await look(window, 'passkey-fault');
    await window.close();
  },
  longest,
);

const numberOf = (secret: string) =>
  new TOTP({ secret }).generate({ timestamp: real.t.site.now().getTime() });

/** Sets up an authenticator app by the key in words. @returns the key */
async function setUpApp(page: Page, atCodes: () => Promise<void> = async () => {}): Promise<string> {
  const secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('The six digits in the app').fill(numberOf(secret));
  await page.getByRole('button', { name: 'Set up the app' }).click();
  await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor();
  await atCodes();
  await page.getByRole('link', { name: 'I have kept them' }).click();
  return secret;
}
