import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joiningActions } from '../../test/site/joining.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { type AddressName, addresses } from '../addresses.ts';
import { firstSteward, howToSignIn } from './first-steward.ts';
import { invitationJob } from './invitation-job.ts';
import { sweepSignIns } from './sweep-store.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({ actions: joiningActions, settings: { signInPerHour: 1000 } });
});
afterAll(() => t.close());

const eventsOf = (verb: string) =>
  t.site.database.selectFrom('event').selectAll().where('verb', '=', verb).orderBy('id', 'desc').execute();

/** Does the job that sends the newest invitation to somebody. @returns the link in the mail */
async function mailed(email: string): Promise<string> {
  const { id } = await t.site.database
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', email)
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow();
  await invitationJob.run({ id, language: 'en' }, t.site, undefined as never);
  return t.mail.at(-1)!.text.match(/http:\/\/site\.test(\/invitations\/\w+)/u)![1]!;
}

async function invited(email: string, role = 'gatherer') {
  const steward = await t.as('steward');
  t.later(1);
  const answer = await steward.post('/steward/people', { do: 'invite', email, role });
  expect(answer.location).toBe('/steward/people?done=invited');
  return { steward, link: await mailed(email) };
}

describe('an invitation', () => {
  test('makes an account only when a button is pressed: mail programs open links by themselves', async () => {
    const { link } = await invited('ana@example.org');
    const browser = t.visitor();
    for (let i = 0; i < 3; i += 1) expect((await browser.get(link)).text).toContain('ana@example.org');
    expect(
      await t.site.database
        .selectFrom('person')
        .select('id')
        .where('email', '=', 'ana@example.org')
        .execute(),
    ).toEqual([]);
    const answer = await browser.post(link);
    expect(answer.location).toBe('/sign-in/second-step');
    expect((await browser.get('/account')).text).toContain('ana@example.org');
    expect((await eventsOf('accepted an invitation'))[0]!.detail).toEqual({ role: 'gatherer' });
    expect((await t.visitor().post(link)).status).toBe(410);
  });

  test('can be taken back, sent again with a new link, and runs out', async () => {
    const { steward, link } = await invited('ben@example.org', 'member');
    const page = await steward.get('/steward/people');
    const id = page.body.match(/name="invitation" value="([0-9a-f-]{36})"/u)![1]!;
    t.later(1);
    await steward.post('/steward/people', { do: 'again', invitation: id });
    const again = await mailed('ben@example.org');
    expect((await t.visitor().get(link)).status).toBe(410);
    expect((await t.visitor().get(again)).status).toBe(200);
    await steward.post('/steward/people', { do: 'withdraw', invitation: id });
    expect((await t.visitor().post(again)).status).toBe(410);
    const late = await invited('cy@example.org', 'member');
    t.later(15 * 86_400_000);
    expect((await t.visitor().post(late.link)).status).toBe(410);
  });

  test('somebody who has lost the link signs in by a code, and has the role they were invited to', async () => {
    await invited('dee@example.org', 'gatherer');
    const { mayEnter } = await import('./account-store.ts');
    const may = (email: string) => mayEnter(t.site.database, email, { trial: false, now: t.site.now() });
    expect(await may('DEE@example.org')).toBe(true);
    expect(await may('nobody@example.org')).toBe(false);
  });

  test('to an address with an account is refused with a way on, and what was typed stays', async () => {
    const steward = await t.as('steward', { email: 'ed@example.org' });
    const answer = await steward.post('/steward/people', {
      do: 'invite',
      email: 'ED@example.org',
      role: 'steward',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('There is an account at that address already');
    expect(answer.body).toContain('value="ED@example.org"');
    expect((await steward.post('/steward/people', { do: 'invite', email: 'x', role: '' })).body).toMatch(
      /href="#email".*href="#role"/su,
    );
  });
});

describe('what a steward does', () => {
  test('finds people by part of a name, and changes a role', async () => {
    const steward = await t.as('steward');
    const mo = await t.as('member', { name: 'Mo 100%_Owens' });
    const page = await steward.get('/steward/people?q=100%25_ow');
    expect(page.text).toContain('Mo 100%_Owens');
    expect((await steward.get('/steward/people?q=zzzz')).text).toContain('Nobody is found');
    await steward.post(`/steward/people/${mo.id}`, { do: 'role', role: 'gatherer' });
    expect((await steward.get(`/steward/people?q=${mo.email}`)).body).toContain(
      '<option value="gatherer" selected',
    );
    expect((await eventsOf('changed a role'))[0]).toMatchObject({
      subject_id: mo.id,
      person_id: steward.id,
      detail: { from: 'member', to: 'gatherer' },
    });
  });

  test('signs somebody out everywhere, at once', async () => {
    const [steward, mo] = [await t.as('steward'), await t.as('member')];
    expect((await mo.get('/account')).status).toBe(200);
    await steward.post(`/steward/people/${mo.id}`, { do: 'end' });
    expect((await mo.get('/account')).location).toContain('/sign-in');
  });

  test('the last steward stays one, even when two try at the same moment', async () => {
    const alone = await testSite({ actions: joiningActions });
    try {
      const [a, b] = [await alone.as('steward'), await alone.as('steward')];
      const both = await Promise.all([
        a.post(`/steward/people/${b.id}`, { do: 'role', role: 'member' }),
        b.post(`/steward/people/${a.id}`, { do: 'role', role: 'member' }),
      ]);
      const left = await alone.site.database
        .selectFrom('person')
        .select('id')
        .where('role', '=', 'steward')
        .execute();
      expect(left).toHaveLength(1);
      expect(both.map(({ status }) => status).sort()).not.toEqual([303, 303]);
    } finally {
      await alone.close();
    }
  });

  test('lets somebody who has lost their phone set up another, and only that', async () => {
    const [steward, gil] = [await t.as('steward'), await t.as('gatherer')];
    await t.site.database
      .insertInto('authenticator')
      .values({ person_id: gil.id, secret: 'A'.repeat(32), confirmed_at: new Date() })
      .execute();
    await steward.post(`/steward/people/${gil.id}`, { do: 'forget' });
    const rows = await t.site.database
      .selectFrom('authenticator')
      .select('secret')
      .where('person_id', '=', gil.id)
      .execute();
    expect(rows).toEqual([]);
    expect((await gil.get('/account')).location).toContain('/sign-in');
  });
});

describe('one’s own account', () => {
  test('keeps a name, a language and a place; an empty name is shown again', async () => {
    const place = await t.site.database
      .insertInto('place')
      .values({
        slug: 'powys',
        name: 'Powys',
        kind: 'unitary council',
        setting: 'rural',
        size: 'small',
        region: 'Wales',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const mo = await t.as('member', { name: '' });
    const wrong = await mo.post('/account', { name: '  ', language: 'cy', place: place.id });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="cy" checked');
    await mo.post('/account', { name: ' Mo  Owens ', language: 'cy', place: place.id });
    const kept = await t.site.database
      .selectFrom('person')
      .selectAll()
      .where('id', '=', mo.id)
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ name: 'Mo Owens', language: 'cy', place_id: place.id });
    expect((await mo.get('/account')).body).toContain('<html lang="cy">');
  });

  test('lists where one is signed in, ends one, or all at once', async () => {
    const mo = await t.as('member');
    const session = (device: string, letter: string) =>
      t.site.database
        .insertInto('session')
        .values({
          person_id: mo.id,
          token_hash: letter.repeat(64) + mo.id,
          device,
          expires_at: new Date(t.site.now().getTime() + 9e9),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    const { id } = await session('Firefox on Windows', 'a');
    await session('Safari on iPhone', 'b');
    await t.site.database
      .updateTable('session')
      .set({ expires_at: new Date(t.site.now().getTime() + 9e9) })
      .where('person_id', '=', mo.id)
      .execute();
    expect((await mo.get('/account')).text).toMatch(/Firefox on Windows.*Safari on iPhone|Safari.*Firefox/u);
    await mo.post('/account/sessions/end', { session: id });
    expect((await mo.get('/account')).text).not.toContain('Firefox on Windows');
    const other = await t.as('member');
    await other.post('/account/sessions/end', { session: (await session('Edge on Windows', 'c')).id });
    expect((await mo.get('/account')).text).toContain('Edge on Windows');
    await mo.post('/account/sessions/end', { session: 'all' });
    const left = await t.site.database
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', mo.id)
      .execute();
    expect(left).toEqual([]);
  });
});

test('the first steward is made once, and told how to sign in', async () => {
  expect(await firstSteward(t.site.database, ' first@example.org ')).toBe('made');
  expect(await firstSteward(t.site.database, 'First@example.org')).toBe('was already');
  await t.as('member', { email: 'raise@example.org' });
  expect(await firstSteward(t.site.database, 'raise@example.org')).toBe('raised');
  expect(() => firstSteward(t.site.database, 'nobody')).toThrow('not an e-mail address');
  expect(
    howToSignIn({ address: 'http://localhost:3000', settings: { trial: true } }, 'a@b.org').join('\n'),
  ).toContain('http://localhost:3000/mail');
});

test('what signing in leaves behind is swept away', async () => {
  const database = t.site.database;
  const old = new Date(t.site.now().getTime() - 3 * 86_400_000);
  await database.insertInto('rate_count').values({ bucket: 'x', began_at: old, count: 1 }).execute();
  await database.insertInto('daily_salt').values({ day: '2020-01-01', salt: 's' }).execute();
  await database
    .insertInto('sign_in_code')
    .values({ email: 'a@b.org', code_hash: '', made_at: old, expires_at: old })
    .execute();
  await sweepSignIns(database, t.site.now());
  const counts = await Promise.all(
    (['rate_count', 'daily_salt', 'sign_in_code'] as const).map((table) =>
      database.selectFrom(table).selectAll().execute(),
    ),
  );
  expect(JSON.stringify(counts)).not.toMatch(/2020|a@b\.org|"x"/u);
});

describe('every address of this room', () => {
  const names = Object.keys(
    joiningActions({ settings: { data: '.', languages: 'en' } } as never),
  ) as AddressName[];
  const path = (name: AddressName) =>
    addresses[name].path.replace(/:\w+/gu, '00000000-0000-4000-8000-000000000000');
  const send = (browser: ReturnType<TestSite['visitor']>, name: AddressName) =>
    addresses[name].method === 'GET' ? browser.get(path(name)) : browser.post(path(name));

  test('is known', () => expect(names).toHaveLength(27));

  test.each(names.filter((name) => ['member', 'steward'].includes(addresses[name].who)))(
    '%s sends a visitor to sign in, and does nothing',
    async (name) => expect((await send(t.visitor(), name)).location).toMatch(/^\/sign-in(?:\?|$)/u),
  );

  test.each(names.filter((name) => addresses[name].who === 'steward'))(
    '%s is refused to members, gatherers, and stewards without a second step',
    async (name) => {
      expect((await send(await t.as('member'), name)).status).toBe(403);
      expect((await send(await t.as('gatherer'), name)).status).toBe(403);
      expect((await send(await t.as('steward', { trusted: false }), name)).location).toContain('second-step');
    },
  );

  test.each(names.filter((name) => addresses[name].who === 'trial'))(
    '%s is not there on a site that real people use, not even for stewards',
    async (name) => expect((await send(await t.as('steward'), name)).status).toBe(404),
  );

  test.each(names.filter((name) => addresses[name].method === 'POST'))(
    '%s takes nothing from another site',
    async (name) => {
      const answer = await (await t.as('steward')).post(
        path(name),
        {},
        { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' },
      );
      expect(answer.status).toBe(403);
    },
  );
});
