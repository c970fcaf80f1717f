import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toldStory } from '../../test/cast/told.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { JobRun } from '../jobs/job.ts';
import { sharingChangedJob, sweepSharingJob } from './sharing-changed-job.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite({ actions: () => ({}) });
});
afterAll(() => site.close());

const run: JobRun = { signal: new AbortController().signal, attempt: 1, id: 'x', progress: async () => {} };

/** A story with one part shared with everyone and one for a time that is over, each in an edition and in search. */
async function halfRunOut() {
  const { database } = site.site;
  const told = await toldStory(database, 'The board', [
    { name: 'Jo', role: 'a planner', said: ['We asked the board.', 'They said no.'] },
  ]);
  const [teller] = told.tellings;
  for (const [at, passage] of teller!.passages.entries()) {
    const { id } = await database
      .insertInto('release')
      .values({
        story_id: told.id,
        telling_id: teller!.telling.id,
        passage_id: passage.id,
        audience: 'everyone',
        words: passage.words,
        passage_revision: 1,
        shown_as: 'name',
        shown: 'Jo',
        hand: 'teller',
        until: at === 1 ? new Date(Date.now() - 1000) : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const edition = await database
      .insertInto('edition')
      .values({
        story_id: told.id,
        form: at === 0 ? 'tips' : 'guide',
        audience: 'everyone',
        story_version: 1,
        state: 'shared',
        document: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await database.insertInto('edition_release').values({ edition_id: edition.id, release_id: id }).execute();
    await database
      .insertInto('search_line')
      .values({ release_id: id, story_id: told.id, passage_id: passage.id, words: passage.words })
      .execute();
  }
  return told;
}

const waiting = async (storyId: string) => {
  const { rows } = await sql<{ job: string }>`select distinct data->>'job' as job from pgboss.job
    where state = 'created' and (data->'payload'->>'storyId' = ${storyId} or data->'payload'->>'editionId' in
      (select id::text from edition where story_id = ${storyId})) order by 1`.execute(site.site.database);
  return rows.map(({ job }) => job);
};

test('when the time is over, what rests on it ends, and the forms are made anew from what is still shared', async () => {
  const { database } = site.site;
  const told = await halfRunOut();
  await sweepSharingJob.run({}, site.site, run);
  expect(await waiting(told.id), 'the sweep noticed').toEqual(['sharing-changed']);
  await sharingChangedJob.run({ storyId: told.id }, site.site, run);
  const editions = await database
    .selectFrom('edition')
    .select(['form', 'state'])
    .where('story_id', '=', told.id)
    .where('state', '!=', 'asked')
    .orderBy('form')
    .execute();
  expect(editions).toEqual([
    { form: 'guide', state: 'withdrawn' },
    { form: 'tips', state: 'shared' },
  ]);
  expect(await waiting(told.id)).toEqual(['index-story', 'make-edition', 'sharing-changed']);
});

test('where nothing is shared any more nothing is asked for: an edition of nothing could only fail', async () => {
  const told = await halfRunOut();
  await site.site.database
    .updateTable('release')
    .set({ until: new Date(0) })
    .where('story_id', '=', told.id)
    .execute();
  await sharingChangedJob.run({ storyId: told.id }, site.site, run);
  expect(await waiting(told.id)).toEqual(['index-story']);
});
