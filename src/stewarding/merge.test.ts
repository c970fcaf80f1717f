import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobRun } from '../../test/site/closed-round.ts';
import { tidiedSite } from '../../test/site/tidied-site.ts';
import { to } from '../addresses.ts';
import { sharingChangedJob } from '../releasing/sharing-changed-job.ts';
import { makeStory } from '../telling/story-make-store.ts';

// A place that was misspelt once is looked for under two names ever after, and each holds half of what there is.

let at: Awaited<ReturnType<typeof tidiedSite>>;
beforeAll(async () => {
  at = await tidiedSite();
});
afterAll(() => at.close());

const database = () => at.site.database;
const topicsOf = async (storyId: string) =>
  (
    await database().selectFrom('story_topic').select('topic_id').where('story_id', '=', storyId).execute()
  ).map(({ topic_id }) => topic_id);

/** Does what was ordered for a story. */
async function jobOf(storyId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from pgboss.job where data->>'job' = 'sharing-changed' and data->'payload'->>'storyId' = ${storyId}`.execute(
    database(),
  );
  expect(rows).toHaveLength(1);
  await sharingChangedJob.run({ storyId }, at.site, jobRun);
}

test('a place: what named it names the other, old addresses and searches lead there, forms are made again', async () => {
  const [wrong, right] = [await at.place('Gwynned'), await at.place('Gwynedd')];
  const told = await at.story({ place: wrong.id });
  const elsewhere = await at.story({});
  const member = await at.as('member');
  await database().updateTable('person').set({ place_id: wrong.id }).where('id', '=', member.id).execute();
  const want = await database()
    .insertInto('want')
    .values({ words: 'How?', came_from: 'say', place_id: wrong.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  const before = await at.storyOf(told);
  const address = to('placeMerge', { place: wrong.slug });

  const unsaid = await at.steward.get(`${address}?into=`);
  expect(unsaid.status).toBe(422);
  expect(unsaid.text).toContain('Choose which one it is the same as');
  expect((await at.steward.get(`${address}?into=${wrong.slug}`)).status, 'with itself').toBe(422);
  const confirm = await at.steward.get(`${address}?into=${right.slug}`);
  expect(confirm.text).toContain(`Merge ${wrong.name} into ${right.name}?`);
  expect(confirm.text).toContain(`1 story will name ${right.name} instead.`);
  expect(await at.storyOf(told), 'looking changes nothing').toEqual(before);

  const done = await at.steward.post(address, { into: right.slug });
  expect(done.location).toBe(to('placesEdit', {}, { done: 'merged' }));
  expect(await at.storyOf(told)).toMatchObject({ place_id: right.id, version: before.version + 1 });
  const { place_id } = await database()
    .selectFrom('person')
    .select('place_id')
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  expect(place_id).toBe(right.id);
  expect(await database().selectFrom('want').select('place_id').where('id', '=', want.id).execute()).toEqual([
    { place_id: right.id },
  ]);
  expect(await at.lastEvent()).toMatchObject({
    verb: 'merged places or topics that are the same',
    person_id: at.steward.id,
    detail: { naming: 'place', stories: 1 },
  });

  await jobOf(told);
  const asked = await database().selectFrom('edition').select('state').where('story_id', '=', told).execute();
  expect(asked).toEqual(Array(5).fill({ state: 'asked' }));

  const visitor = at.visitor();
  const led = await visitor.get(to('place', { place: wrong.slug }));
  expect([led.status, led.location]).toEqual([303, to('place', { place: right.slug })]);
  for (const storyId of [told, elsewhere]) await at.findable(storyId);
  const found = await visitor.get(to('search', {}, { q: 'boiler', place: wrong.slug }));
  expect(found.body).toContain(`/stories/${before.slug}/passages/`);
  expect(found.body).not.toContain(`/stories/${(await at.storyOf(elsewhere)).slug}/`);

  // The right one turns out to be misspelt as well: what led to it is led on.
  const best = await at.place('Gwynedd Council');
  await at.steward.post(to('placeMerge', { place: right.slug }), { into: best.slug });
  expect((await visitor.get(to('place', { place: wrong.slug }))).location).toBe(
    to('place', { place: best.slug }),
  );
});

test('an old address says nothing of a place of which a reader may see nothing', async () => {
  const [wrong, right] = [await at.place('Secrett'), await at.place('Secret')];
  await at.steward.post(to('placeMerge', { place: wrong.slug }), { into: right.slug });
  expect((await at.visitor().get(to('place', { place: wrong.slug }))).status).toBe(404);
});

test('a topic: a story with both has it once, and whoever types the old name has the new one', async () => {
  const [wrong, right] = [await at.topic('Hording'), await at.topic('Hoarding')];
  const both = await at.story({ topics: [wrong.id, right.id] });
  const one = await at.story({ topics: [wrong.id] });
  await at.steward.post(to('topicMerge', { topic: wrong.slug }), { into: right.slug });
  expect([await topicsOf(both), await topicsOf(one)]).toEqual([[right.id], [right.id]]);
  const led = await at.visitor().get(to('topic', { topic: wrong.slug }));
  expect([led.status, led.location]).toEqual([303, to('topic', { topic: right.slug })]);
  const hand = { kind: 'system' } as const;
  const fields = {
    title: at.named('Typed').name,
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
  const [wrong, right] = [await at.place('Caerffilli'), await at.place('Caerffili')];
  await at.steward.post(to('placeMerge', { place: wrong.slug }), { into: right.slug });
  const fields = {
    title: at.named('Open').name,
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
  const [wrong, right] = [await at.place('Bangor'), await at.place('Bangor Gwynedd')];
  await at.story({ place: right.id });
  await at.steward.post(to('placeMerge', { place: wrong.slug }), { into: right.slug });
  await at.steward.post(to('placeSave', {}), {
    name: wrong.name,
    kind: 'charity',
    setting: 'rural',
    size: 'small',
    region: 'Wales',
    about: '',
  });
  expect((await at.visitor().get(to('place', { place: wrong.slug }))).status).toBe(404);
});

test('two stewards at once: one of them is told that it is gone, and nothing is lost', async () => {
  const [a, b] = [await at.place('Here'), await at.place('There')];
  const told = await at.story({ place: a.id });
  const both = await Promise.all([
    at.steward.post(to('placeMerge', { place: a.slug }), { into: b.slug }),
    at.steward.post(to('placeMerge', { place: b.slug }), { into: a.slug }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
  const { place_id } = await at.storyOf(told);
  const left = await database().selectFrom('place').select('id').where('id', 'in', [a.id, b.id]).execute();
  expect(left).toEqual([{ id: place_id }]);
});

test('it speaks Welsh', async () => {
  const where = await at.place('Rhywle');
  const { text } = await at.steward.get(`${to('placeMerge', { place: where.slug })}?lang=cy`);
  expect(text).toContain('Nid oes modd dadwneud hyn.');
  expect(text).not.toContain('Remove or merge');
});
