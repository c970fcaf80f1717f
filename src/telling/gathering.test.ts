import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aTelling, passagesAt, slugOf, tellingActions } from '../../test/site/telling-actions.ts';
import { transaction } from '../database/database.ts';
import { makeKey } from '../library/keys.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite({ actions: tellingActions });
});
afterAll(() => site.close());

describe('transcripts', () => {
  const talk = [
    'Mel: What did you do first?',
    'Jo: Um, we, we went to the village hall and asked who was there. Nobody had asked them before.',
    'Mel: And then?',
    'Jo: Then forty people came, and we had tea.',
  ].join('\n\n');

  test('who speaks is asked before it becomes passages; what was asked stays with them', async () => {
    const { visitor, path, work } = await aTelling(site);
    const form = new FormData();
    form.append('file', new File([talk], 'talk.txt'));
    const came = await visitor.upload(`${path}/transcript`, form);
    expect(came.status).toBe(303);
    const speakers = await visitor.get(came.location!);
    expect(speakers.text).toContain('Mel');
    expect(await passagesAt(site, work)).toEqual([]);
    const done = await visitor.post(came.location!, { 'part-0': 'asks', 'part-1': 'tells' });
    expect(done.location).toBe(`${path}/done`);
    const told = await passagesAt(site, work);
    expect(told[0]).toMatchObject({ speaker: 'Jo', asked: 'What did you do first?' });
    expect(told[0]!.said).toContain('Um, we, we went');
    expect(told[0]!.words).not.toMatch(/um/iu);
    await visitor.post(came.location!, { 'part-0': 'asks', 'part-1': 'tells' });
    expect((await passagesAt(site, work)).length).toBe(told.length);
  });

  test('where everybody only asks, it says so and keeps the choice', async () => {
    const { visitor, path } = await aTelling(site);
    const form = new FormData();
    form.append('paste', talk);
    const came = await visitor.upload(`${path}/transcript`, form);
    const again = await visitor.post(came.location!, { 'part-0': 'asks', 'part-1': 'asks' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Nobody tells anything');
  });

  test('the same file twice is not added twice, and a file that is none says why and keeps what was pasted', async () => {
    const { gatherer, work } = await aTelling(site);
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
    const { gatherer, work } = await aTelling(site);
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
    const told = await passagesAt(site, work);
    expect(told.map(({ words }) => words).join(' ')).toMatch(/tea.*cake/su);
  });
});

describe('whose telling it is', () => {
  const bring = async (text: string) => {
    const { gatherer, work } = await aTelling(site);
    const form = new FormData();
    form.append('paste', text);
    return { gatherer, work, came: await gatherer.upload(`${work}/transcript`, form) };
  };

  test('the transcript says it, so that nobody has to choose their file again for a name left out', async () => {
    const { gatherer, work, came } = await bring(
      'Mel: What did you do first?\n\nAnn: We asked in the hall, twice.',
    );
    expect(came.status).toBe(303);
    expect((await gatherer.get(work)).text).toContain('Ann');
  });

  test('where it names nobody, somebody has to', async () => {
    const { came } = await bring('We asked in the hall, twice. Then we asked again.');
    expect(came.status).toBe(422);
    expect(came.text).toContain('does not name who tells');
    expect(came.body).toContain('Then we asked again.</textarea>');
  });
});

describe('gathering', () => {
  test('an interview: notes are for those who gather, answers become passages', async () => {
    const { gatherer, work, added } = await aTelling(site, 'interview');
    const at = added.location!;
    expect(at).toContain('/questions/1');
    await gatherer.post(at, { 'text-1': 'We just asked.', 'text-note': 'He looked away.', do: 'next' });
    const page = await gatherer.get(at);
    expect(page.body).toContain('We just asked.</textarea>');
    expect(page.body).toContain('He looked away.</textarea>');
    const finish = at.replace(/\/questions\/1.*/u, '/finish');
    expect((await gatherer.post(finish)).location).toBe(`${work}?done=told`);
    expect((await passagesAt(site, work)).map(({ words }) => words)).toEqual(['We just asked.']);
    const link = await gatherer.post(at.replace(/\/questions\/1.*/u, '/link'));
    const key = /(\/tell\/[a-z0-9]+)/u.exec(link.body)![1]!;
    const review = await site.visitor().get(`${key}/review`);
    expect(review.text).toContain('We just asked.');
    expect(review.body).not.toContain('looked away');
  });

  test('two who note at once both keep their notes', async () => {
    const { gatherer, added } = await aTelling(site, 'interview');
    await gatherer.post(added.location!, { 'text-note': 'First.', 'revision-note': '0', do: 'stay' });
    await gatherer.post(added.location!, { 'text-note': 'Second.', 'revision-note': '0', do: 'stay' });
    expect((await gatherer.get(added.location!)).body).toContain('First.\n\nSecond.</textarea>');
  });

  test('what a teller types is theirs until they finish: whoever gathers sees how far they are, and no word', async () => {
    const { gatherer, visitor, path, work } = await aTelling(site);
    await visitor.post(`${path}/questions/1`, { 'text-1': 'Half a thought' });
    const page = await gatherer.get(work);
    expect(page.text).toContain('1 question answered so far');
    expect(page.body).not.toContain('Half a thought');
    const interview = /\/work\/stories\/[^"]+\/tellings\/[^"/]+/u.exec(page.body)![0];
    const refused = await gatherer.get(`${interview}/questions/1`);
    expect(refused.body).not.toContain('Half a thought');
  });

  test('a story is for those who gather it: to others it is not there', async () => {
    const { work } = await aTelling(site);
    const other = await site.as('gatherer');
    for (const path of [work, `${work}/transcript`]) expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${work}/gatherers`, { gatherer: other.email })).status).toBe(404);
    expect((await (await site.as('member')).get(work)).status).toBe(403);
    expect((await site.visitor().get(work)).location).toContain('/sign-in');
  });

  test('another gatherer is added by the address of their account, and then sees it', async () => {
    const { gatherer, work } = await aTelling(site);
    const other = await site.as('gatherer');
    const nobody = await gatherer.post(`${work}/gatherers`, { gatherer: 'nobody@example.org' });
    expect(nobody.status).toBe(422);
    await gatherer.post(`${work}/gatherers`, { gatherer: other.email.toUpperCase() });
    expect((await other.get(work)).status).toBe(200);
    expect((await other.get('/work')).text).toContain('The leg club');
  });

  test('two who change what is said of a story: the later sees both, and can go on', async () => {
    const { gatherer, work } = await aTelling(site);
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
  const { gatherer, work } = await aTelling(site);
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
  const { work } = await aTelling(site);
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
