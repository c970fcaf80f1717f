import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { languageActions } from './language-actions.ts';
import { signInActions } from './sign-in-actions.ts';
import { looksLikeCode, newCode, readCode } from './sign-in-code.ts';
import { signInJob } from './sign-in-job.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({
    actions: (site) => ({ ...signInActions(site), ...languageActions(site) }),
    settings: { signInPerHour: 1000 },
  });
  await t.as('member', { email: 'Mo@Example.org', name: 'Mo' });
});
beforeEach(() => t.site.database.deleteFrom('rate_count').execute());
afterAll(() => t.close());

/** Does the job that answers the newest request, as a worker would. */
async function sent(): Promise<string> {
  const { id } = await t.site.database
    .selectFrom('sign_in_code')
    .select('id')
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow();
  const before = t.mail.length;
  await signInJob.run({ id, language: 'en' }, t.site, undefined as never);
  return t.mail.length > before ? t.mail.at(-1)!.subject.slice(0, 7) : '';
}

async function ask(email: string, browser = t.visitor()): Promise<{ browser: Client; code: string }> {
  t.later(1);
  const answer = await browser.post('/sign-in', { email });
  expect(answer.location).toBe('/sign-in/code');
  return { browser, code: await sent() };
}

const isIn = async (browser: Client) => (await browser.get('/sign-in')).text.includes('You are signed in');

describe('a code', () => {
  test('has no signs that are taken for one another, and reads what people type instead', () => {
    for (let i = 0; i < 200; i += 1) expect(newCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/u);
    expect(readCode(' o1k-i l7 ')).toBe('01K117');
    expect(looksLikeCode(readCode('K7M 2P'))).toBe(false);
  });

  test('comes by mail, in the subject too, and signs in: in small letters and with spaces', async () => {
    const { browser, code } = await ask('mo@example.org');
    expect(t.mail.at(-1)).toMatchObject({ to: 'mo@example.org' });
    expect(t.mail.at(-1)!.text).toContain(code);
    const answer = await browser.post('/sign-in/code', { code: ` ${code.toLowerCase()} ` });
    expect(answer).toMatchObject({ status: 303, location: '/' });
    expect(await isIn(browser)).toBe(true);
    await browser.post('/sign-out');
    expect(await isIn(browser)).toBe(false);
  });

  test('works once, and only in the window that asked for it', async () => {
    const { browser, code } = await ask('mo@example.org');
    const other = await t.visitor().post('/sign-in/code', { code });
    expect(other.location).toBe('/sign-in');
    const cookies = { ...browser.cookies };
    await browser.post('/sign-in/code', { code });
    const again = t.visitor();
    Object.assign(again.cookies, cookies);
    expect((await again.post('/sign-in/code', { code })).location).toBe('/sign-in');
    expect(await isIn(again)).toBe(false);
  });

  test('is the newest only: an older one in the same mailbox is over', async () => {
    const first = await ask('mo@example.org');
    await ask('mo@example.org');
    const answer = await first.browser.post('/sign-in/code', { code: first.code });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Only the newest works');
  });

  test('can be tried five times, however many at once; what was typed stays', async () => {
    const { browser } = await ask('mo@example.org');
    const wrong = await browser.post('/sign-in/code', { code: 'AAA AAA' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('you have 4 tries left');
    expect(wrong.body).toContain('value="AAA AAA"');
    const many = await Promise.all(
      Array.from({ length: 12 }, () => browser.post('/sign-in/code', { code: 'BBBBBB' })),
    );
    expect(many.filter(({ text }) => text.includes('Only the newest works'))).toHaveLength(8);
    expect((await browser.get('/sign-in/code')).status).toBe(200);
  });

  test('is not used up by looking at pages, and is over after ten minutes', async () => {
    const { browser, code } = await ask('mo@example.org');
    for (let i = 0; i < 8; i += 1) await browser.get('/sign-in/code');
    t.later(9 * 60_000);
    expect((await browser.post('/sign-in/code', { code })).status).toBe(303);
    const late = await ask('mo@example.org');
    t.later(11 * 60_000);
    expect((await late.browser.post('/sign-in/code', { code: late.code })).text).toContain('can no longer');
  });
});

describe('nobody finds out who has an account', () => {
  test('a stranger is told the same as a member, and gets no mail', async () => {
    const [known, unknown] = [await ask('mo@example.org'), await ask('stranger@example.org')];
    expect(known.code).not.toBe('');
    expect(unknown.code).toBe('');
    const pages = await Promise.all(
      [known, unknown].map(async ({ browser }) => ({
        asked: (await browser.get('/sign-in/code')).text.replace(/\S+@example\.org/u, '…'),
        wrong: (await browser.post('/sign-in/code', { code: 'CCCCCC' })).text.replace(/\S+@\S+\.org/u, '…'),
      })),
    );
    expect(pages[1]).toEqual(pages[0]);
  });

  test('and it takes as long: the code is worked out either way', async () => {
    const time = async (email: string) => {
      const { browser } = await ask(email);
      const began = performance.now();
      for (let i = 0; i < 4; i += 1) await browser.post('/sign-in/code', { code: 'DDDDDD' });
      return performance.now() - began;
    };
    const known = await time('mo@example.org');
    const unknown = await time('nobody@example.org');
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });
});

test('an address gets five codes an hour, and no more', async () => {
  for (let i = 0; i < 5; i += 1) await ask('mo@example.org');
  const sixth = await t.visitor().post('/sign-in', { email: 'MO@example.org' });
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
  const kept = await t.site.database.selectFrom('rate_count').select('bucket').execute();
  expect(JSON.stringify(kept)).not.toMatch(/mo@/iu);
});

test.each([
  ['', 'Type your e-mail address'],
  ['mo at example', 'in full'],
  ['a@b.org\nBcc: c@d.org', 'in full'],
])('an address that is none is shown again with what is wrong: %j', async (email, says) => {
  const answer = await t.visitor().post('/sign-in', { email });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(says);
  expect(answer.body).toContain('aria-invalid="true"');
});

test('signing in goes on to where somebody wanted to be, and never to another site', async () => {
  const here = t.visitor();
  const page = await here.get('/sign-in?back=%2Fstories%3Fpage%3D2');
  expect(page.body).toContain('value="/stories?page=2"');
  for (const [back, goes] of [
    ['/stories?page=2', '/stories?page=2'],
    ['//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['/\\evil.example', '/'],
  ] as const) {
    const { browser, code } = await ask('mo@example.org');
    await t.site.database.deleteFrom('rate_count').execute();
    expect((await browser.post('/sign-in/code', { code, back })).location).toBe(goes);
  }
});

test('a gatherer who has typed a code has still a second step to take', async () => {
  await t.as('gatherer', { email: 'gil@example.org', name: 'Gil' });
  const { browser, code } = await ask('gil@example.org');
  const answer = await browser.post('/sign-in/code', { code, back: '/work' });
  expect(answer.location).toBe('/sign-in/second-step?back=%2Fwork');
});

test('the language that is chosen holds for the browser and the account', async () => {
  const member = await t.as('member');
  const answer = await member.post('/language', { language: 'cy', back: '/sign-in?lang=en' });
  expect(answer.location).toBe('/sign-in');
  const { language } = await t.site.database
    .selectFrom('person')
    .select('language')
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  expect(language).toBe('cy');
  const visitor = t.visitor();
  await visitor.post('/language', { language: 'cy', back: 'https://evil.example' });
  expect((await visitor.get('/sign-in')).body).toContain('<html lang="cy">');
});

test('with https, the cookie of a session is this host’s alone, and no other one is taken for it', async () => {
  const secure = await testSite({
    actions: (site) => signInActions(site),
    settings: { address: 'https://site.test' },
  });
  try {
    const mo = await secure.as('member', { email: 'mo@example.org', name: 'Mo' });
    // A cookie of the plain name, as a page of a neighbouring host could have set it.
    expect((await mo.get('/sign-in')).text).not.toContain('You are signed in');
    const token = mo.cookies.passalong_session!;
    mo.cookies['__Host-passalong_session'] = token;
    expect((await mo.get('/sign-in')).text).toContain('You are signed in');
    const [line = ''] = (await mo.post('/sign-out')).headers.getSetCookie();
    expect(line).toMatch(/^__Host-passalong_session=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
  } finally {
    await secure.close();
  }
});
