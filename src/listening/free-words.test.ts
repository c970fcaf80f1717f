import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { isTheirs } from './free-word.ts';
import { keepRepliesJob } from './keep-replies-job.ts';
import { listeningActions } from './listening-actions.ts';
import { lookWordsJob } from './look-words-job.ts';

let t: TestSite;
let steward: Client;
beforeAll(async () => {
  t = await testSite({ actions: listeningActions });
  steward = await t.as('steward');
});
afterAll(() => t.close());

const look = () =>
  lookWordsJob.run({}, t.site, {
    signal: AbortSignal.timeout(60_000),
    progress: async () => {},
  } as never);
const at = (slug: string) => `/steward/listening/${slug}/words`;
const wordsOf = (id: string) =>
  t.site.database.selectFrom('free_word').selectAll().where('campaign_id', '=', id).orderBy('text').execute();

/** Writes in a reply, and finishes it. @returns its address */
async function wrote(slug: string, why: string, { quoting = 'yes', trial = '' } = {}) {
  const browser = t.visitor();
  const { location } = await browser.post(`/ask/${slug}`, { trial });
  const reply = location!.split('/').slice(0, 4).join('/');
  await browser.post(`${reply}/quoting`, { part: quoting, revision: '0' });
  await browser.post(`${reply}/why`, { part: why, revision: '0', do: 'finish' });
  return { reply, browser };
}

/** The fields by which the page's form says on which words it decides. */
function fieldsOf(body: string) {
  return {
    word: /name="word" value="([^"]+)"/u.exec(body)![1]!,
    mark: /name="mark" value="([^"]+)"/u.exec(body)![1]!,
  };
}

describe('words of a reply', () => {
  test('are looked at for names, then wait for a person, one by one; a decision can be taken back', async () => {
    const { slug, id, trialKey } = await aCampaign(t);
    await wrote(slug, 'Because Mrs Margaret Hale of Barnsley told me to.');
    await wrote(slug, 'Because it was raining.');
    await wrote(slug, 'Please only count this one.', { quoting: 'no' });
    await wrote(slug, 'A trial.', { trial: trialKey });
    expect(await wordsOf(id)).toEqual([]);
    await look();
    const all = await wordsOf(id);
    expect(all.map(({ text, state, shown }) => [text, state, shown]).sort()).toEqual([
      ['Because Mrs Margaret Hale of Barnsley told me to.', 'held', null],
      ['Because it was raining.', 'waiting', null],
      ['Please only count this one.', 'waiting', null],
    ]);
    await look();
    expect(await wordsOf(id)).toEqual(all);
    const page = await steward.get(at(slug));
    // Who did not agree to be quoted is not asked about: nobody will see it.
    expect(page.text).toContain('2 answers wait for you');
    const first = page.text.includes('Margaret') ? page : await steward.get(`${at(slug)}?at=1`);
    expect(first.body).toMatch(/<mark>[^<]*Margaret Hale<\/mark>/u);
    expect(first.text).toContain('Why did you come?');
    const fields = fieldsOf(first.body);
    const added = await steward.post(at(slug), {
      ...fields,
      do: 'show',
      shown: 'Because a lovely neighbour told me.',
    });
    expect(added.status).toBe(422);
    expect(added.text).toContain('Some of this is not what they wrote');
    expect(added.body).toContain('Because a lovely neighbour told me.</textarea>');
    const shown = 'Because [a neighbour] told me to.';
    expect((await steward.post(at(slug), { ...fields, do: 'show', shown })).location).toContain('done=shown');
    const fine = (await wordsOf(id)).find(({ state }) => state === 'fine')!;
    expect(fine).toMatchObject({ shown, text: 'Because Mrs Margaret Hale of Barnsley told me to.' });
    expect(fine.decided_by).not.toBeNull();
    await steward.post(at(slug), { ...fields, do: 'undo' });
    expect((await wordsOf(id)).map(({ state }) => state).sort()).toEqual(['held', 'waiting', 'waiting']);
    await steward.post(at(slug), { ...fields, do: 'hide' });
    expect((await wordsOf(id)).find(({ state }) => state === 'hidden')).toMatchObject({ shown: null });
    expect((await steward.get(at(slug))).text).toContain('not shown');
  });

  test('that are changed or taken back after a decision are shown to nobody, and wait again', async () => {
    const { slug, id } = await aCampaign(t);
    const { reply, browser } = await wrote(slug, 'It was fine.');
    await look();
    const fields = fieldsOf((await steward.get(at(slug))).body);
    await steward.post(at(slug), { ...fields, do: 'show', shown: 'It was fine.' });
    await browser.post(`${reply}/why`, { part: 'It was not fine.', revision: '1' });
    expect(await wordsOf(id)).toEqual([]);
    await look();
    expect(await wordsOf(id)).toMatchObject([{ text: 'It was not fine.', state: 'waiting', shown: null }]);
    // Whoever had the old words before her decides on nothing.
    const stale = await steward.post(at(slug), { ...fields, do: 'show', shown: 'It was fine.' });
    expect(stale.location).toContain('done=changed');
    await browser.post(`${reply}/why`, { part: '', revision: '2' });
    expect(await wordsOf(id)).toEqual([]);
    await browser.post(`${reply}/why`, { part: 'Again.', revision: '3' });
    await look();
    await browser.post(`${reply}/quoting`, { part: 'no', revision: '1' });
    expect((await steward.get(at(slug))).text).toContain('Nothing waits for you');
  });
});

describe('a wording shows their words and no others', () => {
  const text = 'We had no time, and Joan in the office said “try it” to all of us.';
  test.each([
    [text, true],
    ['we had no time … “try it” to all of us.', true],
    ['We had no time, and [a colleague] in the office said “try it”', true],
    ['We had time', false],
    ['[everything]', false],
    ['“try it” … We had no time', false],
    ['We had no time. Joan was great.', false],
    ['', false],
  ])('%s: %s', (shown, is) => {
    expect(isTheirs(text, shown)).toBe(is);
  });

  test('whatever is cut out of any text is theirs, whatever is added is not', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [from, to] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y);
        const cut = `${words.slice(0, from)}…${words.slice(to)}`;
        expect(isTheirs(words, cut)).toBe(cut.trim() !== '…');
        expect(isTheirs(words, `${words} zebra`)).toBe(false);
      }),
    );
  });
});

test('replies are deleted on the day after the one that people were told, with their words; that it happened stays', async () => {
  const { slug, id } = await aCampaign(t, { closes: 1 });
  const { reply } = await wrote(slug, 'Keep this a while.');
  await t.visitor().post(`/ask/${slug}`);
  await look();
  await keepRepliesJob.run({}, t.site, undefined as never);
  expect(await wordsOf(id)).toHaveLength(1);
  t.later(92 * 86_400_000);
  await keepRepliesJob.run({}, t.site, undefined as never);
  expect(await wordsOf(id)).toEqual([]);
  const left = await t.site.database.selectFrom('reply').select('id').where('campaign_id', '=', id).execute();
  expect(left).toEqual([]);
  expect((await t.visitor().get(reply)).status).toBe(404);
  expect((await t.visitor().get(`/ask/${slug}`)).text).toContain('This closed on');
  expect((await steward.get(`/steward/listening/${slug}`)).status).toBe(200);
  const event = await t.site.database
    .selectFrom('event')
    .selectAll()
    .where('verb', '=', 'deleted replies that were kept long enough')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(event).toMatchObject({ hand: 'system', detail: { replies: 2 } });
});
