import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noLines } from '../../test/site/no-lines.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aWant, byHand, matched } from '../../test/site/wants.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { finderOf } from '../finding/find-actions.ts';
import { gatherWantJob } from './gather-job.ts';
import { doubtsIn, inPieces } from './guard.ts';
import { wantingActions } from './wanting-actions.ts';

/** What is about ferries lies one way, all else each its own. */
const embedder: Embedder = {
  embed: async (sentences) =>
    sentences.map((sentence) => {
      const seed = [...sentence].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7);
      const vector = new Float32Array(512).map((_, i) => Math.sin(i * seed) * 0.1);
      if (/ferry|boat/iu.test(sentence)) vector.fill(1, 0, 200);
      return vector;
    }),
  close: async () => {},
};
let here: TestSite;
beforeAll(async () => {
  here = await testSite({ embedder, actions: (site) => wantingActions(site, finderOf(site, noLines)) });
});
afterAll(() => here.close());

const publicText = async () => (await here.visitor().get('/wants')).text;

describe('a steward looks before others do', () => {
  test('what was found is marked; it is shown worded otherwise; what was said stays as it was', async () => {
    const words = 'Why did Margaret Hale say no to the ramp';
    const { id } = await aWant(here.site, words, { isShown: false });
    const steward = await here.as('steward');
    const page = await steward.get('/steward/wants');
    expect(page.body).toContain('<mark>Margaret Hale</mark>');
    expect(page.text).toContain('Look closely: a name?');
    const nothing = await steward.post('/steward/wants', { want: id, words, does: '' });
    expect([nothing.status, nothing.text.includes('Choose what is to be done')]).toEqual([422, true]);
    const shorter = 'Why did a manager say no to the ramp';
    const { location } = await steward.post('/steward/wants', { want: id, words: shorter, does: 'show' });
    expect((await steward.get(location!)).text).toContain('It is shown.');
    expect(await publicText()).toContain(shorter);
    expect(await publicText()).not.toContain('Margaret');
    const late = await steward.post('/steward/wants', { want: id, words, does: 'show' });
    expect((await steward.get(late.location!)).text).toContain('Somebody decided on it meanwhile');
    const row = await here.site.database
      .selectFrom('want')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ words, shown_words: shorter, state: 'shown' });
  });

  test('those in which nothing was found are shown together; the others wait', async () => {
    await aWant(here.site, 'How to mend a bridge', { isShown: false });
    await aWant(here.site, 'How to mend a gate', { isShown: false });
    await aWant(here.site, 'Whether Dawn Okafor ever mends a fence', { isShown: false });
    const steward = await here.as('steward');
    const { text, body } = await steward.get('/steward/wants');
    expect(text).toContain('Show the 2 on this page');
    const ids = [...body.matchAll(/name="want" value="([0-9a-f-]{36})"/gu)]
      .slice(0, 2)
      .map((match) => match[1]!);
    const { location } = await steward.post('/steward/wants', { want: ids, does: 'all' });
    expect((await steward.get(location!)).text).toContain('2 are shown');
    expect(await publicText()).toContain('How to mend a gate');
    expect(await publicText()).not.toContain('Okafor');
  });

  test('what is like it is offered, joined, and parted again, and not offered then', async () => {
    const first = await aWant(here.site, 'How to keep a ferry going', { browser: 'a' });
    await matched(here.site, first.commonWantId);
    const second = await aWant(here.site, 'Saving the boat to the island', { browser: 'b', isShown: false });
    await gatherWantJob.run({ wantId: second.id }, here.site, byHand);
    const steward = await here.as('steward');
    expect((await steward.get('/steward/wants')).text).toContain(
      'It is the same as: How to keep a ferry going',
    );
    await steward.post('/steward/wants', {
      want: second.id,
      words: 'Saving the boat to the island',
      does: `join ${first.commonWantId}`,
    });
    expect(await publicText()).not.toContain('Saving the boat');
    // The address that it had leads on.
    const moved = await here.visitor().get(`/wants/${second.code}`);
    expect([moved.status, moved.location]).toEqual([303, `/wants/${first.code}`]);
    const keep = `/steward/wants/${first.code}`;
    expect((await steward.get(keep)).text).toContain('Saving the boat to the island');
    await steward.post(keep, { does: 'part', want: second.id });
    expect(await publicText()).toContain('Saving the boat to the island');
    const parted = await here.site.database
      .selectFrom('common_want')
      .selectAll()
      .where('words', '=', 'Saving the boat to the island')
      .where('joined_into', 'is', null)
      .executeTakeFirstOrThrow();
    await matched(here.site, parted.id);
    expect((await steward.get(keep)).text).toContain('There is none that is like it');
  });

  test('nobody but a steward decides', async () => {
    const { id } = await aWant(here.site, 'How to wait', { isShown: false });
    for (const role of ['member', 'gatherer'] as const) {
      const client = await here.as(role);
      expect((await client.post('/steward/wants', { want: id, words: 'x y', does: 'show' })).status).toBe(
        403,
      );
    }
    expect(await publicText()).not.toContain('How to wait');
  });
});

test('a want in pieces is the want, whatever is found in it', () => {
  for (const words of ['Ring 07700 900123 or Margaret Hale', 'plain', 'that idiot Bob Jones at SW1A 1AA']) {
    const pieces = inPieces(words, doubtsIn(words));
    expect(pieces.map(({ text }) => text).join('')).toBe(words);
  }
});
