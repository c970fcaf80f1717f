import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { suitingActions } from '../suiting/suiting-actions.ts';
import { suitingCookie } from '../suiting/suiting-cookie.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({ actions: (site) => ({ ...listeningActions(site), ...suitingActions(site) }) });
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
