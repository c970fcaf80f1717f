import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { transaction } from '../database/database.ts';
import { installQueue } from '../jobs/queue.ts';
import { mayTakeBack } from '../library/permits.ts';
import { storyById, tellingById } from '../library/story-rows.ts';
import { takeBack } from '../library/take-back.ts';
import { CannotWrite } from '../writers/cannot-write.ts';
import { askForEditions } from './ask.ts';
import { sweepEditionsJob } from './edition-sweep.ts';
import { fileKinds } from './files.ts';
import { provenDocument } from './kept-document.ts';
import { makeEditionJob } from './make-edition.ts';
import { documentOf, editionsFor } from './served-store.ts';

const system = { kind: 'system' } as const;
const run = { signal: new AbortController().signal, attempt: 1, id: 'job', progress: async () => {} };
const anybody = { isMember: false, circles: [] };

let at: TestSite;
let sample: Awaited<ReturnType<typeof sharedSample>>;
let slug = 0;

beforeAll(async () => {
  at = await testSite({ actions: () => ({}) });
  await installQueue(at.connection);
});
afterAll(() => at.close());
beforeEach(async () => {
  sample = await sharedSample(at.site, `the-kettle-${++slug}`);
});

const database = () => at.site.database;
const editions = () =>
  database()
    .selectFrom('edition')
    .selectAll()
    .where('story_id', '=', sample.storyId)
    .orderBy('form')
    .execute();

async function ask(forms: readonly 'tips'[] = ['tips']) {
  await transaction(database(), (trx) => askForEditions(trx, sample.storyId, system, { forms }));
  const asked = (await editions()).find(({ state }) => state === 'asked');
  return asked!.id;
}

async function make(editionId: string) {
  await makeEditionJob.run({ editionId }, at.site, run);
}

async function takeBackOne(releaseId: string) {
  const telling = (await tellingById(database(), sample.tellingId))!;
  const permit = mayTakeBack(system, telling, (await storyById(database(), sample.storyId))!);
  await transaction(database(), (trx) =>
    takeBack(trx, permit, { releases: [releaseId], now: at.site.now() }),
  );
}

describe('an edition is shared whole and proven, or not at all', () => {
  test('asked for with the change that wants it: one row and one job for each form', async () => {
    await transaction(database(), (trx) => askForEditions(trx, sample.storyId, system));
    await transaction(database(), (trx) => askForEditions(trx, sample.storyId, system));
    const rows = await editions();
    expect(rows.map(({ form }) => form)).toEqual(['guide', 'session', 'talk', 'tips', 'try']);
    expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('asked'));
  });

  test('done means that every file is there, and says what the teller said', async () => {
    const id = await ask();
    await make(id);
    const [edition] = await editionsFor(database(), sample.storyId, anybody);
    expect(edition).toMatchObject({ id, form: 'tips' });
    const files = await database()
      .selectFrom('edition_file')
      .selectAll()
      .where('edition_id', '=', id)
      .execute();
    expect(files.map(({ ending }) => ending).sort()).toEqual(['docx', 'md', 'pdf', 'txt']);
    for (const file of files) expect(await at.site.files.size(file.file_key)).toBe(Number(file.bytes));
    const words = new Map(sample.passages.map(({ code, words }) => [code, words]));
    expect(provenDocument(await documentOf(database(), id), words)?.form).toBe('tips');
  });

  test('a document of which a line is no longer what was released is not shown', async () => {
    const id = await ask();
    await make(id);
    const words = new Map(sample.passages.map(({ code, words }) => [code, words.replace(/the/gu, 'a')]));
    expect(provenDocument(await documentOf(database(), id), words)).toBeNull();
    expect(provenDocument(await documentOf(database(), id), new Map())).toBeNull();
  });

  test('taken back: readers lose it with the commit, and the sweep deletes its files', async () => {
    const id = await ask();
    await make(id);
    const rests = await database()
      .selectFrom('edition_release')
      .select('release_id')
      .where('edition_id', '=', id)
      .execute();
    await takeBackOne(rests[0]!.release_id);
    expect(await editionsFor(database(), sample.storyId, anybody)).toEqual([]);
    const files = await database()
      .selectFrom('edition_file')
      .selectAll()
      .where('edition_id', '=', id)
      .execute();
    await sweepEditionsJob.run({}, at.site, run);
    for (const { file_key } of files) expect(await at.site.files.size(file_key)).toBeNull();
    expect(await documentOf(database(), id)).toBeNull();
  });

  test('taken back while it is made: nothing of it is shared, and no file of it stays', async () => {
    const id = await ask();
    const put = at.site.files.put;
    let isFirst = true;
    at.site.files.put = async (key, bytes) => {
      if (isFirst) {
        isFirst = false;
        for (const { releaseId } of sample.passages) await takeBackOne(releaseId);
      }
      return put(key, bytes);
    };
    await expect(make(id)).rejects.toThrow('changed while it was made');
    at.site.files.put = put;
    expect(await editionsFor(database(), sample.storyId, anybody)).toEqual([]);
    const left = [];
    for await (const { key } of at.site.files.list(`editions/${id}`)) left.push(key);
    expect(left).toEqual([]);
  });

  test('made anew, the new one takes the place of the old in one moment', async () => {
    await make(await ask());
    const second = await ask();
    await make(second);
    expect((await editions()).map(({ state }) => state).sort()).toEqual(['replaced', 'shared']);
    expect((await editionsFor(database(), sample.storyId, anybody))[0]!.id).toBe(second);
  });

  test('a worker that lost its claim shares nothing: two never share the same', async () => {
    const id = await ask();
    const put = at.site.files.put;
    at.site.files.put = async (key, bytes) => {
      await database().updateTable('edition').set({ claim: 'another worker' }).where('id', '=', id).execute();
      return put(key, bytes);
    };
    await expect(make(id)).rejects.toThrow();
    at.site.files.put = put;
    expect((await editions())[0]).toMatchObject({ state: 'making', claim: 'another worker' });
  });

  test('a file that does not read back as it was said stops the edition, with a reason anybody understands', async () => {
    const id = await ask();
    const { write } = fileKinds.md;
    fileKinds.md.write = async (document, options) => {
      const bytes = await write(document, options);
      return Buffer.from(Buffer.from(bytes).toString().replaceAll(' the ', ' a '));
    };
    const made = make(id);
    await expect(made).rejects.toThrow('Markdown file did not read back word for word');
    fileKinds.md.write = write;
    await makeEditionJob.onFailed({ editionId: id }, at.site, 'The Markdown file did not read back.');
    expect((await editions())[0]).toMatchObject({
      state: 'failed',
      reason: 'The Markdown file did not read back.',
      remedy: expect.stringContaining('Make it again'),
    });
  });

  test('a kind of file that cannot hold what was told is left out, and it is said why', async () => {
    const id = await ask();
    const { write } = fileKinds.pdf;
    fileKinds.pdf.write = async () => {
      throw new CannotWrite('Its typeface has no ☃.', 'Take the Word file.');
    };
    await make(id);
    fileKinds.pdf.write = write;
    const [edition] = await editions();
    expect(edition).toMatchObject({
      state: 'shared',
      reason: 'Left out: PDF. Its typeface has no ☃. Take the Word file.',
    });
    const files = await database()
      .selectFrom('edition_file')
      .select('ending')
      .where('edition_id', '=', id)
      .execute();
    expect(files.map(({ ending }) => ending).sort()).toEqual(['docx', 'md', 'txt']);
  });

  test('a fault of ours is not read out to gatherers', async () => {
    const id = await ask();
    const { write } = fileKinds.txt;
    fileKinds.txt.write = () => {
      throw new TypeError('undefined is not a function');
    };
    at.site.log.level = 'silent';
    await expect(make(id)).rejects.toThrow('Something went wrong on our side');
    fileKinds.txt.write = write;
  });

  test('with nothing shared, it says so and what to do', async () => {
    const id = await ask();
    for (const { releaseId } of sample.passages) await takeBackOne(releaseId);
    await make(id);
    expect((await editions())[0]).toMatchObject({
      state: 'failed',
      reason: 'Nothing of the story is shared with these readers.',
    });
  });

  test('for readers to whom nothing is shared before the cooling-off time is over, nothing is made before that', async () => {
    const [first] = sample.passages;
    const audience = (public_from: Date) =>
      database()
        .updateTable('release')
        .set({ audience: 'network', public_from })
        .where('id', '=', first!.releaseId)
        .execute();
    await audience(new Date(Date.now() + 3_600_000));
    await ask();
    expect((await editions()).map(({ audience }) => audience)).toEqual(['everyone']);
    // The job that is ordered for the moment at which it is over asks again.
    await audience(new Date(Date.now() - 1000));
    await ask();
    expect((await editions()).map(({ audience }) => audience).sort()).toEqual(['everyone', 'network']);
  });

  test('readers of a circle and members get theirs; somebody else does not know that it exists', async () => {
    await database()
      .updateTable('release')
      .set({ audience: 'network' })
      .where('story_id', '=', sample.storyId)
      .execute();
    await make(await ask());
    expect(await editionsFor(database(), sample.storyId, anybody)).toEqual([]);
    expect(await editionsFor(database(), sample.storyId, { isMember: true, circles: [] })).toHaveLength(1);
  });
});
