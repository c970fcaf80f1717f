import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { tellingActions } from '../../test/site/telling-actions.ts';
import { transaction } from '../database/database.ts';
import { makeKey } from '../library/keys.ts';
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

/** A story with a teller who has a link. */
async function aTelling(how = 'link') {
  const gatherer = await site.as('gatherer', { name: 'Gwen' });
  const made = await gatherer.post('/work/new', { title: 'The leg club', standfirst: 'Legs got better.' });
  const work = made.location!;
  const added = await gatherer.post(`${work}/tellings`, { name: 'Jo', how, email: '' });
  const path = /(\/tell\/[a-z0-9]+)/u.exec(added.body)?.[1] ?? '';
  return { gatherer, work, path, visitor: site.visitor(), added };
}

async function passages(slug: string) {
  return site.site.database
    .selectFrom('passage')
    .innerJoin('story', 'story.id', 'passage.story_id')
    .selectAll('passage')
    .where('slug', '=', slug)
    .orderBy('passage.number')
    .execute();
}
const slugOf = (work: string) => work.split('/').at(-1)!;

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
    const { visitor, path, work } = await aTelling();
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
    expect((await passages(slugOf(work))).length).toBe(0);
    expect((await visitor.post(`${path}/finish`)).location).toBe(`${path}/done`);
    expect((await passages(slugOf(work))).map(({ said, words }) => [said, words])).toEqual([
      ['We rang Ann.', 'We rang Ann.'],
      ['And she came.', 'And she came.'],
    ]);
    expect((await visitor.get(`${path}/done`)).text).toContain('Gwen will read it');
    await visitor.post(`${path}/finish`);
    expect((await passages(slugOf(work))).length).toBe(2);
  });

  test('a told telling is added to, and nothing that was told is touched', async () => {
    const { visitor, path, work } = await aTelling();
    await visitor.post(`${path}/questions/5`, { 'text-1': 'The van broke down.' });
    await visitor.post(`${path}/finish`);
    const [first] = await passages(slugOf(work));
    await visitor.post(`${path}/questions/5`, { 'text-2': 'Then the lift did.' });
    await visitor.post(`${path}/finish`);
    const now = await passages(slugOf(work));
    expect(now.map(({ words }) => words)).toEqual(['The van broke down.', 'Then the lift did.']);
    expect(now[0]).toEqual(first);
  });

  test('finishing with nothing written says so', async () => {
    const { visitor, path } = await aTelling();
    const answer = await visitor.post(`${path}/finish`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Write an answer first');
  });

  test('two windows at one answer: the later is shown both, nothing is overwritten, and both can be kept', async () => {
    const { visitor, path } = await aTelling();
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
    const { visitor, path } = await aTelling();
    const at = `${path}/questions/4/autosave`;
    const first = await visitor.post(at, { 'text-1': 'One', 'revision-1': '0' });
    expect(JSON.parse(first.body)).toMatchObject({ revisions: { 1: 1 }, stale: [] });
    const clash = await visitor.post(at, { 'text-1': 'Two', 'revision-1': '0' });
    expect(clash.status).toBe(409);
    expect(JSON.parse(clash.body)).toMatchObject({ stale: [1] });
  });

  test('an answer too long for one is given back whole', async () => {
    const { visitor, path } = await aTelling();
    const text = 'word '.repeat(4100);
    const answer = await visitor.post(`${path}/questions/4`, { 'text-1': text });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`${text}</textarea>`);
  });
});

describe('off the record', () => {
  const secret = 'The chair slept through it';

  test('it is its teller’s alone: no page of a gatherer or steward has a word of it, and no passage', async () => {
    const { visitor, path, work, gatherer } = await aTelling();
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
    const told = await passages(slugOf(work));
    expect(told.map(({ words }) => words)).toEqual(['The board agreed.']);
    expect(JSON.stringify(told)).not.toContain('slept');
  });

  test('it is deleted when its time is up, and that it was is remembered', async () => {
    const { visitor, path } = await aTelling();
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
    const { visitor, path, work } = await aTelling();
    await visitor.post(`${path}/questions/1`, { 'text-1': 'Ann rang me up.' });
    await visitor.post(`${path}/finish`);
    const [passage] = await passages(slugOf(work));
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
    expect((await passages(slugOf(work)))[0]!.off_record).not.toBeNull();
    const live = await site.site.database
      .selectFrom('live_release')
      .select('id')
      .where('passage_id', '=', passage!.id)
      .execute();
    expect(live).toEqual([]);
    await deleteOffRecord(site.site.database, new Date(Date.now() + 29 * 86_400_000));
    expect(await passages(slugOf(work))).toEqual([]);
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

describe('transcripts', () => {
  const talk = [
    'Mel: What did you do first?',
    'Jo: Um, we, we went to the village hall and asked who was there. Nobody had asked them before.',
    'Mel: And then?',
    'Jo: Then forty people came, and we had tea.',
  ].join('\n\n');

  test('who speaks is asked before it becomes passages; what was asked stays with them', async () => {
    const { visitor, path, work } = await aTelling();
    const form = new FormData();
    form.append('file', new File([talk], 'talk.txt'));
    const came = await visitor.upload(`${path}/transcript`, form);
    expect(came.status).toBe(303);
    const speakers = await visitor.get(came.location!);
    expect(speakers.text).toContain('Mel');
    expect(await passages(slugOf(work))).toEqual([]);
    const done = await visitor.post(came.location!, { 'part-0': 'asks', 'part-1': 'tells' });
    expect(done.location).toBe(`${path}/done`);
    const told = await passages(slugOf(work));
    expect(told[0]).toMatchObject({ speaker: 'Jo', asked: 'What did you do first?' });
    expect(told[0]!.said).toContain('Um, we, we went');
    expect(told[0]!.words).not.toMatch(/um/iu);
    await visitor.post(came.location!, { 'part-0': 'asks', 'part-1': 'tells' });
    expect((await passages(slugOf(work))).length).toBe(told.length);
  });

  test('where everybody only asks, it says so and keeps the choice', async () => {
    const { visitor, path } = await aTelling();
    const form = new FormData();
    form.append('paste', talk);
    const came = await visitor.upload(`${path}/transcript`, form);
    const again = await visitor.post(came.location!, { 'part-0': 'asks', 'part-1': 'asks' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Nobody tells anything');
  });

  test('the same file twice is not added twice, and a file that is none says why and keeps what was pasted', async () => {
    const { gatherer, work } = await aTelling();
    const form = () => {
      const data = new FormData();
      data.append('file', new File([talk], 'talk.txt'));
      data.append('teller', 'Jo');
      return data;
    };
    expect((await gatherer.upload(`${work}/transcript`, form())).status).toBe(303);
    const twice = await gatherer.upload(`${work}/transcript`, form());
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('talk.txt was brought on');
    const bad = new FormData();
    bad.append('file', new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])], 'talk.pdf'));
    bad.append('teller', 'Jo');
    const refused = await gatherer.upload(`${work}/transcript`, bad);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/PDF/u);
    expect(refused.body).toContain('value="Jo"');
    const both = new FormData();
    both.append('paste', '   ');
    both.append('teller', 'Ann');
    expect((await gatherer.upload(`${work}/transcript`, both)).text).toContain('Choose a file');
  });

  test('two files at once are asked about one after the other, and their tellers are named', async () => {
    const { gatherer, work } = await aTelling();
    const form = new FormData();
    form.append('file', new File([talk], 'one.txt'));
    form.append('file', new File([talk.replaceAll('tea', 'cake')], 'two.txt'));
    form.append('teller', 'Jo');
    const first = await gatherer.upload(`${work}/transcript`, form);
    const second = await gatherer.post(first.location!, { 'part-0': 'asks', 'part-1': 'tells' });
    expect(second.location).not.toBe(first.location);
    expect((await gatherer.get(second.location!)).text).toContain('two.txt');
    const done = await gatherer.post(second.location!, { 'part-0': 'asks', 'part-1': 'tells' });
    expect(done.location).toBe(`${work}?done=brought`);
    const told = await passages(slugOf(work));
    expect(told.map(({ words }) => words).join(' ')).toMatch(/tea.*cake/su);
  });
});

describe('gathering', () => {
  test('an interview: notes are for those who gather, answers become passages', async () => {
    const { gatherer, work, added } = await aTelling('interview');
    const at = added.location!;
    expect(at).toContain('/questions/1');
    await gatherer.post(at, { 'text-1': 'We just asked.', 'text-note': 'He looked away.', do: 'next' });
    const page = await gatherer.get(at);
    expect(page.body).toContain('We just asked.</textarea>');
    expect(page.body).toContain('He looked away.</textarea>');
    const finish = at.replace(/\/questions\/1.*/u, '/finish');
    expect((await gatherer.post(finish)).location).toBe(`${work}?done=told`);
    expect((await passages(slugOf(work))).map(({ words }) => words)).toEqual(['We just asked.']);
    const link = await gatherer.post(at.replace(/\/questions\/1.*/u, '/link'));
    const key = /(\/tell\/[a-z0-9]+)/u.exec(link.body)![1]!;
    const review = await site.visitor().get(`${key}/review`);
    expect(review.text).toContain('We just asked.');
    expect(review.body).not.toContain('looked away');
  });

  test('two who note at once both keep their notes', async () => {
    const { gatherer, added } = await aTelling('interview');
    await gatherer.post(added.location!, { 'text-note': 'First.', 'revision-note': '0', do: 'stay' });
    await gatherer.post(added.location!, { 'text-note': 'Second.', 'revision-note': '0', do: 'stay' });
    expect((await gatherer.get(added.location!)).body).toContain('First.\n\nSecond.</textarea>');
  });

  test('what a teller types is theirs until they finish: whoever gathers sees how far they are, and no word', async () => {
    const { gatherer, visitor, path, work } = await aTelling();
    await visitor.post(`${path}/questions/1`, { 'text-1': 'Half a thought' });
    const page = await gatherer.get(work);
    expect(page.text).toContain('1 question answered so far');
    expect(page.body).not.toContain('Half a thought');
    const interview = /\/work\/stories\/[^"]+\/tellings\/[^"/]+/u.exec(page.body)![0];
    const refused = await gatherer.get(`${interview}/questions/1`);
    expect(refused.body).not.toContain('Half a thought');
  });

  test('a story is for those who gather it: to others it is not there', async () => {
    const { work } = await aTelling();
    const other = await site.as('gatherer');
    for (const path of [work, `${work}/transcript`]) expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${work}/gatherers`, { gatherer: other.email })).status).toBe(404);
    expect((await (await site.as('member')).get(work)).status).toBe(403);
    expect((await site.visitor().get(work)).location).toContain('/sign-in');
  });

  test('another gatherer is added by the address of their account, and then sees it', async () => {
    const { gatherer, work } = await aTelling();
    const other = await site.as('gatherer');
    const nobody = await gatherer.post(`${work}/gatherers`, { gatherer: 'nobody@example.org' });
    expect(nobody.status).toBe(422);
    await gatherer.post(`${work}/gatherers`, { gatherer: other.email.toUpperCase() });
    expect((await other.get(work)).status).toBe(200);
    expect((await other.get('/work')).text).toContain('The leg club');
  });

  test('two who change what is said of a story: the later sees both, and can go on', async () => {
    const { gatherer, work } = await aTelling();
    const mark = /name="mark" value="([^"]+)"/u.exec((await gatherer.get(work)).body)![1]!;
    await gatherer.post(work, { title: 'The first title', mark });
    const clash = await gatherer.post(work, { title: 'The second title', mark });
    expect(clash.status).toBe(409);
    expect(clash.text).toContain('The first title');
    expect(clash.body).toContain('value="The second title"');
    const newer = /name="mark" value="([^"]+)"/u.exec(clash.body)![1]!;
    await gatherer.post(work, { title: 'The second title', mark: newer });
    expect((await gatherer.get(work)).text).toContain('The second title');
  });
});

test('a member finds what they were asked to tell among their own, and nobody else’s', async () => {
  const member = await site.as('member');
  const { gatherer, work } = await aTelling();
  await gatherer.post(`${work}/tellings`, { name: 'Jo', how: 'mail', email: member.email });
  const mine = await member.get('/my/tellings');
  expect(mine.text).toContain('The leg club');
  const open = /action="(\/my\/tellings\/[^"]+)"/u.exec(mine.body)![1]!;
  const opened = await member.post(open);
  expect(opened.location).toMatch(/^\/tell\/[a-z0-9]{32}$/u);
  const other = await site.as('member');
  expect((await other.get('/my/tellings')).text).not.toContain('The leg club');
  expect((await other.post(open)).status).toBe(404);
});

test('a key that was ended opens nothing', async () => {
  const { work } = await aTelling();
  const { database } = site.site;
  const { id } = await database
    .selectFrom('telling')
    .innerJoin('story', 'story.id', 'telling.story_id')
    .select('telling.id')
    .where('slug', '=', slugOf(work))
    .executeTakeFirstOrThrow();
  const key = await transaction(database, (trx) => makeKey(trx, id, 'a test'));
  expect((await site.visitor().get(`/tell/${key}`)).status).toBe(200);
  await database
    .updateTable('telling_key')
    .set({ ended_at: new Date() })
    .where('telling_id', '=', id)
    .execute();
  expect((await site.visitor().get(`/tell/${key}`)).status).toBe(404);
});
