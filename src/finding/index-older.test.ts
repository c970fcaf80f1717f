import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { JobRun } from '../jobs/job.ts';
import { indexStoryJob } from './index-job.ts';
import { indexOlderJob } from './index-older-job.ts';
import { nearestSentence } from './meaning.ts';
import { toIndexAnew } from './older-line-store.ts';

// A site that is brought up to date must find as well as a new one, without anybody changing each story by hand.

const run: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: 'test',
  progress: async () => {},
};
const up = new Float32Array(512).fill(0.1);
let broken = false;

let here: TestSite;
beforeEach(async () => {
  await here?.close();
  broken = false;
  here = await testSite({
    actions: () => ({}),
    embedder: {
      embed: async (sentences) => {
        if (broken) throw new Error('the model is lost');
        return sentences.map(() => up);
      },
      close: async () => {},
    },
  });
});
afterAll(() => here.close());

/** An indexed story. @param keptAs how its meanings were kept */
async function indexed(slug: string, keptAs: 'now' | 'before' | 'not at all'): Promise<string> {
  const { storyId } = await sharedSample(here.site, slug);
  await indexStoryJob.run({ storyId }, here.site, run);
  // The earlier form: a whole byte for each number of a sentence, and no byte between.
  const before = sql<Buffer>`decode(repeat('7f', 512 * 3), 'hex')`;
  if (keptAs !== 'now')
    await here.site.database
      .updateTable('search_line')
      .set({ meaning: keptAs === 'before' ? before : null })
      .where('story_id', '=', storyId)
      .execute();
  return storyId;
}

/** Lines of a story ($1), so many ($2), with meanings of so many bytes ($3). */
const manyLines = `
  insert into search_line (release_id, story_id, passage_id, words, meaning)
    select gen_random_uuid(), $1, gen_random_uuid(), 'words', decode(repeat('7f', $3), 'hex') from generate_series(1, $2)`;

/** Lines alone, by hand: it is not looked at whether there is what they refer to. */
async function withLines(make: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await here.pool.connect();
  await client.query('set session_replication_role = replica');
  await make(client);
  await client.query('reset session_replication_role');
  client.release();
}

/** Stories that wait to be indexed, taken out of the queue as a worker would. */
async function taken(): Promise<string[]> {
  const { rows } = await sql<{ story: string }>`
    delete from pgboss.job where data->>'job' = 'index-story' returning data->'payload'->>'storyId' as story`.execute(
    here.site.database,
  );
  return rows.map(({ story }) => story);
}

async function asked(): Promise<string[]> {
  await indexOlderJob.run({}, here.site, run);
  return taken();
}

async function sentencesAreKept(storyId: string): Promise<boolean> {
  const lines = await here.site.database
    .selectFrom('search_line')
    .select('meaning')
    .where('story_id', '=', storyId)
    .execute();
  return lines.length > 0 && lines.every(({ meaning }) => meaning && nearestSentence(up, meaning) !== null);
}

test('a story of an earlier program is found by its sentences again, and then nothing is left to do', async () => {
  const [old] = [await indexed('old', 'before'), await indexed('new', 'now')];
  expect(await sentencesAreKept(old)).toBe(false);
  expect(await asked()).toEqual([old]);
  await indexStoryJob.run({ storyId: old }, here.site, run);
  expect(await sentencesAreKept(old)).toBe(true);
  expect(await asked()).toEqual([]);
  // Should it ever happen to it again, it is not forgotten for having been asked for once.
  await here.site.database
    .updateTable('search_line')
    .set({ meaning: Buffer.alloc(1024) })
    .execute();
  expect((await asked()).sort()).toContain(old);
});

test('what waits already is not asked for twice, and what cannot be indexed does not come round for ever', async () => {
  const old = await indexed('old', 'before');
  broken = true;
  expect(await asked()).toEqual([old]);
  expect(await asked()).toEqual([]);
  await expect(indexStoryJob.run({ storyId: old }, here.site, run)).rejects.toThrow('the model is lost');
  here.later(7 * 86_400_000);
  expect(await asked()).toEqual([]);
});

test('a meaning that is missing is waited for before it is asked for, and not missed where meaning is not used', async () => {
  const bare = await indexed('bare', 'not at all');
  expect(await asked()).toEqual([]);
  here.later(2 * 3_600_000);
  here.site.settings.meaning = false;
  expect(await asked()).toEqual([]);
  here.site.settings.meaning = true;
  expect(await asked()).toEqual([bare]);
});

test('a large site is brought up to date lot by lot, with no priority over what somebody waits for', async () => {
  const stories = await here.site.database
    .insertInto('story')
    .values(Array.from({ length: 12 }, (_, i) => ({ slug: `old-${i}`, title: 'Old' })))
    .returning('id')
    .execute();
  await withLines(async (client) => {
    for (const { id } of stories) await client.query(manyLines, [id, 3, 512 * 2]);
  });
  await indexOlderJob.run({}, here.site, run);
  const { rows } = await sql<{ priority: number }>`
    select priority from pgboss.job where data->>'job' = 'index-story'`.execute(here.site.database);
  expect(rows).toEqual(Array.from({ length: 10 }, () => ({ priority: 0 })));
  const all = [...(await taken()), ...(await asked())];
  expect(all.sort()).toEqual(stories.map(({ id }) => id).sort());
  expect(await asked()).toEqual([]);
});

test('when nothing is left it reads no line of a large table, since it looks every minute', async () => {
  const { database } = here.site;
  const { storyId } = await sharedSample(here.site);
  await withLines(async (client) => {
    await client.query(manyLines, [storyId, 20_000, 512 + 1 + 256]);
    await client.query('analyze search_line');
  });
  const read = await database.transaction().execute(async (trx) => {
    expect(await toIndexAnew(trx, { missingSince: new Date(), most: 10 })).toEqual([]);
    const { rows } = await sql<{ whole: number; lines: number }>`
      select seq_scan::int as whole, idx_tup_fetch::int as lines from pg_stat_xact_user_tables where relname = 'search_line'`.execute(
      trx,
    );
    return rows;
  });
  expect(read).toEqual([{ whole: 0, lines: 0 }]);
});
