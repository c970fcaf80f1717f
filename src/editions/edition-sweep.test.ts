import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { transaction } from '../database/database.ts';
import { askForEditions } from './ask.ts';
import { deleteStrayFiles, sweepEditionsJob } from './edition-sweep.ts';
import { fileKinds } from './files.ts';
import { makeEditionJob } from './make-edition.ts';

// A failure is shown so that somebody mends it: one that was mended long ago hides those that were not.

const run = { signal: new AbortController().signal, attempt: 1, id: 'job', progress: async () => {} };

let at: TestSite;
let sample: Awaited<ReturnType<typeof sharedSample>>;
let slug = 0;

beforeAll(async () => {
  at = await testSite({ actions: () => ({}) });
  at.site.log.level = 'silent';
});
afterAll(() => at.close());
beforeEach(async () => {
  sample = await sharedSample(at.site, `the-kettle-${++slug}`);
});

const database = () => at.site.database;
const editions = () =>
  database().selectFrom('edition').selectAll().where('story_id', '=', sample.storyId).execute();

async function ask(): Promise<string> {
  await transaction(database(), (trx) =>
    askForEditions(trx, sample.storyId, { kind: 'system' }, { forms: ['tips'] }),
  );
  return (await editions()).find(({ state }) => state === 'asked')!.id;
}

async function make(editionId: string) {
  await makeEditionJob.run({ editionId }, at.site, run);
}

describe('what is over goes, what somebody must see stays', () => {
  test('what failed and was made since is forgotten; the last failure stays, with its reason, until then', async () => {
    const fail = async (reason: string) => {
      const id = await ask();
      await make(id).catch(() => {});
      await database().updateTable('edition').set({ state: 'making' }).where('id', '=', id).execute();
      await makeEditionJob.onFailed({ editionId: id }, at.site, reason);
    };
    const { write } = fileKinds.txt;
    fileKinds.txt.write = () => {
      throw new TypeError('undefined is not a function');
    };
    await fail('First.');
    await fail('Second.');
    fileKinds.txt.write = write;
    await sweepEditionsJob.run({}, at.site, run);
    expect((await editions()).map(({ state, reason }) => [state, reason])).toEqual([['failed', 'Second.']]);
    const id = await ask();
    await sweepEditionsJob.run({}, at.site, run);
    expect((await editions()).map(({ state }) => state).sort(), 'asked for, not made').toEqual([
      'asked',
      'failed',
    ]);
    await make(id);
    await sweepEditionsJob.run({}, at.site, run);
    expect((await editions()).map(({ state }) => state)).toEqual(['shared']);
  });

  test('a failure for readers who have nothing of the story is no longer anybody’s to mend', async () => {
    const id = await ask();
    await database()
      .updateTable('release')
      .set({ until: new Date(0) })
      .where('story_id', '=', sample.storyId)
      .execute();
    await make(id);
    expect((await editions())[0]!.state).toBe('failed');
    await sweepEditionsJob.run({}, at.site, run);
    expect(await editions()).toEqual([]);
  });

  test('no file stays that nothing names: of a try that failed or was killed, of a story that is gone', async () => {
    const [mine, gone] = [await ask(), '00000000-0000-4000-8000-000000000000'];
    const { write } = fileKinds.txt;
    fileKinds.txt.write = () => {
      throw new TypeError('undefined is not a function');
    };
    await expect(make(mine)).rejects.toThrow();
    fileKinds.txt.write = write;
    const keys = async (edition: string) => {
      const all = [];
      for await (const { key } of at.site.files.list(`editions/${edition}/`)) all.push(key);
      return all;
    };
    expect(await keys(mine)).toEqual([]);
    await at.site.files.put(`editions/${mine}/killed/tips.pdf`, Buffer.from('half'));
    await at.site.files.put(`editions/${gone}/killed/tips.pdf`, Buffer.from('half'));
    await deleteStrayFiles(at.site, run.signal);
    expect(await keys(mine), 'it is still being made').toHaveLength(1);
    expect(await keys(gone)).toEqual([]);
    await make(mine);
    await deleteStrayFiles(at.site, run.signal);
    const files = await database()
      .selectFrom('edition_file')
      .select('file_key')
      .where('edition_id', '=', mine)
      .execute();
    expect((await keys(mine)).sort()).toEqual(files.map(({ file_key }) => file_key).sort());
    expect(files).toHaveLength(4);
  });
});
