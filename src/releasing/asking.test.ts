import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toldStory } from '../../test/cast/told.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { JobRun } from '../jobs/job.ts';
import { agreeActions } from './agree-actions.ts';
import { answerActions } from './answer-actions.ts';
import { releaseAskActions } from './ask-actions.ts';
import { circleActions } from './circle-actions.ts';
import { type ReleaseMail, releaseMailJob } from './release-mail-job.ts';
import { sharedActions } from './shared-actions.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({
      ...answerActions(machinery),
      ...agreeActions(machinery),
      ...sharedActions(machinery),
      ...releaseAskActions(machinery),
      ...circleActions(machinery),
    }),
  });
});
afterAll(() => site.close());

const run: JobRun = { signal: new AbortController().signal, attempt: 1, id: 'x', progress: async () => {} };

async function asking(email: string | null = 'jo@example.org') {
  const gatherer = await site.as('gatherer');
  const told = await toldStory(
    site.site.database,
    'The board',
    [
      {
        name: 'Jo Bramwell',
        role: 'a housing officer',
        email,
        said: ['We asked the board. They said no.', 'It held.'],
      },
    ],
    gatherer.id,
  );
  const path = `/work/stories/${told.slug}/tellings/1`;
  return { gatherer, told, path, telling: told.tellings[0]!.telling };
}

/** Sends the newest mail about a telling that waits in the queue. */
async function sendMail(tellingId: string): Promise<string> {
  const { rows } = await sql<{ payload: ReleaseMail }>`select data->'payload' as payload from pgboss.job
    where data->>'job' = 'release-mail' and data->'payload'->>'tellingId' = ${tellingId}
    order by created_on desc limit 1`.execute(site.site.database);
  await releaseMailJob.run(rows[0]!.payload, site.site, run);
  return site.mail.at(-1)!.text;
}

const linkIn = (text: string, end: string) =>
  new RegExp(`http://site\\.test(/release/[a-z0-9]{32}${end})$`, 'mu').exec(text)?.[1] ?? null;

describe('asking a teller to agree', () => {
  test('the mail holds the link to read and agree, and the link to take back; its key is made as it is sent', async () => {
    const { gatherer, path, telling } = await asking();
    expect((await gatherer.get(`${path}/release`)).text).toContain('By mail to jo@example.org');
    const sent = await gatherer.post(`${path}/ask`, { how: 'mail' });
    expect(sent.location).toBe(`${path}/release?done=mailed`);
    await gatherer.post(`${path}/ask`, { how: 'mail' });
    const requests = await site.site.database
      .selectFrom('release_request')
      .selectAll()
      .where('telling_id', '=', telling.id)
      .execute();
    expect(requests, 'a second tap is not a second mail').toHaveLength(1);
    const before = await site.site.database
      .selectFrom('telling_key')
      .select('id')
      .where('telling_id', '=', telling.id)
      .execute();
    expect(before).toEqual([]);
    const text = await sendMail(telling.id);
    const hub = linkIn(text, '')!;
    expect((await site.visitor().get(hub)).text).toContain('Nothing of it is shared until you say yes');
    expect((await site.visitor().get(linkIn(text, '/withdraw')!)).text).toContain(
      'Nothing of yours is shared',
    );
    expect(site.mail.at(-1)!.subject, 'a title can give somebody away on a locked screen').not.toContain(
      'board',
    );
  });

  test('a link to hand over is shown once, and works', async () => {
    const { gatherer, path } = await asking(null);
    const byMail = await gatherer.post(`${path}/ask`, { how: 'mail' });
    expect(byMail.status).toBe(422);
    expect(byMail.text).toContain('There is no e-mail address for them');
    const page = await gatherer.post(`${path}/ask`, { how: 'link' });
    const link = /href="http:\/\/site\.test(\/release\/[a-z0-9]+)"/u.exec(page.body)![1]!;
    expect((await site.visitor().get(link)).status).toBe(200);
    expect((await gatherer.get(`${path}/release`)).body).not.toContain(link);
  });

  test('it says what to do first: names to decide, still looked over, nothing left, not told', async () => {
    const { database } = site.site;
    const { gatherer, path, told, telling } = await asking();
    await database
      .insertInto('identifier')
      .values({
        story_id: told.id,
        found: 'Jo',
        kind: 'person',
        wordings: ['Jo'],
        times: 1,
        suggest: 'x',
        context: '',
      })
      .execute();
    const names = await gatherer.post(`${path}/ask`, { how: 'mail' });
    expect(names.status).toBe(422);
    expect(names.text).toContain('Names wait for a decision');
    expect(names.body).toContain(`/work/stories/${told.slug}/names`);
    await database.updateTable('passage').set({ suggested: null }).where('story_id', '=', told.id).execute();
    expect((await gatherer.get(`${path}/release`)).text).toContain('still being looked over for names');
    await database.updateTable('passage').set({ left_out: true }).where('story_id', '=', told.id).execute();
    expect((await gatherer.get(`${path}/release`)).text).toContain('Nothing of it is left to share');
    await database.updateTable('telling').set({ told_at: null }).where('id', '=', telling.id).execute();
    expect((await gatherer.get(`${path}/release`)).text).toContain('not finished yet');
  });

  test('what a teller wants changed reaches the gatherer in the teller’s words', async () => {
    const { gatherer, path, told } = await asking();
    await site.site.database
      .insertInto('refusal')
      .values({
        telling_id: told.tellings[0]!.telling.id,
        passage_id: told.tellings[0]!.passages[1]!.id,
        kind: 'change',
        note: 'Please say for how long it held.',
        hand: 'teller',
      })
      .execute();
    const page = await gatherer.get(`${path}/release`);
    expect(page.text).toContain('Please say for how long it held.');
    expect(page.body).toContain(`/passages/${told.tellings[0]!.passages[1]!.code}`);
  });

  test('a gatherer takes back for safety, with a reason, and the teller is told; nobody else’s gatherer can', async () => {
    const { gatherer, path, told, telling } = await asking();
    await site.site.database
      .insertInto('release')
      .values({
        story_id: told.id,
        telling_id: telling.id,
        passage_id: told.tellings[0]!.passages[0]!.id,
        audience: 'everyone',
        words: 'We asked the board. They said no.',
        passage_revision: 1,
        shown_as: 'name',
        shown: 'Jo Bramwell',
        hand: 'teller',
      })
      .execute();
    const other = await site.as('gatherer');
    expect((await other.post(`${path}/take-back`, { reason: 'x' })).status).toBe(404);
    expect((await gatherer.post(`${path}/take-back`, { reason: ' ' })).text).toContain(
      'Say in a few words why',
    );
    const done = await gatherer.post(`${path}/take-back`, { reason: 'Her manager saw it' });
    expect(done.location).toBe(`${path}/release?done=taken-back`);
    const text = await sendMail(telling.id);
    expect(text).toContain('1 part of “The board” was taken back');
    expect(text).toContain('not by you');
    const rows = await site.site.database
      .selectFrom('withdrawal')
      .selectAll()
      .where('story_id', '=', told.id)
      .execute();
    expect(rows.map(({ hand, why }) => ({ hand, why }))).toEqual([
      { hand: 'gatherer', why: 'Her manager saw it' },
    ]);
  });
});

test('mail speaks the language of the teller’s account', async () => {
  const { database } = site.site;
  const member = await site.as('member');
  await database.updateTable('person').set({ language: 'cy' }).where('id', '=', member.id).execute();
  const told = await toldStory(database, 'The board', [
    { name: 'Jo', role: '', personId: member.id, said: ['We asked.'] },
  ]);
  const tellingId = told.tellings[0]!.telling.id;
  await releaseMailJob.run(
    { kind: 'agreed', tellingId, passages: 3, publicFrom: '2026-11-26T10:00:00.000Z' },
    site.site,
    run,
  );
  expect(site.mail.at(-1)).toMatchObject({
    to: member.email,
    subject: 'Rydych wedi cytuno i rannu’r hyn a ddywedoch',
  });
  expect(site.mail.at(-1)!.text).toContain('26 Tachwedd 2026');
});

describe('circles', () => {
  test('a gatherer makes one, adds and removes people by the e-mail of their account', async () => {
    const gatherer = await site.as('gatherer');
    const member = await site.as('member', { name: 'Sam Oduya' });
    const made = await gatherer.post('/work/circles', { name: 'Leg clubs', about: 'People who run one.' });
    expect(made.location).toBe('/work/circles/leg-clubs?done=made');
    expect((await gatherer.post('/work/circles', { name: 'Leg clubs' })).text).toContain(
      'a circle with this name already',
    );
    const circle = '/work/circles/leg-clubs';
    const nobody = await gatherer.post(circle, { does: 'add', email: 'nobody@example.org' });
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Ask a steward to invite them');
    expect(nobody.body).toContain('value="nobody@example.org"');
    expect((await gatherer.post(circle, { does: 'add', email: member.email.toUpperCase() })).status).toBe(
      303,
    );
    expect((await gatherer.get(circle)).text).toContain('Sam Oduya');
    expect((await gatherer.post(circle, { does: 'add', email: member.email })).text).toContain(
      'in this circle already',
    );
    expect((await gatherer.get('/work/circles')).text).toContain('1 person');
    await gatherer.post(circle, { does: 'remove', person: member.id });
    expect((await gatherer.get(circle)).text).toContain('Nobody is in it yet');
  });

  test('another gatherer does not see it, a steward does, a member is refused', async () => {
    const gatherer = await site.as('gatherer');
    await gatherer.post('/work/circles', { name: 'Quiet circle' });
    const other = await site.as('gatherer');
    expect((await other.get('/work/circles/quiet-circle')).status).toBe(404);
    expect((await other.get('/work/circles')).text).not.toContain('Quiet circle');
    expect((await (await site.as('steward')).get('/work/circles/quiet-circle')).status).toBe(200);
    expect((await (await site.as('member')).get('/work/circles')).status).toBe(403);
  });

  test('a teller may share with the circles of whoever gathers her story, and with no other', async () => {
    const { gatherer, path } = await asking(null);
    await gatherer.post('/work/circles', { name: 'Ours' });
    await (await site.as('gatherer')).post('/work/circles', { name: 'Theirs' });
    const page = await gatherer.post(`${path}/ask`, { how: 'link' });
    const link = /href="http:\/\/site\.test(\/release\/[a-z0-9]+)"/u.exec(page.body)![1]!;
    const how = await site.visitor().get(`${link}/how`);
    expect(how.text).toContain('Only the circle “Ours”');
    expect(how.text).not.toContain('Theirs');
    const { id } = await site.site.database
      .selectFrom('circle')
      .select('id')
      .where('slug', '=', 'theirs')
      .executeTakeFirstOrThrow();
    const forged = await site
      .visitor()
      .post(`${link}/how`, { shownAs: 'nobody', audience: `circle:${id}`, end: 'never' });
    expect(forged.status).toBe(422);
  });
});
