import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCampaign, everyKind } from '../../test/site/a-campaign.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { allHeardActions } from '../heard/all-actions.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { dayInWords } from '../web/words.ts';
import { dayHere, daysLater } from './campaign.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
beforeAll(async () => {
  t = await testSite({
    actions: (site) => ({ ...listeningActions(site), ...allHeardActions(site, async () => []) }),
  });
});
afterAll(() => t.close());
beforeEach(() => t.site.database.deleteFrom('campaign').execute());

const set = (id: string, values: { closed_at?: Date; is_listed?: boolean; programme?: string }) =>
  t.site.database.updateTable('campaign').set(values).where('id', '=', id).execute();
const links = (body: string) => [...body.matchAll(/href="(\/ask\/[^"]+)"/gu)].map(([, href]) => href);

describe('what is asked now', () => {
  test('each round that is open: what it is called, who asks, its last day, how long it takes, the way to reply', async () => {
    const { address, id } = await aCampaign(t, { questions: standardAsked, closes: 7 });
    await set(id, { programme: 'Leading change' });
    const { text, body, status } = await t.visitor().get('/ask');
    expect(status).toBe(200);
    for (const words of [
      'What would you like to know?',
      'Who asks: The learning team of the county asks.',
      'Takes three minutes at most',
      `open until the end of ${dayInWords(daysLater(dayHere(t.site.now()), 7))}`,
      'Leading change',
      'Reply : What would you like to know?',
    ])
      expect(text).toContain(words);
    expect(links(body)).toEqual([address]);
  });

  test('a round with many questions does not promise three minutes, here or at its start', async () => {
    const { address } = await aCampaign(t, { questions: [...standardAsked, ...everyKind] });
    for (const page of ['/ask', address])
      expect((await t.visitor().get(page)).text).toMatch(/[Tt]akes about 5 minutes/u);
  });

  test('the one that closes first stands first, since it waits least', async () => {
    const late = await aCampaign(t, { closes: 9 });
    const soon = await aCampaign(t, { closes: 2 });
    expect(links((await t.visitor().get('/ask')).body)).toEqual([soon.address, late.address]);
  });

  test('on its last day a round is open still, and the day after it is gone', async () => {
    const { address } = await aCampaign(t, { closes: 0 });
    expect(links((await t.visitor().get('/ask')).body)).toEqual([address]);
    t.later(86_400_000);
    expect(links((await t.visitor().get('/ask')).body)).toEqual([]);
    t.later(-86_400_000);
  });

  test('drafts that are tried out, rounds that open later or are closed, and those found by their link alone do not show', async () => {
    await aCampaign(t, { isOpened: false });
    await aCampaign(t, { opens: 2 });
    await aCampaign(t, { opens: -9, closes: -1 });
    await set((await aCampaign(t)).id, { closed_at: new Date() });
    const unlisted = await aCampaign(t);
    await set(unlisted.id, { is_listed: false });
    const { text, body } = await t.visitor().get('/ask');
    expect(links(body)).toEqual([]);
    // What can be done all the same is said, instead of an empty page.
    expect(text).toContain('Nothing is being asked at the moment');
    expect(text).toContain('Say what you want to know');
    expect(body).toContain('href="/wants/say"');
    // Whoever has the link replies as before.
    expect((await t.visitor().get(unlisted.address)).text).toContain('Begin');
  });

  test('a round found by its link alone does not stand on the page of what was heard either, until it is over', async () => {
    const { id, slug } = await aCampaign(t);
    expect((await t.visitor().get('/heard')).body).toContain(`/ask/${slug}`);
    await set(id, { is_listed: false });
    expect((await t.visitor().get('/heard')).body).not.toContain(slug);
    await set(id, { closed_at: new Date() });
    expect((await t.visitor().get('/heard')).body).toContain(`/heard/${slug}`);
  });

  test('a round that opens later is not told of as if it had closed', async () => {
    const { slug } = await aCampaign(t, { opens: 3 });
    expect((await t.visitor().get('/heard')).body).not.toContain(slug);
    expect((await t.visitor().get(`/heard/${slug}`)).status).toBe(404);
  });

  test('in Welsh, and what is written in English alone is said to be English', async () => {
    const { id } = await aCampaign(t);
    await t.site.database
      .updateTable('campaign')
      .set({ who_asks: JSON.stringify({ en: 'The library.' }) })
      .where('id', '=', id)
      .execute();
    const { text, body } = await t.visitor().get('/ask?lang=cy');
    expect(text).toContain('Beth rydym yn ei ofyn nawr');
    expect(text).toContain('What would you like to know? (Cymraeg)');
    expect(text).toContain('tri munud ar y mwyaf');
    expect(body).toMatch(/<span lang="en">The library\.<\/span>/u);
    await t.site.database.deleteFrom('campaign').execute();
    expect((await t.visitor().get('/ask?lang=cy')).text).toContain('Does dim byd yn cael ei ofyn');
  });
});

test('a steward says whether a round is listed: yes when it is made, and what is said of it tells her', async () => {
  const steward = await t.as('steward');
  await steward.post('/steward/listening', { name: 'Leaflet' });
  const work = '/steward/listening/leaflet';
  expect((await steward.get(work)).text).toContain('on the page of what we are asking now');
  await steward.post(work, { do: 'open' });
  expect(links((await t.visitor().get('/ask')).body)).toEqual(['/ask/leaflet']);
  const form = (await steward.get(`${work}/edit`)).body;
  expect(form).toMatch(/<input[^>]*name="isListed"[^>]*checked/u);
  const today = dayHere(t.site.now());
  const day = (name: string, on: string) =>
    Object.fromEntries(
      ['year', 'month', 'day'].map((part, i) => [`${name}-${part}`, String(Number(on.split('-')[i]))]),
    );
  const said = {
    name: 'Leaflet',
    'title-en': 'What would help?',
    'whoAsks-en': 'We do.',
    'whatHappens-en': 'We read it.',
    ...day('opens', today),
    ...day('closes', daysLater(today, 7)),
    ...day('kept', daysLater(today, 30)),
    showsHeard: 'yes',
  };
  // Left without its tick, as a browser sends it.
  expect((await steward.post(`${work}/edit`, said)).location).toContain('done=saved');
  expect((await steward.get(work)).text).toContain('by its link alone');
  expect(links((await t.visitor().get('/ask')).body)).toEqual([]);
  await steward.post(`${work}/edit`, { ...said, isListed: 'yes' });
  expect(links((await t.visitor().get('/ask')).body)).toEqual(['/ask/leaflet']);
});
