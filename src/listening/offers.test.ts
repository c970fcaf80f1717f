import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { noLines } from '../../test/site/no-lines.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { finderOf } from '../finding/find-actions.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { installQueue } from '../jobs/queue.ts';
import { suitingActions } from '../suiting/suiting-actions.ts';
import { suitingCookie } from '../suiting/suiting-cookie.ts';
import { wantingActions } from '../wanting/wanting-actions.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({
    actions: (site) => ({
      ...listeningActions(site),
      ...suitingActions(site),
      ...wantingActions(site, finderOf(site, noLines)),
    }),
  });
  await installQueue(t.connection);
});
afterAll(() => t.close());

/** Replies to a round with the standard questions and finishes. @returns the address of the reply */
async function replied(
  browser: Client,
  address: string,
  parts: Record<string, Record<string, string | string[]>>,
): Promise<string> {
  const { location } = await browser.post(address);
  const reply = location!.split('/').slice(0, 4).join('/');
  for (const [question, fields] of Object.entries(parts))
    await browser.post(`${reply}/${question}`, { ...fields, revision: '0', do: 'next' });
  await browser.post(reply);
  return reply;
}

const ways = { ways: { part: ['listen', 'do'] }, minutes: { part: 'to-15' } };
const offered = 'Shall we use this for what you are shown?';

describe('what somebody answered shapes what they are shown, only if they say so', () => {
  test('it is offered when they have finished, and nothing is kept until they press it', async () => {
    const { address } = await aCampaign(t, { questions: standardAsked });
    const browser = t.visitor();
    const reply = await replied(browser, address, ways);
    const page = await browser.get(reply);
    for (const words of [
      offered,
      'Listen',
      'About 10 minutes',
      'holds what you choose here and nothing else',
    ])
      expect(page.text).toContain(words);
    expect(browser.cookies).toEqual({});
    const { location } = await browser.post(`${reply}/answers/use`);
    expect(location).toBe(`${reply}?done=used`);
    // No key, no id: nothing by which the cookie and the answers could be joined.
    expect(browser.cookies).toEqual({ [suitingCookie]: 'listen.do_10' });
    const after = await browser.get(location!);
    expect(after.text).toContain('You are shown first what suits these answers.');
    expect(after.body).not.toContain('/answers/use');
    expect((await browser.get('/what-suits-me')).body.match(/ checked/gu)).toHaveLength(3);
  });

  test('a member’s is kept with the account, and the answers stay nobody’s', async () => {
    const { address, id } = await aCampaign(t, { questions: standardAsked });
    const member = await t.as('member');
    const reply = await replied(member, address, ways);
    expect((await member.get(reply)).text).toContain('It is kept with your account, for you alone.');
    await member.post(`${reply}/answers/use`);
    const person = await t.site.database
      .selectFrom('person')
      .select(['ways', 'minutes'])
      .where('id', '=', member.id)
      .executeTakeFirstOrThrow();
    expect(person).toEqual({ ways: ['listen', 'do'], minutes: 10 });
    const kept = await t.site.database
      .selectFrom('reply')
      .selectAll()
      .where('campaign_id', '=', id)
      .execute();
    expect(JSON.stringify(kept)).not.toContain(member.id);
    const events = await t.site.database.selectFrom('event').selectAll().execute();
    expect(JSON.stringify(events)).not.toContain(member.id);
  });

  test.each([
    ['who has not finished', { ways: { part: 'read' } }, false],
    ['who skipped both questions', { 'from-whom': { part: 'A nurse' } }, true],
    ['who has no time at all and likes no way', { minutes: { part: 'none' } }, true],
  ])('nothing is offered to somebody %s', async (_who, parts, finishes) => {
    const { address } = await aCampaign(t, { questions: standardAsked });
    const browser = t.visitor();
    const { location } = await browser.post(address);
    const reply = location!.split('/').slice(0, 4).join('/');
    for (const [question, fields] of Object.entries(parts))
      await browser.post(`${reply}/${question}`, { ...fields, revision: '0', do: 'next' });
    if (finishes) await browser.post(reply);
    expect((await browser.get(reply)).text).not.toContain(offered);
    if (finishes) expect((await browser.post(`${reply}/answers/use`)).status).toBe(409);
    expect(browser.cookies[suitingCookie]).toBeUndefined();
  });

  test('a round that closes meanwhile takes nothing away: what was answered can still be used', async () => {
    const { address, id } = await aCampaign(t, { questions: standardAsked });
    const browser = t.visitor();
    const reply = await replied(browser, address, ways);
    await t.site.database
      .updateTable('campaign')
      .set({ closed_at: t.site.now() })
      .where('id', '=', id)
      .execute();
    expect((await browser.post(`${reply}/answers/use`)).location).toBe('/what-suits-me?done=saved');
    expect((await t.visitor().post(`${address}/${'a'.repeat(32)}/answers/use`)).status).toBe(404);
  });
});

describe('what somebody answered may be written down as something they want to know', () => {
  const title = 'Shall we write this down as something you want to know?';
  const wordsIn = (body: string) =>
    /<textarea[^>]*name="words"[^>]*>([^<]*)<\/textarea>/u.exec(body)?.[1]?.replaceAll('&amp;', '&');
  const wants = () =>
    t.site.database.selectFrom('want').selectAll().orderBy('at', 'desc').limit(1).executeTakeFirst();

  test.each([
    [
      { 'most-want': { part: ['q1', 'q3'] }, 'from-whom': { part: 'a team leader' } },
      'Who mattered, and how trust grew; The rules that were bent. Told by: a team leader',
    ],
    [
      {
        'anything-else': { part: 'How did anybody get past procurement?' },
        'from-whom': { part: 'a buyer' },
      },
      'How did anybody get past procurement?',
    ],
    [{ 'from-whom': { part: 'a buyer' } }, 'a buyer'],
    [{ ways: { part: 'read' } }, undefined],
  ])('from %j: %s', async (parts, expected) => {
    const { address } = await aCampaign(t, { questions: standardAsked });
    const browser = t.visitor();
    const page = await browser.get(await replied(browser, address, parts as never));
    expect(page.text.includes(title)).toBe(expected !== undefined);
    expect(wordsIn(page.body)).toBe(expected);
  });

  test('it waits for a person as any other want, changed as they like, and leads back to nobody', async () => {
    const { address } = await aCampaign(t, { questions: standardAsked });
    const member = await t.as('member');
    await replied(member, address, { 'anything-else': { part: 'How did anybody get past procurement?' } });
    const words = 'How did anybody get past procurement in less than a year?';
    const send = () => member.post('/wants', { from: 'listening', words });
    expect((await send()).location).toMatch(/^\/wants\/thanks/u);
    expect(await wants()).toMatchObject({
      words,
      came_from: 'listening',
      state: 'waiting',
      person_id: null,
      place_id: null,
    });
    const { id } = (await wants())!;
    const events = await t.site.database
      .selectFrom('event')
      .select('person_id')
      .where('subject_id', '=', id)
      .execute();
    expect(events).toEqual([{ person_id: null }]);
    expect((await t.visitor().get('/wants')).text).not.toContain('procurement');
    // Pressed twice it counts once.
    expect((await send()).location).toContain('again=yes');
    // What they choose to have mailed is theirs to join.
    await member.post('/wants', { from: 'listening', words: 'How did anybody hire in a week?', hear: 'yes' });
    expect(await wants()).toMatchObject({ person_id: member.id });
  });

  test('a trial of a round makes no wants, and what is wrong with one is said with all of it still there', async () => {
    const { address, trialKey } = await aCampaign(t, { questions: standardAsked });
    const browser = t.visitor();
    const { location } = await browser.post(address, { trial: trialKey });
    const reply = location!.split('/').slice(0, 4).join('/');
    await browser.post(`${reply}/from-whom`, { part: 'a buyer', revision: '0', do: 'next' });
    await browser.post(reply);
    expect((await browser.get(reply)).text).not.toContain(title);
    const novel = 'How did anybody do it? '.repeat(60);
    const page = await browser.post('/wants', { from: 'listening', words: novel });
    expect(page.status).toBe(422);
    expect(page.body).toContain(novel.trim());
    expect(page.body).toContain('name="from" value="listening"');
  });
});
