import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/site/client.ts';
import { noLines } from '../../test/site/no-lines.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aWant } from '../../test/site/wants.ts';
import { finderOf } from '../finding/find-actions.ts';
import { wantingActions } from './wanting-actions.ts';
import { mayBeShown } from './wants-store.ts';

let here: TestSite;
let steward: Client;
beforeAll(async () => {
  here = await testSite({ actions: (site) => wantingActions(site, finderOf(site, noLines)) });
  steward = await here.as('steward');
});
afterAll(() => here.close());

/** Words that stand nowhere on a page of their own. */
const things = ['umbrellas', 'kayaks', 'lanterns'];
const step = fc.oneof(
  fc.record({ does: fc.constant('say' as const), who: fc.nat(6), what: fc.nat(things.length - 1) }),
  fc.record({ does: fc.constant('too' as const), who: fc.nat(6), what: fc.nat(things.length - 1) }),
  fc.record({ does: fc.constantFrom('show' as const, 'hide' as const), what: fc.nat(things.length - 1) }),
  fc.record({
    does: fc.constant('join' as const),
    what: fc.nat(things.length - 1),
    into: fc.nat(things.length - 1),
  }),
  fc.record({ does: fc.constant('part' as const), what: fc.nat(things.length - 1) }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

describe('whatever people say and a steward decides, in whatever order', () => {
  test('nothing is shown that nobody looked at, everybody counts once, and no small number is said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 45 }), async (steps) => {
        const { database } = here.site;
        for (const table of ['want_too', 'letter_want', 'want', 'common_want', 'rate_count'] as const)
          await database.deleteFrom(table).execute();
        const people = await Promise.all(Array.from({ length: 7 }, () => here.visitor()));
        for (const one of steps) await take(one, people);
        await check();
      }),
      { numRuns: 25 },
    );
  });

  async function take(one: Step, people: Client[]): Promise<void> {
    const { database } = here.site;
    const words = `How to mend ${things[one.what]}`;
    const rows = () => database.selectFrom('want').selectAll().where('words', '=', words).execute();
    const code = async (what: number) =>
      (
        await database
          .selectFrom('common_want')
          .select('code')
          .where('words', '=', `How to mend ${things[what]}`)
          .where('joined_into', 'is', null)
          .executeTakeFirst()
      )?.code;
    if (one.does === 'say') await people[one.who]!.post('/wants', { words });
    else if (one.does === 'too') {
      const at = await code(one.what);
      // Twice, as an impatient thumb does.
      if (at) for (let i = 0; i < 2; i += 1) await people[one.who]!.post(`/wants/${at}/me-too`);
    } else if (one.does === 'show' || one.does === 'hide')
      for (const { id } of await rows())
        await steward.post('/steward/wants', { want: id, words, does: one.does });
    else if (one.does === 'join') {
      const [from, into] = [await code(one.what), await code(one.into)];
      if (from && into) await steward.post(`/steward/wants/${into}`, { does: 'join', code: from });
    } else
      for (const { id, common_want_id } of await rows()) {
        const common = await database
          .selectFrom('common_want')
          .select('code')
          .where('id', '=', common_want_id)
          .executeTakeFirst();
        if (common) await steward.post(`/steward/wants/${common.code}`, { does: 'part', want: id });
      }
  }

  async function check(): Promise<void> {
    const { database } = here.site;
    const { text } = await here.visitor().get('/wants');
    const wants = await database.selectFrom('want').selectAll().execute();
    const toos = await database.selectFrom('want_too').selectAll().execute();
    for (const thing of things) {
      const own = wants.filter(({ words }) => words.includes(thing));
      if (text.includes(thing)) expect(own.some(({ state }) => state === 'shown')).toBe(true);
    }
    for (const common of await database.selectFrom('common_want').selectAll().execute()) {
      const said = wants.filter(
        ({ common_want_id, state }) => common_want_id === common.id && state === 'shown',
      );
      const who = new Set([
        ...said.map(({ browser }) => browser),
        ...toos.filter(({ common_want_id }) => common_want_id === common.id).map(({ browser }) => browser),
      ]);
      if (common.joined_into !== null) expect(said).toEqual([]);
      if (!common.shown_at || common.joined_into) continue;
      const page = (await here.visitor().get(`/wants/${common.code}`)).text;
      if (who.size < 5) expect(page).toContain('Fewer than five people');
      else expect(page).toContain(`${who.size} people want this`);
    }
  }
});

test('a small number is not said, nor a number of places that would give it away', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (people, places) => {
      const shown = mayBeShown(people, Math.min(people, places));
      for (const count of [shown.people, shown.places]) expect(count === null || count >= 5).toBe(true);
      if (shown.people === null) expect(shown.places).toBeNull();
    }),
  );
});

test('what several members in several places want is said as a number of people and of places', async () => {
  const { commonWantId, code } = await aWant(here.site, 'How to keep a ferry going', { browser: 'first' });
  for (let i = 0; i < 6; i += 1) {
    const { id } = await here.site.database
      .insertInto('place')
      .values({
        slug: `p${i}`,
        name: `Place ${i}`,
        kind: 'charity',
        setting: 'rural',
        size: 'small',
        region: 'Wales',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const member = await here.as('member');
    await here.site.database
      .updateTable('person')
      .set({ place_id: id })
      .where('id', '=', member.id)
      .execute();
    const { location } = await member.post(`/wants/${code}/me-too`);
    expect((await member.get(location!)).text).toContain('You are counted, once');
    const again = await member.post(`/wants/${code}/me-too`);
    expect((await member.get(again.location!)).text).toContain('You have said so already');
  }
  expect((await here.visitor().get('/wants')).text).toContain('7 people in 6 places want this');
  expect(commonWantId).toBeTruthy();
});
