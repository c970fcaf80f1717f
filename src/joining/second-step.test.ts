import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../test/site/client.ts';
import { joiningActions } from '../../test/site/joining.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({ actions: joiningActions });
});
beforeEach(() => t.site.database.deleteFrom('rate_count').execute());
afterAll(() => t.close());

const gil = () => t.as('gatherer', { trusted: false });

/** The number an app would show now. */
const shown = (secret: string) => new TOTP({ secret }).generate({ timestamp: t.site.now().getTime() });

async function setUp(browser: Client): Promise<{ secret: string; codes: string[]; cookies: object }> {
  const page = await browser.get('/account/authenticator');
  const secret = page.body.match(/name="secret" value="([A-Z2-7]{32})"/u)![1]!;
  const before = { ...browser.cookies };
  const answer = await browser.post('/account/authenticator', { secret, code: shown(secret), back: '/work' });
  expect(answer.status).toBe(200);
  const codes = [...answer.body.matchAll(/<code>([0-9A-Z-]{19})<\/code>/gu)].map(([, code]) => code!);
  return { secret, codes, cookies: before };
}

const isTrusted = async (browser: Client) =>
  (await browser.get('/sign-in/second-step?back=/account')).location === '/account';

/** Somebody who has an app, in a browser where they have only typed a code by mail. */
async function untrusted(browser: Client & { id: string }): Promise<Client> {
  await t.site.database
    .updateTable('session')
    .set({ second_step_at: null })
    .where('person_id', '=', browser.id)
    .execute();
  return browser;
}

describe('an authenticator app', () => {
  test('is set up right after the code, without script: a picture to scan, the key to type, ten recovery codes', async () => {
    const browser = await gil();
    expect((await browser.get('/sign-in/second-step?back=/work')).location).toBe(
      '/account/authenticator?back=%2Fwork',
    );
    const page = await browser.get('/account/authenticator');
    expect(page.body).toContain('<img src="data:image/svg+xml;base64,');
    expect(page.text).toMatch(/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/u);
    const { codes } = await setUp(browser);
    expect(new Set(codes).size).toBe(10);
    expect(await isTrusted(browser)).toBe(true);
  });

  test('looking at the page keeps nothing, and a wrong number is shown again with the same key', async () => {
    const browser = await gil();
    const page = await browser.get('/account/authenticator');
    const secret = page.body.match(/name="secret" value="(\w+)"/u)![1]!;
    const answer = await browser.post('/account/authenticator', { secret, code: '000000' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`value="${secret}"`);
    const kept = await t.site.database
      .selectFrom('authenticator')
      .select('secret')
      .where('person_id', '=', browser.id)
      .execute();
    expect(kept).toEqual([]);
    expect(await isTrusted(browser)).toBe(false);
  });

  test('each number works once, and taking the step gives a new session', async () => {
    const browser = await gil();
    const { secret, cookies } = await setUp(browser);
    await untrusted(browser);
    expect((await browser.post('/sign-in/second-step', { code: shown(secret) })).status).toBe(422);
    t.later(31_000);
    const before = { ...browser.cookies };
    const code = shown(secret);
    const answer = await browser.post('/sign-in/second-step', {
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
      back: '/account',
    });
    expect(answer.location).toBe('/account');
    expect(browser.cookies).not.toEqual(before);
    expect(before).not.toEqual(cookies);
    const old = t.visitor();
    Object.assign(old.cookies, before);
    expect((await old.get('/account')).location).toContain('/sign-in');
    t.later(31_000);
  });

  test('a recovery code lets in once, however it is typed', async () => {
    const browser = await gil();
    const { codes } = await setUp(browser);
    await untrusted(browser);
    const typed = codes[0]!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await browser.post('/sign-in/second-step', { code: typed })).status).toBe(303);
    await untrusted(browser);
    expect((await browser.post('/sign-in/second-step', { code: codes[0]! })).status).toBe(422);
    expect((await browser.post('/sign-in/second-step', { code: codes[1]! })).status).toBe(303);
    expect((await browser.get('/account')).text).toContain('8 of your recovery codes are left');
  });

  test('is guessed ten times in a quarter of an hour, and no more', async () => {
    const browser = await gil();
    await setUp(browser);
    await untrusted(browser);
    await t.site.database.deleteFrom('rate_count').execute();
    for (let i = 0; i < 10; i += 1) await browser.post('/sign-in/second-step', { code: '123456' });
    expect((await browser.post('/sign-in/second-step', { code: '123456' })).status).toBe(429);
  });

  test('nothing of it is kept that lets somebody in: recovery codes are hashes', async () => {
    const browser = await gil();
    const { codes } = await setUp(browser);
    const rows = await t.site.database.selectFrom('recovery_code').selectAll().execute();
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
  });
});

describe('somebody who reads another’s mail, and has only a code', () => {
  test('cannot put a key of their own beside the owner’s, nor take the owner’s away', async () => {
    const browser = await gil();
    await setUp(browser);
    await untrusted(browser);
    const refused = await browser.get('/account/authenticator');
    expect(refused.location).toContain('/sign-in/second-step');
    const secret = 'A'.repeat(32);
    const forced = await browser.post('/account/authenticator', { secret, code: shown(secret) });
    expect(forced.location).toContain('/sign-in/second-step');
    expect((await browser.post('/account/passkeys/options')).location).toContain('/sign-in/second-step');
    expect((await browser.post('/account/passkeys/x/remove')).location).toContain('/sign-in/second-step');
  });
});

test('a second step lasts a working day', async () => {
  const browser = await t.as('gatherer');
  expect(await isTrusted(browser)).toBe(true);
  await t.site.database
    .updateTable('session')
    .set({ second_step_at: new Date(Date.now() - 12.1 * 3_600_000) })
    .where('person_id', '=', browser.id)
    .execute();
  expect(await isTrusted(browser)).toBe(false);
});
