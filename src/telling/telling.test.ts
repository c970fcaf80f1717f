import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aTelling, passagesAt, slugOf, tellingActions } from '../../test/site/telling-actions.ts';
import { lookOverJob } from '../library/look-over.ts';
import { tellingLinkJob } from './link-job.ts';
import { deleteOffRecord } from './off-record-store.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite({ actions: tellingActions });
});
afterAll(() => site.close());

const run = { signal: new AbortController().signal, attempt: 1, id: 'test', progress: async () => {} };

/** Does the mail that waits, as a worker would. */
async function sendMail(): Promise<string> {
  const { rows } = await sql<{ payload: never }>`
    select data -> 'payload' as payload from pgboss.job where data ->> 'job' = ${tellingLinkJob.name}
    order by created_on desc limit 1`.execute(site.site.database);
  await tellingLinkJob.run(rows[0]!.payload, site.site, run);
  return /http:\/\/site\.test(\/tell\/\S+)/u.exec(site.mail.at(-1)!.text)![1]!;
}

describe('asking to tell', () => {
  test('anybody may, and the link comes by mail alone: no key is kept anywhere', async () => {
    const visitor = site.visitor();
    const sent = await visitor.post('/tell', {
      about: 'Walks for carers',
      name: 'Sam',
      place: 'a market town',
      email: 'sam@example.org',
    });
    expect(sent.location).toBe('/tell?done=sent');
    const path = await sendMail();
    expect(site.mail.at(-1)!.to).toBe('sam@example.org');
    const page = await visitor.get(path);
    expect(page.text).toContain('Walks for carers');
    expect(page.text).toMatch(/Freedom of information/u);
    const kept = JSON.stringify(await site.site.database.selectFrom('telling_key').selectAll().execute());
    expect(kept).not.toContain(path.split('/').at(-1));
  });

  test('a form with faults says what is wrong by each field, and keeps what was typed', async () => {
    const answer = await site.visitor().post('/tell', { name: 'Sam', email: 'sam' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#email"');
    expect(answer.body).toContain('value="Sam"');
    expect(answer.text).toContain('Say in a few words what changed');
  });

  test('a link that opens nothing is not here, and it does not matter what is in it', async () => {
    for (const key of ['nonsense', "'; drop table telling; --", 'a'.repeat(32)])
      expect((await site.visitor().get(`/tell/${encodeURIComponent(key)}`)).status).toBe(404);
  });
});

describe('answering', () => {
  test('a question a page, skip and come back, several answers to one; then it is told, in order and as typed', async () => {
    const { visitor, path, work } = await aTelling(site);
    const begun = await visitor.post(path);
    expect(begun.location).toBe(`${path}/questions/1`);
    const next = await visitor.post(`${path}/questions/1`, { 'text-1': 'We rang Ann.', do: 'another' });
    expect(next.location).toContain('more=yes');
    const more = await visitor.get(next.location!);
    expect(more.body).toContain('name="text-2"');
    await visitor.post(`${path}/questions/1`, {
      'text-1': 'We rang Ann.',
      'revision-1': '1',
      'text-2': 'And she came.',
      do: 'next',
    });
    const skipped = await visitor.post(`${path}/questions/2`, { do: 'skip' });
    expect(skipped.location).toBe(`${path}/questions/3?done=skipped`);
    const review = await visitor.get(`${path}/review`);
    expect(review.text).toContain('We rang Ann.');
    expect(review.text).toContain('Skipped');
    expect((await passagesAt(site, work)).length).toBe(0);
    expect((await visitor.post(`${path}/finish`)).location).toBe(`${path}/done`);
    expect((await passagesAt(site, work)).map(({ said, words }) => [said, words])).toEqual([
      ['We rang Ann.', 'We rang Ann.'],
      ['And she came.', 'And she came.'],
    ]);
    expect((await visitor.get(`${path}/done`)).text).toContain('Gwen will read it');
    await visitor.post(`${path}/finish`);
    expect((await passagesAt(site, work)).length).toBe(2);
  });

  test('a told telling is added to, and nothing that was told is touched', async () => {
    const { visitor, path, work } = await aTelling(site);
    await visitor.post(`${path}/questions/5`, { 'text-1': 'The van broke down.' });
    await visitor.post(`${path}/finish`);
    const [first] = await passagesAt(site, work);
    await visitor.post(`${path}/questions/5`, { 'text-2': 'Then the lift did.' });
    await visitor.post(`${path}/finish`);
    const now = await passagesAt(site, work);
    expect(now.map(({ words }) => words)).toEqual(['The van broke down.', 'Then the lift did.']);
    expect(now[0]).toEqual(first);
  });

  test('finishing with nothing written says so', async () => {
    const { visitor, path } = await aTelling(site);
    const answer = await visitor.post(`${path}/finish`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Write an answer first');
  });

  test('two windows at one answer: the later is shown both, nothing is overwritten, and both can be kept', async () => {
    const { visitor, path } = await aTelling(site);
    const at = `${path}/questions/4`;
    await visitor.post(at, { 'text-1': 'From the first window.', 'revision-1': '0', do: 'stay' });
    const clash = await visitor.post(at, { 'text-1': 'From the second.', 'revision-1': '0', do: 'stay' });
    expect(clash.status).toBe(409);
    expect(clash.text).toContain('From the first window.');
    expect(clash.body).toContain('From the second.</textarea>');
    const both = await visitor.post(at, {
      'text-1': 'From the second.',
      'revision-1': '1',
      'keep-1': 'both',
      do: 'stay',
    });
    expect(both.status).toBe(303);
    const page = await visitor.get(at);
    expect(page.body).toContain('From the first window.</textarea>');
    expect(page.body).toContain('From the second.</textarea>');
  });

  test('an island is told what holds now, and that another window was quicker', async () => {
    const { visitor, path } = await aTelling(site);
    const at = `${path}/questions/4/autosave`;
    const first = await visitor.post(at, { 'text-1': 'One', 'revision-1': '0' });
    expect(JSON.parse(first.body)).toMatchObject({ revisions: { 1: 1 }, stale: [] });
    const clash = await visitor.post(at, { 'text-1': 'Two', 'revision-1': '0' });
    expect(clash.status).toBe(409);
    expect(JSON.parse(clash.body)).toMatchObject({ stale: [1] });
  });

  test('an answer too long for one is given back whole', async () => {
    const { visitor, path } = await aTelling(site);
    const text = 'word '.repeat(4100);
    const answer = await visitor.post(`${path}/questions/4`, { 'text-1': text });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`${text}</textarea>`);
  });
});

describe('off the record', () => {
  const secret = 'The chair slept through it';

  test('it is its teller’s alone: no page of a gatherer or steward has a word of it, and no passage', async () => {
    const { visitor, path, work, gatherer } = await aTelling(site);
    await visitor.post(`${path}/questions/10`, {
      'text-1': `${secret}, every time.`,
      'off-1': 'yes',
      do: 'stay',
    });
    await visitor.post(`${path}/questions/10`, { 'text-2': 'The board agreed.' });
    await visitor.post(`${path}/finish`);
    expect((await visitor.get(`${path}/review`)).text).toContain(secret);
    const steward = await site.as('steward');
    const [telling] = await site.site.database
      .selectFrom('telling')
      .innerJoin('story', 'story.id', 'telling.story_id')
      .select('telling.id')
      .where('slug', '=', slugOf(work))
      .execute();
    await lookOver(work);
    for (const who of [gatherer, steward])
      for (const page of [
        '/work',
        work,
        `${work}/transcript`,
        ...[1, 10].map((question) => `${work}/tellings/${telling!.id}/questions/${question}`),
      ])
        expect((await who.get(page)).body, page).not.toContain('slept');
    const told = await passagesAt(site, work);
    expect(told.map(({ words }) => words)).toEqual(['The board agreed.']);
    expect(JSON.stringify(told)).not.toContain('slept');
  });

  test('it is deleted when its time is up, and that it was is remembered', async () => {
    const { visitor, path } = await aTelling(site);
    await visitor.post(`${path}/questions/1`, { 'text-1': 'A secret.', 'off-1': 'yes' });
    const { database } = site.site;
    await deleteOffRecord(database, new Date());
    expect((await visitor.get(`${path}/review`)).text).toContain('A secret.');
    await deleteOffRecord(database, new Date(Date.now() + 29 * 86_400_000));
    expect((await visitor.get(`${path}/review`)).text).not.toContain('A secret.');
    const events = await database
      .selectFrom('event')
      .selectAll()
      .where('verb', '=', 'deleted what was off the record')
      .execute();
    expect(events.at(-1)).toMatchObject({ hand: 'system', detail: { answers: 1 } });
  });

  test('what was told can be taken off the record afterwards: it is gone from the story at once, and for good later', async () => {
    const { visitor, path, work } = await aTelling(site);
    await visitor.post(`${path}/questions/1`, { 'text-1': 'Ann rang me up.' });
    await visitor.post(`${path}/finish`);
    const [passage] = await passagesAt(site, work);
    await site.site.database
      .insertInto('release')
      .values({
        story_id: passage!.story_id,
        telling_id: passage!.telling_id,
        passage_id: passage!.id,
        audience: 'everyone',
        words: passage!.words,
        passage_revision: 1,
        shown_as: 'nobody',
        shown: 'Somebody',
        hand: 'teller',
      })
      .execute();
    const review = await visitor.get(`${path}/review`);
    const answer = /name="answer" value="([^"]+)"/u.exec(review.body)![1]!;
    await visitor.post(`${path}/off-the-record`, { answer });
    expect((await passagesAt(site, work))[0]!.off_record).not.toBeNull();
    const live = await site.site.database
      .selectFrom('live_release')
      .select('id')
      .where('passage_id', '=', passage!.id)
      .execute();
    expect(live).toEqual([]);
    await deleteOffRecord(site.site.database, new Date(Date.now() + 29 * 86_400_000));
    expect(await passagesAt(site, work)).toEqual([]);
  });

  async function lookOver(work: string) {
    const { id } = await site.site.database
      .selectFrom('story')
      .select('id')
      .where('slug', '=', slugOf(work))
      .executeTakeFirstOrThrow();
    await lookOverJob.run({ storyId: id }, site.site, run);
  }
});
