import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/site/client.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { tellingActions } from '../../test/site/telling-actions.ts';
import { aWant, byHand, madeFindable, matched } from '../../test/site/wants.ts';
import { finderOf } from '../finding/find-actions.ts';
import { type LineIndex, lineIndex } from '../finding/line-index.ts';
import { tellingLinkJob } from '../telling/link-job.ts';
import { wantingActions } from './wanting-actions.ts';

let here: TestSite;
let index: LineIndex;
let gatherer: Client & { id: string };
let sample: Awaited<ReturnType<typeof sharedSample>>;
beforeAll(async () => {
  here = await testSite({
    settings: { meaning: false },
    actions: (site) => {
      index = lineIndex(site.connection);
      return { ...tellingActions(site), ...wantingActions(site, finderOf(site, index)) };
    },
  });
  gatherer = await here.as('gatherer', { name: 'Gwen' });
  sample = await sharedSample(here.site);
  const { database } = here.site;
  await database
    .insertInto('story_gatherer')
    .values({ story_id: sample.storyId, person_id: gatherer.id })
    .execute();
  await database.updateTable('telling').set({ teller_email: 'sal@example.org' }).execute();
  await madeFindable(here.site, sample.storyId);
  await index.refresh();
});
afterAll(async () => {
  await index.close();
  await here.close();
});

const asked = () => here.site.database.selectFrom('asked_for').selectAll().orderBy('at').execute();
const page = async (code: string) => (await here.visitor().get(`/wants/${code}`)).text;

describe('what is wanted and not told', () => {
  test('is listed for gatherers; what is answered, or waits to be looked at, is not', async () => {
    const answered = await aWant(here.site, 'who may touch the kettle');
    await matched(here.site, answered.commonWantId);
    await aWant(here.site, 'How to run a zeppelin');
    await aWant(here.site, 'Whether Bob Jones is ill', { isShown: false });
    const { text } = await gatherer.get('/work/wants');
    expect(text).toContain('How to run a zeppelin');
    expect(text).not.toContain('who may touch the kettle');
    expect(text).not.toContain('Bob Jones');
    expect(await page(answered.code)).toContain('There was a policy');
  });

  test('a story that touches it is named with its teller, without an address; who gathers it may ask again, by mail, in the words of the want', async () => {
    const { code, commonWantId } = await aWant(here.site, 'What the caretaker of a ladder thinks of pianos');
    const { text, body } = await gatherer.get(`/work/wants/${code}`);
    expect(text).toContain('The kettle');
    expect(text).toContain('Sal Ember, a day centre manager');
    expect(body).not.toContain('sal@example.org');
    expect(await page(code)).not.toContain('Somebody has been asked now');
    const wrong = await gatherer.post(`/work/wants/${code}`, {
      story: 'the-kettle',
      telling: 'x',
      how: 'mail',
    });
    expect([wrong.status, wrong.text.includes('Choose whom you ask')]).toEqual([422, true]);
    const done = await gatherer.post(`/work/wants/${code}`, {
      story: 'the-kettle',
      telling: sample.tellingId,
      how: 'mail',
    });
    expect((await gatherer.get(done.location!)).text).toContain('They have been asked');
    const { telling_id: tellingId, words } = (await asked())[0]!;
    await tellingLinkJob.run({ tellingId, madeFor: 'invited by mail' }, here.site, byHand);
    expect(here.mail[0]).toMatchObject({ to: 'sal@example.org' });
    expect(here.mail[0]!.text).toContain(`“${words}”`);
    const link = /http:\/\/site\.test(\/tell\/\w+)/u.exec(here.mail[0]!.text)![1]!;
    for (const path of [link, `${link}/questions/3`])
      expect((await here.visitor().get(path)).text).toContain(words);
    expect(await page(code)).toContain('Somebody has been asked now');
    await here.site.database
      .updateTable('telling')
      .set({ told_at: new Date() })
      .where('id', '=', tellingId)
      .execute();
    expect(await page(code)).toContain('it is being made ready now');
    expect(commonWantId).toBeTruthy();
  });

  test('to a gatherer of other stories the teller is not named, and they cannot ask them; they are told who can', async () => {
    const { code } = await aWant(here.site, 'What a caretaker says of a ladder and keys');
    const other = await here.as('gatherer');
    const { text, body } = await other.get(`/work/wants/${code}`);
    expect(text).toContain('Gwen can ask them');
    expect(body).not.toContain('Sal Ember');
    const tried = await other.post(`/work/wants/${code}`, {
      story: 'the-kettle',
      telling: sample.tellingId,
      how: 'mail',
    });
    expect(tried.status).toBe(404);
  });

  test('somebody new is asked: with a story of their own, by a link to hand over or an interview; what is wrong is told and kept', async () => {
    const { code } = await aWant(here.site, 'How to share a minibus');
    const wrong = await gatherer.post(`/work/wants/${code}`, {
      about: 'The bus',
      name: '',
      how: 'mail',
      email: 'x',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="The bus"');
    for (const fault of ['Type a name', 'Type a whole e-mail address']) expect(wrong.text).toContain(fault);
    const link = await gatherer.post(`/work/wants/${code}`, { about: 'The bus', name: 'Jo', how: 'link' });
    const path = /(\/tell\/\w+)/u.exec(link.body)![1]!;
    expect((await here.visitor().get(path)).text).toContain('How to share a minibus');
    const interview = await gatherer.post(`/work/wants/${code}`, {
      about: 'A bus',
      name: 'Al',
      how: 'interview',
    });
    expect((await gatherer.get(interview.location!)).text).toContain('How to share a minibus');
    expect((await gatherer.get('/work')).text).toContain('The bus');
  });
});

test('what is told by somebody who was asked is an answer, however it is worded', async () => {
  const { database } = here.site;
  const answers = (id: string) =>
    database.selectFrom('want_answer').select('passage_id').where('common_want_id', '=', id).execute();
  const { commonWantId, code } = await aWant(here.site, 'Zebra crossings near infant schools');
  const other = await sharedSample(here.site, 'another');
  await madeFindable(here.site, other.storyId);
  // Nothing that was said there holds a word of it.
  expect(await answers(commonWantId)).toEqual([]);
  expect(await page(code)).toContain('Nobody has told this yet');
  const row = { telling_id: other.tellingId, common_want_id: commonWantId, words: 'Zebra crossings' };
  await database.insertInto('asked_for').values(row).execute();
  await madeFindable(here.site, other.storyId);
  expect(await answers(commonWantId)).toHaveLength(1);
  // Looked for anew, in everything that is shared, it is the same.
  await matched(here.site, commonWantId);
  expect(await answers(commonWantId)).toHaveLength(1);
  expect(await page(code)).toContain('Shared now');
});
