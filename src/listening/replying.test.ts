import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({ actions: listeningActions });
});
afterAll(() => t.close());

/** Begins a reply. @returns its address, without the question */
async function begun(browser: Client, address: string, fields: Record<string, string> = {}) {
  const { location } = await browser.post(address, fields);
  expect(location).toMatch(/^\/ask\/[a-z0-9-]+\/[a-z0-9]{32}\//u);
  return location!.split('/').slice(0, 4).join('/');
}

const partsOf = (address: string) =>
  t.site.database
    .selectFrom('reply_part')
    .innerJoin('reply', 'reply.id', 'reply_part.reply_id')
    .innerJoin('campaign', 'campaign.id', 'reply.campaign_id')
    .select(['question', 'part', 'revision'])
    .where('campaign.slug', '=', address.split('/')[2]!)
    .orderBy('question')
    .execute();
const counted = async (id: string) =>
  (await t.site.database.selectFrom('counted_reply').selectAll().where('campaign_id', '=', id).execute())
    .length;

describe('replying without script', () => {
  test('one question a page, every kind, kept page by page; at the end all of it is there to see', async () => {
    const { address, id } = await aCampaign(t);
    const browser = t.visitor();
    const start = await browser.get(address);
    for (const words of [
      'The learning team of the county asks.',
      'We read it all',
      'is kept until',
      'three minutes',
      'You need no account',
      'cookie',
    ])
      expect(start.text).toContain(words);
    const reply = await begun(browser, address);
    expect(await counted(id)).toBe(0);
    const sent: [string, Record<string, string | string[]>][] = [
      ['who', { part: 'My sister' }],
      ['why', { part: 'To see.\r\nAnd to hear.' }],
      ['how', { other: 'on foot' }],
      ['what', { part: ['bikes', 'trains', 'other'] }],
      ['best', { 'order-trains': '2', 'order-boats': '3', 'order-bikes': '1' }],
      ['far', { part: '4' }],
      ['quoting', { part: 'yes' }],
      ['role', { part: 'director' }],
    ];
    for (const [index, [question, fields]] of sent.entries()) {
      const page = await browser.get(`${reply}/${question}`);
      expect(page.text).toContain(`Question ${index + 1} of 8`);
      expect(page.body.match(/<h1/gu)).toHaveLength(1);
      const { location } = await browser.post(`${reply}/${question}`, {
        ...fields,
        revision: '0',
        do: 'next',
      });
      expect(location).toBe(sent[index + 1] ? `${reply}/${sent[index + 1]![0]}` : reply);
    }
    const { text } = await browser.get(reply);
    for (const words of ['Thank you', 'My sister', 'on foot', '1. By bikes', '4 / 5', 'director or chief'])
      expect(text).toContain(words);
    expect(await partsOf(address)).toMatchObject([
      { question: 'best', part: { order: ['bikes', 'trains', 'boats'] } },
      { question: 'far', part: { value: 4 } },
      { question: 'how', part: { chosen: null, other: 'on foot' } },
      { question: 'quoting', part: { chosen: 'yes' } },
      { question: 'role', part: { chosen: 'director' } },
      { question: 'what', part: { chosen: ['trains', 'bikes'], other: '' } },
      { question: 'who', part: { text: 'My sister' } },
      { question: 'why', part: { text: 'To see.\nAnd to hear.' } },
    ]);
    const row = await t.site.database
      .selectFrom('reply')
      .selectAll()
      .where('campaign_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ role: 'director', may_quote: true, trial: false, language: 'en' });
    expect(await counted(id)).toBe(1);
  });

  test('what was replied is in its fields again, may be changed, and be emptied', async () => {
    const { address, id } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    await browser.post(`${reply}/how`, { part: 'boats', other: 'slowly', revision: '0', do: 'next' });
    const page = await browser.get(`${reply}/how`);
    expect(page.body).toMatch(/value="boats" checked/u);
    expect(page.body).toContain('slowly</textarea>');
    expect(page.body).toContain('name="revision" value="1"');
    await browser.post(`${reply}/how`, { revision: '1', do: 'next' });
    expect(await partsOf(address)).toMatchObject([{ question: 'how', part: null, revision: 2 }]);
    expect(await counted(id)).toBe(0);
    await browser.post(`${reply}/role`, { part: 'citizen', revision: '0' });
    await browser.post(`${reply}/role`, { revision: '1' });
    const { role } = await t.site.database
      .selectFrom('reply')
      .select('role')
      .where('campaign_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(role).toBeNull();
  });

  test('it can be finished on each page, gone back on, and skipped: a reply with nothing in it is not counted', async () => {
    const { address, id } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    expect((await browser.post(`${reply}/who`, { do: 'skip' })).location).toBe(`${reply}/why`);
    expect((await browser.post(`${reply}/why`, { do: 'back' })).location).toBe(`${reply}/who`);
    const ended = await browser.post(`${reply}/who`, { do: 'finish' });
    expect(ended.location).toBe(reply);
    expect((await browser.get(reply)).text).toContain('Nothing is counted');
    expect(await counted(id)).toBe(0);
    expect(await partsOf(address)).toEqual([]);
  });

  test('a closed tab is picked up again: by its address, and in the same browser from the start', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    await browser.post(`${reply}/who`, { part: 'A friend', revision: '0', do: 'next' });
    const back = await browser.get(address);
    expect(back.body).toContain(`href="${reply}/why"`);
    expect((await t.visitor().get(`${reply}/who`)).body).toContain('value="A friend"');
    expect((await t.visitor().get(address)).body).not.toContain(reply);
    // The next person at the same device sees nothing of it once it is finished.
    await browser.post(`${reply}/why`, { do: 'finish' });
    expect((await browser.get(address)).body).not.toContain(reply);
  });
});

describe('bad input', () => {
  test('a pasted novel is not kept and not lost: what is wrong, and all of it still in the box', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    const novel = 'It was a dark night. '.repeat(20_000);
    const answer = await browser.post(`${reply}/why`, { part: novel, revision: '0', do: 'next' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/This is 419,799 letters too long. Make it 200 letters or fewer/u);
    expect(answer.body).toContain(novel.trim().slice(-1000));
    expect(answer.body).toContain('href="#part"');
    expect(await partsOf(address)).toEqual([]);
  });

  test('a form of more than a megabyte is given back too; what is longer than any book is not taken, and where it is is said', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    await browser.post(`${reply}/why`, { part: 'As it was', revision: '0', do: 'next' });
    // In a form each of these letters takes nine bytes.
    const novel = `${'夜'.repeat(150_000)} the last words`;
    const answer = await browser.post(`${reply}/why`, { part: novel, revision: '1', do: 'next' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/letters too long. Make it 200 letters or fewer/u);
    expect(answer.body).toContain(novel);
    const library = await browser.post(`${reply}/why`, { part: 'x'.repeat(5_000_000), do: 'next' });
    expect(library.status).toBe(413);
    for (const words of ['longer than a whole book', 'go back in your browser', 'At most 200 letters'])
      expect(library.text).toContain(words);
    expect(library.body).toContain(`href="${reply}/why"`);
    expect(await partsOf(address)).toMatchObject([{ part: { text: 'As it was' } }]);
  });

  test('half an order says which number is missing, and keeps those that were given', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    const answer = await browser.post(`${reply}/best`, {
      'order-trains': '1',
      'order-boats': '1',
      do: 'next',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Two things have number 1');
    expect(answer.body.match(/value="1" selected/gu)).toHaveLength(2);
    const missing = await browser.post(`${reply}/best`, { 'order-trains': '1', do: 'next' });
    expect(missing.text).toContain('from 1 to 3');
    expect(missing.body).toContain('href="#order-boats"');
  });

  test('two tabs: the last that is sent is kept, and it is said', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    await browser.post(`${reply}/who`, { part: 'One', revision: '0', do: 'next' });
    const { location } = await browser.post(`${reply}/who`, { part: 'Two', revision: '0', do: 'next' });
    expect((await browser.get(location!)).text).toContain('What you sent last is kept');
    expect(await partsOf(address)).toMatchObject([{ part: { text: 'Two' } }]);
  });

  test('two tabs that save as they are written: each is told how often it was kept, and the last that is sent stays', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    const autosave = async (part: string, revision: number) =>
      JSON.parse((await browser.post(`${reply}/who/autosave`, { part, revision: String(revision) })).body);
    expect(await autosave('One', 0)).toMatchObject({ revision: 1 });
    expect(await autosave('Two', 0)).toMatchObject({ revision: 2 });
    const { location } = await browser.post(`${reply}/who`, {
      ...{ part: 'One and more', revision: '1', do: 'next', nonce: 'abc123' },
    });
    expect(location).toContain('done=over');
    // So that the browser forgets what it kept of it.
    expect(location).toContain('nonce=abc123');
    expect(await partsOf(address)).toMatchObject([{ part: { text: 'One and more' }, revision: 3 }]);
    const finished = await browser.post(`${reply}/why`, { do: 'finish', nonce: '<script>' });
    expect(finished.location).toBe(reply);
    expect((await browser.get(reply)).body).toContain('data-island="reply-over"');
  });

  test('a round that closes in the middle: what was saved counts, what came late is shown, not kept', async () => {
    const { address, id } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    await browser.post(`${reply}/who`, { part: 'In time', revision: '0', do: 'next' });
    await t.site.database
      .updateTable('campaign')
      .set({ closed_at: t.site.now() })
      .where('id', '=', id)
      .execute();
    const late = await browser.post(`${reply}/why`, { part: 'Too late <b>', revision: '0', do: 'next' });
    expect(late.status).toBe(409);
    for (const words of ['This round has closed', 'saved by then counts', 'Too late <b>', 'In time'])
      expect(late.text).toContain(words);
    expect(await partsOf(address)).toMatchObject([{ part: { text: 'In time' } }]);
    expect(await counted(id)).toBe(1);
    const saved = await browser.post(`${reply}/why/autosave`, { part: 'Too late' });
    expect([saved.status, JSON.parse(saved.body)]).toEqual([409, { closed: true }]);
    expect((await browser.post(address)).location).toBe(address);
    expect((await browser.get(address)).text).toContain('This closed on');
  });

  test('robots: a field that nobody sees, and so many beginnings from one address', async () => {
    const few = await testSite({ actions: listeningActions, settings: { repliesPerTenMinutes: 3 } });
    const { address, id } = await aCampaign(few);
    const answer = await few.visitor().post(address, { website: 'http://spam.example' });
    expect(answer.location).toBe(`${address}?done=again`);
    for (let i = 0; i < 3; i += 1) await begun(few.visitor(), address);
    const more = await few.visitor().post(address);
    expect(more.status).toBe(429);
    const rows = await few.site.database
      .selectFrom('reply')
      .selectAll()
      .where('campaign_id', '=', id)
      .execute();
    expect(rows).toHaveLength(3);
    await few.close();
  });

  test('a key of another round, a wrong one, and a question that is not asked lead nowhere', async () => {
    const [{ address }, other] = [await aCampaign(t), await aCampaign(t)];
    const browser = t.visitor();
    const reply = await begun(browser, address);
    const key = reply.split('/')[3]!;
    for (const path of [`${other.address}/${key}`, `${address}/${'a'.repeat(32)}`, `${reply}/nothing`])
      expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(`${other.address}/${key}/who`, { part: 'x' })).status).toBe(404);
  });
});

describe('days and trials', () => {
  test('a draft is there for nobody but stewards and whoever has the key to try it; what they reply is not counted', async () => {
    const { address, id, trialKey } = await aCampaign(t, { isOpened: false });
    const browser = t.visitor();
    expect((await browser.get(address)).status).toBe(404);
    expect((await browser.post(address)).status).toBe(404);
    expect((await browser.get(`${address}?trial=wrong`)).status).toBe(404);
    expect((await (await t.as('steward')).get(address)).status).toBe(200);
    const start = await browser.get(`${address}?trial=${trialKey}`);
    expect(start.text).toContain('This is a trial');
    const reply = await begun(browser, address, { trial: trialKey });
    await browser.post(`${reply}/who`, { part: 'Trying', revision: '0', do: 'next' });
    expect((await browser.get(`${reply}/who`)).text).toContain('This is a trial');
    expect(await partsOf(address)).toHaveLength(1);
    expect(await counted(id)).toBe(0);
  });

  test('it opens and closes by the day where the site is, also on the nights in which clocks change', async () => {
    const { stateOf } = await import('./campaign.ts');
    const round = { openedAt: new Date(0), closedAt: null, opensOn: '2027-03-28', closesOn: '2027-10-31' };
    const at = (moment: string) => stateOf(round, new Date(moment));
    expect(at('2027-03-27T23:59:59Z')).toBe('waiting');
    expect(at('2027-03-28T00:00:00Z')).toBe('open');
    // The last day is an hour longer: summer time ends in it.
    expect(at('2027-10-30T22:59:59Z')).toBe('open');
    expect(at('2027-10-31T23:59:59Z')).toBe('open');
    expect(at('2027-11-01T00:00:00Z')).toBe('closed');
    // The first day may be the longer one, the last the shorter, which ends an hour early by the sun.
    const shorter = { ...round, opensOn: '2026-10-25', closesOn: '2027-03-28' };
    expect(stateOf(shorter, new Date('2026-10-24T22:59:59Z'))).toBe('waiting');
    expect(stateOf(shorter, new Date('2026-10-24T23:00:00Z'))).toBe('open');
    // The hour between one and two that comes twice.
    expect(stateOf(shorter, new Date('2026-10-25T00:30:00Z'))).toBe('open');
    expect(stateOf(shorter, new Date('2026-10-25T01:30:00Z'))).toBe('open');
    expect(stateOf(shorter, new Date('2027-03-28T22:59:59Z'))).toBe('open');
    expect(stateOf(shorter, new Date('2027-03-28T23:00:00Z'))).toBe('closed');
    const summer = { ...round, closesOn: '2027-06-30' };
    expect(stateOf(summer, new Date('2027-06-30T22:59:59Z'))).toBe('open');
    expect(stateOf(summer, new Date('2027-06-30T23:00:00Z'))).toBe('closed');
    const early = await aCampaign(t, { opens: 2 });
    const browser = t.visitor();
    expect((await browser.get(early.address)).text).toContain('This opens on');
    expect((await browser.post(early.address)).location).toBe(early.address);
  });

  test('the standard questions are asked in Welsh where somebody asks in Welsh', async () => {
    const { address } = await aCampaign(t, { questions: standardAsked });
    const browser = t.visitor();
    browser.cookies.passalong_language = 'cy';
    const start = await browser.get(address);
    expect(start.text).toContain('Mae’n cymryd tri munud');
    const reply = await begun(browser, address);
    expect((await browser.get(`${reply}/in-the-way`)).text).toContain('Beth sy’n ei gwneud hi’n anodd');
    const half = await browser.post(`${reply}/from-whom`, { part: 'x'.repeat(300), do: 'next' });
    expect(half.text).toContain('lythrennau yn rhy hir');
  });

  test('what is typed is saved as it is typed', async () => {
    const { address } = await aCampaign(t);
    const browser = t.visitor();
    const reply = await begun(browser, address);
    const saved = await browser.post(`${reply}/why/autosave`, { part: 'Half a sent', revision: '0' });
    expect(JSON.parse(saved.body)).toMatchObject({ revision: 1 });
    expect((await browser.post(`${reply}/why/autosave`, { part: 'x'.repeat(300) })).status).toBe(422);
    expect(await partsOf(address)).toMatchObject([{ part: { text: 'Half a sent' } }]);
  });
});
