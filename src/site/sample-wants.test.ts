import { afterAll, beforeAll, expect, test } from 'vitest';
import { noLines } from '../../test/site/no-lines.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { madeFindable, matched } from '../../test/site/wants.ts';
import { useLite } from '../embedding/use-lite.ts';
import { finderOf } from '../finding/find-actions.ts';
import { wantingActions } from '../wanting/wanting-actions.ts';
import { samples } from './sample-list.ts';
import { makeSampleWants } from './sample-rounds.ts';
import { makeSample } from './samples.ts';

const embedder = useLite();
let t: TestSite;
beforeAll(async () => {
  t = await testSite({
    embedder,
    actions: (site) => wantingActions(site, finderOf(site, noLines)),
  });
});
afterAll(async () => {
  await t.close();
  await embedder.close();
});

test('of what invented people want to know one is answered, by the story that tells of it, and the others wait', async () => {
  // The one that answers, and one that has much to say of waiting and of panels.
  for (const slug of ['who-writes-the-rota', 'the-handrail-panel'])
    await makeSample(t.site, samples.find((sample) => sample.slug === slug)!);
  const { database } = t.site;
  const asked = await database.selectFrom('edition').select('form').distinct().orderBy('form').execute();
  expect(asked, 'their forms are made').toHaveLength(5);
  await makeSampleWants(t.site);
  for (const { id } of await database.selectFrom('story').select('id').execute())
    await madeFindable(t.site, id);
  const wants = await database
    .selectFrom('common_want')
    .select(['id', 'code'])
    .where('shown_at', 'is not', null)
    .execute();
  for (const { id } of wants) await matched(t.site, id);
  const { text, body } = await t.visitor().get('/wants');
  expect(text.match(/passages? may answer it/gu)).toHaveLength(1);
  expect(text.match(/Nobody has told this yet/gu)).toHaveLength(2);
  const [, answered] = /href="(\/wants\/\w+)">How do care workers come to write their own rota/u.exec(body)!;
  const page = await t.visitor().get(answered!);
  expect(page.body).toContain('/stories/who-writes-the-rota/passages/');
  expect(page.body).not.toContain('/stories/the-handrail-panel/');
});
