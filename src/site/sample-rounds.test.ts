import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobRun } from '../../test/site/closed-round.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { allHeardActions } from '../heard/all-actions.ts';
import { installQueue } from '../jobs/queue.ts';
import { maySteward } from '../library/permits.ts';
import { deleteCampaign } from '../listening/campaign-change-store.ts';
import { campaignBySlug } from '../listening/campaign-store.ts';
import { importsOf, undoImport } from '../listening/import-store.ts';
import { listeningActions } from '../listening/listening-actions.ts';
import { topicsWanted } from '../wanting/wanted-topics.ts';
import { wantingActions } from '../wanting/wanting-actions.ts';
import { sampleRounds, sampleWants } from './sample-round-list.ts';
import { makeSampleRounds, makeSampleWants } from './sample-rounds.ts';
import { forgetSampleRounds, forgetSampleWants } from './samples-store.ts';

const folder = join(import.meta.dirname, '../../samples');
const nothing = { forPage: async () => [] } as never;
let site: TestSite;

beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({
      ...listeningActions(machinery),
      ...allHeardActions(machinery, () => topicsWanted(machinery.database)),
      ...wantingActions(machinery, nothing),
    }),
  });
  await installQueue(site.connection);
  await makeSampleRounds(site.site, folder, jobRun);
  await makeSampleWants(site.site);
});
afterAll(() => site.close());

const textOf = async (address: string) => {
  const { text } = await site.visitor().get(address);
  return text.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
};

test('a newcomer sees pictures of what was heard, themes with people in them, and that all of it is invented', async () => {
  const page = await textOf('/heard/what-would-help');
  expect(page).toContain('Nobody who replies in it is real');
  expect(page).toMatch(/At least 1[34]\d people took part/u);
  expect(page).toContain('Time that nobody books over');
  expect(page).toContain('The actual letter they sent. The actual form. Not a description of the form.');
  expect(await textOf('/heard/what-would-help/you-said-we-did')).toContain(
    'Nobody from finance has told us a story',
  );
  // Several kinds of work are large enough to be shown beside everybody, for three questions of the five: for the others they would
  // tell of a few people, put together with the regions.
  const { body } = await site.visitor().get('/heard/what-would-help?by=role');
  expect(body.match(/<table/gu)!.length).toBe(3);
  expect(await textOf('/heard')).toContain('invented, to show what the site does');
});

test('a newcomer can reply to the round that is open', async () => {
  const page = await textOf('/ask/half-a-year-on');
  expect(page).toContain('Begin');
  expect(page).toContain('Nobody who replies in it is real');
  expect(await textOf('/heard/half-a-year-on')).toContain('This is open until');
});

test('words of the open round wait for a steward, and one of them has a name in it', async () => {
  const { rows } = await site.pool.query(
    "select w.state, count(*)::int from free_word w join campaign c on c.id = w.campaign_id where c.slug = 'half-a-year-on' group by 1 order by 1",
  );
  expect(rows).toEqual([
    { state: 'held', count: 1 },
    { state: 'waiting', count: 7 },
  ]);
});

test('what people want to know is there with how many want it, and one waits for a steward', async () => {
  const page = await textOf('/wants');
  for (const { words, isShown } of sampleWants) expect(page.includes(words), words).toBe(isShown);
  expect(page).toContain('12 people');
  expect(page.match(/This is invented/gu)).toHaveLength(sampleWants.filter(({ isShown }) => isShown).length);
});

test('they are made once, and never where there is a round already', async () => {
  await makeSampleRounds(site.site, folder, jobRun);
  const { rows } = await site.pool.query('select count(*)::int from campaign');
  expect(rows[0].count).toBe(sampleRounds.length);
});

test('when the program was stopped in the middle, what is half there is made anew, and what somebody real said stays', async () => {
  const { database } = site.site;
  await site.pool.query('delete from theme');
  await site.pool.query('delete from said_did');
  const own = await site.pool.query(
    "insert into want (words, came_from, common_want_id) select 'How did you pay for it?', 'say', common_want_id from want where came_from = 'sample' limit 1 returning common_want_id as common",
  );
  await forgetSampleRounds(database);
  await forgetSampleWants(database);
  await makeSampleRounds(site.site, folder, jobRun);
  await makeSampleWants(site.site);
  expect(await textOf('/heard/what-would-help')).toContain('Time that nobody books over');
  const { rows } = await site.pool.query('select came_from, common_want_id as common from want');
  expect(rows.filter(({ came_from }) => came_from === 'sample')).toHaveLength(sampleWants.length);
  expect(rows.find(({ came_from }) => came_from === 'say')).toMatchObject(own.rows[0]);
  await site.pool.query("delete from want where came_from = 'say'");
});

test('a steward can be rid of them: the table is taken out again, and the round deleted', async () => {
  const { database } = site.site;
  const permit = maySteward({ kind: 'system' });
  for (const slug of ['what-would-help', 'half-a-year-on']) {
    const { id } = (await campaignBySlug(database, slug))!;
    for (const table of await importsOf(database, id))
      await undoImport(database, permit, id, table.id, new Date());
    expect(await deleteCampaign(database, permit, id)).toBe(true);
  }
  for (const table of ['campaign', 'reply', 'free_word', 'theme', 'said_did', 'heard']) {
    const { rows } = await site.pool.query(`select count(*)::int from ${table}`);
    expect(rows[0].count, table).toBe(0);
  }
});
