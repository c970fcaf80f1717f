import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyToShape } from '../../test/site/shaped-story.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { benchActions } from './bench-actions.ts';
import { namesActions } from './names-actions.ts';

let site: TestSite;
let number = 0;
beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({ ...benchActions(machinery), ...namesActions(machinery) }),
  });
});
afterAll(() => site.close());

async function names() {
  const gatherer = await site.as('gatherer', { name: 'Gwen Price' });
  number += 1;
  const slug = `names-${number}`;
  const made = await storyToShape(site.site.database, { slug, gatherers: [gatherer.id] });
  const path = `/work/stories/${slug}/names`;
  const decide = (fields: Record<string, string>) => gatherer.post(path, { do: 'one', seen: '', ...fields });
  const guide = async () => (await gatherer.get(`/work/stories/${slug}/preview/guide`)).text;
  const undo = async () => {
    const { body } = await gatherer.get(path);
    const id = /name="decision" value="([\da-f-]{36})"/u.exec(body)?.[1];
    return gatherer.post(`${path}/undo`, { decision: id ?? '' });
  };
  return { ...made, gatherer, path, decide, guide, undo };
}

describe('deciding on names, one by one', () => {
  test('a name is seen where it stands, its neighbours with it, before anybody decides', async () => {
    const { gatherer, path } = await names();
    const { text, body } = await gatherer.get(`${path}?name=Dawn%20Okafor`);
    expect(text).toContain('It cost £400. My manager, Dawn Okafor , was cross for 3 weeks.');
    expect(body).toContain('<mark>Dawn Okafor</mark>');
    expect(text).toContain('3 names wait for a decision.');
  });

  test('what is replaced is gone from every form, who decided is shown, and the next that waits is open', async () => {
    const { gatherer, path, decide, guide } = await names();
    expect(await guide()).toContain('Margaret Hale');
    const { location } = await decide({ found: 'Margaret Hale', decision: 'suggested' });
    expect(location).toContain('name=Dawn+Okafor');
    expect(await guide()).toContain('[a neighbour] said just open the doors');
    expect(await guide()).not.toContain('Margaret');
    expect((await gatherer.get(`${path}?name=Margaret%20Hale`)).text).toContain('Decided by Gwen Price');
  });

  test('a replacement that would bring a name back is refused at its field, with what was typed', async () => {
    const { decide } = await names();
    await decide({ found: 'Margaret Hale', decision: 'suggested' });
    const { status, text, body } = await decide({
      found: 'Dawn Okafor',
      decision: 'own',
      by: 'the manager of Margaret Hale',
    });
    expect(status).toBe(422);
    expect(text).toContain('contains “Margaret Hale”, which is replaced as well');
    expect(body).toContain('value="the manager of Margaret Hale"');
  });

  test.each([
    [{ decision: '' }, 'Choose what is to happen.'],
    [{ decision: 'own', by: ' ' }, 'Write the words that are to stand in its place.'],
    [{ decision: 'own', by: 'a [colleague]' }, 'square bracket'],
  ])('what cannot be is said in words: %j', async (fields, words) => {
    const { decide } = await names();
    const { status, text } = await decide({ found: 'Margaret Hale', ...fields });
    expect([status, text.includes(words)]).toEqual([422, true]);
  });

  test('the last decisions are undone one by one, and what held before holds again', async () => {
    const { decide, guide, undo, gatherer, path } = await names();
    await decide({ found: 'Margaret Hale', decision: 'suggested' });
    const { body } = await gatherer.get(`${path}?name=Margaret%20Hale`);
    const seen = /name="seen" value="([^"]+)"/u.exec(body)![1]!;
    await decide({ found: 'Margaret Hale', decision: 'own', by: 'a friend', seen });
    expect(await guide()).toContain('[a friend]');
    await undo();
    expect(await guide()).toContain('[a neighbour]');
    await undo();
    expect(await guide()).toContain('Margaret Hale');
    expect((await undo()).status).toBe(303);
  });

  test('sent twice, it is decided once', async () => {
    const { decide, story } = await names();
    for (const _ of [1, 2])
      expect((await decide({ found: 'Margaret Hale', decision: 'keep' })).status).toBe(303);
    const rows = await site.site.database
      .selectFrom('identifier_decision')
      .select('id')
      .where('story_id', '=', story)
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('two who decide differently at once: the second is told, and what they chose is still ticked', async () => {
    const { decide, guide } = await names();
    await decide({ found: 'Margaret Hale', decision: 'suggested' });
    const { status, text, body } = await decide({ found: 'Margaret Hale', decision: 'keep' });
    expect(status).toBe(409);
    expect(text).toContain('Somebody decided on it meanwhile');
    expect(body).toMatch(/value="keep"[^>]*checked/u);
    expect(await guide()).toContain('[a neighbour]');
  });
});

describe('a whole kind, and what the guard missed', () => {
  test('everybody of a kind at once, what was decided before left as it was; undone together', async () => {
    const { gatherer, path, decide, guide, undo } = await names();
    await decide({ found: 'Dawn Okafor', decision: 'keep' });
    await gatherer.post(path, { do: 'kind', kind: 'person', all: 'suggested' });
    expect(await guide()).toContain('[a neighbour]');
    expect(await guide()).toContain('Dawn Okafor');
    await undo();
    expect(await guide()).toContain('Margaret Hale');
  });

  test('one that was missed is replaced everywhere; one that stands nowhere is not taken', async () => {
    const { gatherer, path, guide } = await names();
    const missed = await gatherer.post(path, { do: 'add', found: 'Leg Club', instead: 'a clinic' });
    expect(missed.status).toBe(303);
    expect(await guide()).toContain('So we started [a clinic] in the village hall');
    const { status, text } = await gatherer.post(path, { do: 'add', found: 'Brian', instead: 'a man' });
    expect([status, text.includes('That stands nowhere')]).toEqual([422, true]);
  });
});

describe('what is shared already', () => {
  test('with a name that is now replaced is said, and can be taken back at once', async () => {
    const { gatherer, path, decide, story, telling, codes } = await names();
    const { database } = site.site;
    const { id: passage } = await database
      .selectFrom('passage')
      .select('id')
      .where('code', '=', codes[0]!)
      .executeTakeFirstOrThrow();
    await database
      .insertInto('release')
      .values({
        story_id: story,
        telling_id: telling,
        passage_id: passage,
        audience: 'everyone',
        words: 'Margaret Hale said just open the doors.',
        passage_revision: 1,
        shown_as: 'role',
        shown: 'a district nurse',
        hand: 'teller',
      })
      .execute();
    const live = () =>
      database.selectFrom('live_release').select('id').where('story_id', '=', story).execute();
    expect((await gatherer.get(path)).text).not.toContain('holds a name you replaced');
    await decide({ found: 'Margaret Hale', decision: 'suggested' });
    expect((await gatherer.get(path)).text).toContain('1 passage that is shared holds a name you replaced');
    expect(await live()).toHaveLength(1);
    await gatherer.post(path, { do: 'take-back' });
    expect(await live()).toHaveLength(0);
    expect((await gatherer.get(path)).text).not.toContain('holds a name you replaced');
  });

  test('is not to be seen or decided by anybody but those who work on the story', async () => {
    const { path } = await names();
    const other = await site.as('gatherer');
    expect((await other.get(path)).status).toBe(404);
    const refused = await other.post(path, { do: 'one', found: 'Margaret Hale', decision: 'keep' });
    expect(refused.status).toBe(404);
  });
});
