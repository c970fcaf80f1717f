import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidiedSite } from '../../test/site/tidied-site.ts';
import { to } from '../addresses.ts';

// Of places and topics that nothing names any more a list only grows, and who chooses from it chooses wrong.

let at: Awaited<ReturnType<typeof tidiedSite>>;
beforeAll(async () => {
  at = await tidiedSite();
});
afterAll(() => at.close());

const database = () => at.site.database;

test('a place and a topic, each asked about once more on a page of its own, and written down', async () => {
  const [where, about] = [await at.place('Nowhere'), await at.topic('Nothing')];
  const { body } = await at.steward.get(to('placesEdit', {}));
  for (const [address, name] of [
    [to('placeMerge', { place: where.slug }), where.name],
    [to('topicMerge', { topic: about.slug }), about.name],
  ] as const) {
    expect(body).toContain(`href="${address}"`);
    const asked = await at.steward.get(address);
    expect(asked.text).toContain('No story, no person and nothing that people want to know names it.');
    expect(asked.text).toContain(`Remove ${name}`);
    const done = await at.steward.post(address, {});
    expect(done.location).toBe(to('placesEdit', {}, { done: 'removed' }));
    expect(await at.lastEvent()).toMatchObject({
      verb: 'removed a place or a topic',
      person_id: at.steward.id,
    });
    expect((await at.steward.get(address)).status).toBe(404);
    expect((await at.steward.post(address, {})).status, 'twice').toBe(404);
  }
  const after = await at.steward.get(to('placesEdit', {}, { done: 'removed' }));
  expect(after.text).toContain('It is removed.');
  expect(after.text).not.toContain(where.name);
  expect(after.text).not.toContain(about.name);
});

test('never while a story, a person or a want names it, even if it was nothing when the page was opened', async () => {
  const where = await at.place('Somewhere');
  const address = to('placeMerge', { place: where.slug });
  expect((await at.steward.get(address)).text).toContain(`Remove ${where.name}`);
  const member = await at.as('member');
  const naming = [
    () => database().updateTable('person').set({ place_id: where.id }).where('id', '=', member.id).execute(),
    () => at.story({ place: where.id }),
    () =>
      database().insertInto('want').values({ words: 'How?', came_from: 'say', place_id: where.id }).execute(),
  ];
  for (const name of naming) {
    await name();
    const refused = await at.steward.post(address, {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Something names it by now');
    await database().updateTable('person').set({ place_id: null }).execute();
    await database().updateTable('story').set({ place_id: null }).execute();
    await database().updateTable('want').set({ place_id: null }).execute();
  }
  const about = await at.topic('Something');
  await at.story({ topics: [about.id] });
  const page = await at.steward.get(to('topicMerge', { topic: about.slug }));
  expect(page.text).toContain('It cannot be removed, because it is in use');
  expect(page.text).toContain('1 story names it.');
  expect((await at.steward.post(to('topicMerge', { topic: about.slug }), {})).status).toBe(422);
  expect(await database().selectFrom('place').select('id').where('id', '=', where.id).execute()).toHaveLength(
    1,
  );
});
