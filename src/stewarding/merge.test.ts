import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { to } from '../addresses.ts';
import { indexStoryJob } from '../finding/index-job.ts';
import { type LineIndex, lineIndex } from '../finding/line-index.ts';
import { readCounts } from '../library/read-counts.ts';
import { sharingChangedJob } from '../releasing/sharing-changed-job.ts';
import { siteActions } from '../site/actions.ts';
import { countingMetrics } from '../site/metrics.ts';
import { makeStory } from '../telling/story-make-store.ts';

// A place that was misspelt once is looked for under two names ever after, and each holds half of what there is.

const run = { signal: new AbortController().signal, attempt: 1, id: 'test', progress: async () => {} };
let here: TestSite;
let steward: Awaited<ReturnType<TestSite['as']>>;
let counts: ReturnType<typeof readCounts>;
let index: LineIndex;
let number = 0;

beforeAll(async () => {
  here = await testSite({
    settings: { searchPerMinute: 500, meaning: false },
    actions: (site) => {
      counts = readCounts(site.database, site.now);
      index = lineIndex(site.connection);
      return siteActions(site, { counts, index, metrics: countingMetrics() });
    },
  });
  steward = await here.as('steward', { name: 'Stewart' });
});
afterAll(async () => {
  await index.close();
  await counts.close();
  await here.close();
});
beforeEach(() => {
  number += 1;
});

const database = () => here.site.database;

async function place(name: string) {
  const slug = `${name}-${number}`.toLowerCase();
  const values = {
    slug,
    name: `${name} ${number}`,
    kind: 'charity',
    setting: 'rural',
    size: 'small',
    region: 'Wales',
  } as const;
  const { id } = await database()
    .insertInto('place')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, slug, name: values.name };
}

async function topic(name: string) {
  const values = { slug: `${name}-${number}`.toLowerCase(), name: `${name} ${number}` };
  const { id } = await database()
    .insertInto('topic')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, ...values };
}

/** A story that everyone may read. */
async function story(slug: string, at: { place?: string; topics?: string[] }): Promise<string> {
  const { storyId } = await sharedSample(here.site, `${slug}-${number}`);
  if (at.place)
    await database().updateTable('story').set({ place_id: at.place }).where('id', '=', storyId).execute();
  for (const topic_id of at.topics ?? [])
    await database().insertInto('story_topic').values({ story_id: storyId, topic_id }).execute();
  return storyId;
}

const of = (storyId: string) =>
  database().selectFrom('story').selectAll().where('id', '=', storyId).executeTakeFirstOrThrow();
const topicsOf = async (storyId: string) =>
  (
    await database().selectFrom('story_topic').select('topic_id').where('story_id', '=', storyId).execute()
  ).map(({ topic_id }) => topic_id);
const lastEvent = () =>
  database()
    .selectFrom('event')
    .select(['verb', 'person_id', 'detail'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

/** Does what was ordered for a story. */
async function jobOf(storyId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from pgboss.job where data->>'job' = 'sharing-changed' and data->'payload'->>'storyId' = ${storyId}`.execute(
    database(),
  );
  expect(rows).toHaveLength(1);
  await sharingChangedJob.run({ storyId }, here.site, run);
}

describe('what nothing names is removed', () => {
  test('a place and a topic, each asked about once more on a page of its own, and written down', async () => {
    const [where, about] = [await place('Nowhere'), await topic('Nothing')];
    const { body } = await steward.get(to('placesEdit', {}));
    for (const [address, name] of [
      [to('placeMerge', { place: where.slug }), where.name],
      [to('topicMerge', { topic: about.slug }), about.name],
    ] as const) {
      expect(body).toContain(`href="${address}"`);
      const asked = await steward.get(address);
      expect(asked.text).toContain('No story, no person and nothing that people want to know names it.');
      expect(asked.text).toContain(`Remove ${name}`);
      const done = await steward.post(address, {});
      expect(done.location).toBe(to('placesEdit', {}, { done: 'removed' }));
      expect(await lastEvent()).toMatchObject({
        verb: 'removed a place or a topic',
        person_id: steward.id,
      });
      expect((await steward.get(address)).status).toBe(404);
      expect((await steward.post(address, {})).status, 'twice').toBe(404);
    }
    const after = await steward.get(to('placesEdit', {}, { done: 'removed' }));
    expect(after.text).toContain('It is removed.');
    expect(after.text).not.toContain(where.name);
    expect(after.text).not.toContain(about.name);
  });

  test('never while a story, a person or a want names it, even if it was nothing when the page was opened', async () => {
    const where = await place('Somewhere');
    const address = to('placeMerge', { place: where.slug });
    expect((await steward.get(address)).text).toContain(`Remove ${where.name}`);
    const member = await here.as('member');
    const naming = [
      () =>
        database().updateTable('person').set({ place_id: where.id }).where('id', '=', member.id).execute(),
      () => story('a', { place: where.id }),
      () =>
        database()
          .insertInto('want')
          .values({ words: 'How?', came_from: 'say', place_id: where.id })
          .execute(),
    ];
    for (const name of naming) {
      await name();
      const refused = await steward.post(address, {});
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Something names it by now');
      await database().updateTable('person').set({ place_id: null }).execute();
      await database().updateTable('story').set({ place_id: null }).execute();
      await database().updateTable('want').set({ place_id: null }).execute();
    }
    const about = await topic('Something');
    await story('b', { topics: [about.id] });
    const page = await steward.get(to('topicMerge', { topic: about.slug }));
    expect(page.text).toContain('It cannot be removed, because it is in use');
    expect(page.text).toContain('1 story names it.');
    expect((await steward.post(to('topicMerge', { topic: about.slug }), {})).status).toBe(422);
    expect(
      await database().selectFrom('place').select('id').where('id', '=', where.id).execute(),
    ).toHaveLength(1);
  });
});

describe('of two that are the same one is made', () => {
  test('a place: what named it names the other, old addresses and searches lead there, forms are made again', async () => {
    const [wrong, right] = [await place('Gwynned'), await place('Gwynedd')];
    const told = await story('told', { place: wrong.id });
    const elsewhere = await story('elsewhere', {});
    const member = await here.as('member');
    await database().updateTable('person').set({ place_id: wrong.id }).where('id', '=', member.id).execute();
    const want = await database()
      .insertInto('want')
      .values({ words: 'How?', came_from: 'say', place_id: wrong.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    const before = await of(told);
    const address = to('placeMerge', { place: wrong.slug });

    const unsaid = await steward.get(`${address}?into=`);
    expect(unsaid.status).toBe(422);
    expect(unsaid.text).toContain('Choose which one it is the same as');
    expect((await steward.get(`${address}?into=${wrong.slug}`)).status, 'with itself').toBe(422);
    const confirm = await steward.get(`${address}?into=${right.slug}`);
    expect(confirm.text).toContain(`Merge ${wrong.name} into ${right.name}?`);
    expect(confirm.text).toContain(`1 story will name ${right.name} instead.`);
    expect(await of(told), 'looking changes nothing').toEqual(before);

    const done = await steward.post(address, { into: right.slug });
    expect(done.location).toBe(to('placesEdit', {}, { done: 'merged' }));
    expect(await of(told)).toMatchObject({ place_id: right.id, version: before.version + 1 });
    const { place_id } = await database()
      .selectFrom('person')
      .select('place_id')
      .where('id', '=', member.id)
      .executeTakeFirstOrThrow();
    expect(place_id).toBe(right.id);
    expect(
      await database().selectFrom('want').select('place_id').where('id', '=', want.id).execute(),
    ).toEqual([{ place_id: right.id }]);
    expect(await lastEvent()).toMatchObject({
      verb: 'merged places or topics that are the same',
      person_id: steward.id,
      detail: { naming: 'place', stories: 1 },
    });

    await jobOf(told);
    const asked = await database()
      .selectFrom('edition')
      .select('state')
      .where('story_id', '=', told)
      .execute();
    expect(asked).toEqual(Array(5).fill({ state: 'asked' }));

    const visitor = here.visitor();
    const led = await visitor.get(to('place', { place: wrong.slug }));
    expect([led.status, led.location]).toEqual([303, to('place', { place: right.slug })]);
    for (const storyId of [told, elsewhere]) await indexStoryJob.run({ storyId }, here.site, run);
    await index.refresh();
    const found = await visitor.get(to('search', {}, { q: 'boiler', place: wrong.slug }));
    expect(found.body).toContain(`/stories/told-${number}/passages/`);
    expect(found.body).not.toContain(`/stories/elsewhere-${number}/`);

    // The right one turns out to be misspelt as well: what led to it is led on.
    const best = await place('Gwynedd Council');
    await steward.post(to('placeMerge', { place: right.slug }), { into: best.slug });
    expect((await visitor.get(to('place', { place: wrong.slug }))).location).toBe(
      to('place', { place: best.slug }),
    );
  });

  test('an old address says nothing of a place of which a reader may see nothing', async () => {
    const [wrong, right] = [await place('Secrett'), await place('Secret')];
    await steward.post(to('placeMerge', { place: wrong.slug }), { into: right.slug });
    expect((await here.visitor().get(to('place', { place: wrong.slug }))).status).toBe(404);
  });

  test('a topic: a story with both has it once, and whoever types the old name has the new one', async () => {
    const [wrong, right] = [await topic('Hording'), await topic('Hoarding')];
    const both = await story('both', { topics: [wrong.id, right.id] });
    const one = await story('one', { topics: [wrong.id] });
    await steward.post(to('topicMerge', { topic: wrong.slug }), { into: right.slug });
    expect([await topicsOf(both), await topicsOf(one)]).toEqual([[right.id], [right.id]]);
    const led = await here.visitor().get(to('topic', { topic: wrong.slug }));
    expect([led.status, led.location]).toEqual([303, to('topic', { topic: right.slug })]);
    const hand = { kind: 'system' } as const;
    const fields = {
      title: `Typed ${number}`,
      standfirst: '',
      place: '',
      topics: [wrong.id, right.id],
      newTopics: wrong.name,
      isInvented: false,
    };
    const slug = await makeStory(database(), { hand, of: 'site' } as never, fields);
    const { id } = await database()
      .selectFrom('story')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    expect(await topicsOf(id)).toEqual([right.id]);
  });

  test('a form that was open meanwhile keeps what was chosen in it: the other, by now', async () => {
    const [wrong, right] = [await place('Caerffilli'), await place('Caerffili')];
    await steward.post(to('placeMerge', { place: wrong.slug }), { into: right.slug });
    const fields = {
      title: `Open ${number}`,
      standfirst: '',
      place: wrong.id,
      topics: [],
      newTopics: '',
      isInvented: false,
    };
    const slug = await makeStory(database(), { hand: { kind: 'system' }, of: 'site' } as never, fields);
    const row = await database()
      .selectFrom('story')
      .select('place_id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    expect(row.place_id).toBe(right.id);
  });

  test('a steward who adds a place of the old name has its address back', async () => {
    const [wrong, right] = [await place('Bangor'), await place('Bangor Gwynedd')];
    await story('bangor', { place: right.id });
    await steward.post(to('placeMerge', { place: wrong.slug }), { into: right.slug });
    await steward.post(to('placeSave', {}), {
      name: wrong.name,
      kind: 'charity',
      setting: 'rural',
      size: 'small',
      region: 'Wales',
      about: '',
    });
    expect((await here.visitor().get(to('place', { place: wrong.slug }))).status).toBe(404);
  });

  test('two stewards at once: one of them is told that it is gone, and nothing is lost', async () => {
    const [a, b] = [await place('Here'), await place('There')];
    const told = await story('here', { place: a.id });
    const both = await Promise.all([
      steward.post(to('placeMerge', { place: a.slug }), { into: b.slug }),
      steward.post(to('placeMerge', { place: b.slug }), { into: a.slug }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    const { place_id } = await of(told);
    const left = await database().selectFrom('place').select('id').where('id', 'in', [a.id, b.id]).execute();
    expect(left).toEqual([{ id: place_id }]);
  });

  test('it speaks Welsh', async () => {
    const where = await place('Rhywle');
    const { text } = await steward.get(`${to('placeMerge', { place: where.slug })}?lang=cy`);
    expect(text).toContain('Nid oes modd dadwneud hyn.');
    expect(text).not.toContain('Remove or merge');
  });
});
