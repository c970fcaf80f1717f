import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ToldStory, toldStory } from '../../test/cast/told.ts';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { transaction } from '../database/database.ts';
import { mayRelease, mayTakeBack } from './permits.ts';
import type { Reader } from './readers.ts';
import { type Agreement, agree } from './release-store.ts';
import { nobodyShown, type Terms } from './release-terms.ts';
import { releasedStory } from './released-story.ts';
import { storyById } from './story-rows.ts';
import { takeBack } from './take-back.ts';

let fresh: Fresh;
let circles: string[] = [];
beforeAll(async () => {
  fresh = await freshDatabase();
  const rows = await fresh.database
    .insertInto('circle')
    .values([
      { slug: 'one', name: 'One' },
      { slug: 'two', name: 'Two' },
    ])
    .returning('id')
    .execute();
  circles = rows.map(({ id }) => id);
});
afterAll(() => fresh.drop());

const everyone: Terms = {
  shownAs: 'name',
  shown: 'Jo Bramwell',
  audience: 'everyone',
  circleId: null,
  until: null,
};
const visitor: Reader = { isMember: false, circles: [] };
const readers = (): Reader[] => [
  visitor,
  { isMember: true, circles: [] },
  { isMember: true, circles: [circles[0]!] },
];

const twoTellers = () =>
  toldStory(fresh.database, 'The board', [
    {
      name: 'Jo',
      role: 'a planner',
      said: ['We asked the board. They said no.', 'We asked in March.', 'It held.'],
    },
    { name: 'Sam', role: 'a nurse', said: ['Nobody minded. I did.', 'I slept badly for weeks.'] },
  ]);

async function agreeTo(
  told: ToldStory,
  teller: number,
  wanted: { terms?: Partial<Terms>; yes?: readonly number[]; no?: readonly number[]; hours?: number },
) {
  const { telling, passages } = told.tellings[teller]!;
  const permit = mayRelease({ kind: 'teller', telling: telling.id }, telling);
  return transaction(fresh.database, async (trx) => {
    const given: Agreement['given'] = await trx
      .selectFrom('passage')
      .select(['id as passageId', 'words', 'revision as passageRevision'])
      .where('id', 'in', [
        '00000000-0000-0000-0000-000000000000',
        ...(wanted.yes ?? []).map((at) => passages[at]!.id),
      ])
      .execute();
    return agree(trx, permit, {
      terms: { ...everyone, ...wanted.terms },
      given,
      notGiven: (wanted.no ?? []).map((at) => ({ passageId: passages[at]!.id, kind: 'no', note: '' })),
      now: new Date(),
      coolingOffHours: wanted.hours ?? 0,
    });
  });
}

async function takeBackOf(told: ToldStory, teller: number, which: number | 'everything') {
  const { telling, passages } = told.tellings[teller]!;
  const story = (await storyById(fresh.database, told.id))!;
  const permit = mayTakeBack({ kind: 'teller', telling: telling.id }, telling, story);
  const releases =
    which === 'everything'
      ? undefined
      : (
          await fresh.database
            .selectFrom('release')
            .select('id')
            .where('passage_id', '=', passages[which]!.id)
            .execute()
        ).map(({ id }) => id);
  return transaction(fresh.database, (trx) =>
    takeBack(trx, permit, { ...(releases && { releases }), now: new Date() }),
  );
}

/** What a reader can read: words by the code of the passage. */
async function reads(told: ToldStory, reader: Reader): Promise<Record<string, string>> {
  const released = await releasedStory(fresh.database, told.id, reader);
  return Object.fromEntries((released?.story.passages ?? []).map(({ id, words }) => [id, words]));
}

describe('what a teller agrees to is what is shared', () => {
  test('words agreed to stay as they were, however the passage is edited afterwards', async () => {
    const told = await twoTellers();
    const [first] = told.tellings[0]!.passages;
    await agreeTo(told, 0, { yes: [0] });
    await fresh.database
      .updateTable('passage')
      .set({ words: 'We never asked.', revision: 2 })
      .where('id', '=', first!.id)
      .execute();
    expect(await reads(told, visitor)).toEqual({ [first!.code]: 'We asked the board. They said no.' });
    await agreeTo(told, 0, { yes: [0] });
    expect(await reads(told, visitor)).toEqual({ [first!.code]: 'We never asked.' });
  });

  test('nothing is shown while it cools off, and saying the same again does not start it anew', async () => {
    const told = await twoTellers();
    const outcome = await agreeTo(told, 0, { yes: [0, 1], hours: 24 });
    expect(outcome.publicFrom!.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    expect(await reads(told, visitor)).toEqual({});
    const again = await agreeTo(told, 0, { yes: [0, 1], hours: 24 });
    expect(again).toMatchObject({ given: 2, kept: 2, publicFrom: null });
  });

  test('fewer readers, or no name any more, holds at once: only more needs time to think', async () => {
    const told = await twoTellers();
    await agreeTo(told, 0, { yes: [0] });
    const less = {
      terms: { audience: 'network', shownAs: 'nobody', shown: nobodyShown },
      yes: [0],
      hours: 24,
    } as const;
    expect((await agreeTo(told, 0, less)).publicFrom).toBeNull();
    expect(await reads(told, visitor)).toEqual({});
    const released = await releasedStory(fresh.database, told.id, { isMember: true, circles: [] });
    expect(released!.story.tellers).toEqual([{ telling: 't1', name: 'the teller' }]);
    const wider = await agreeTo(told, 0, { yes: [0], hours: 24 });
    expect(wider.publicFrom).not.toBeNull();
  });

  test('a no takes back what was a yes, and a teller cannot touch what another told', async () => {
    const told = await twoTellers();
    await agreeTo(told, 0, { yes: [0, 1] });
    await agreeTo(told, 1, { yes: [0] });
    expect(await agreeTo(told, 0, { no: [1] })).toMatchObject({ takenBack: 1 });
    await takeBackOf(told, 1, 'everything');
    expect(Object.values(await reads(told, visitor))).toEqual(['We asked the board. They said no.']);
    const { telling } = told.tellings[1]!;
    expect(() => mayRelease({ kind: 'teller', telling: told.tellings[0]!.telling.id }, telling)).toThrow(
      'not here',
    );
  });
});

test('taking back ends the editions that rest on it and forgets its lines in search, in the same moment', async () => {
  const { database } = fresh;
  const told = await twoTellers();
  await agreeTo(told, 0, { yes: [0, 1] });
  const releases = await database.selectFrom('release').selectAll().where('story_id', '=', told.id).execute();
  const editions = await database
    .insertInto('edition')
    .values(
      ['tips', 'guide'].map((form) => ({
        story_id: told.id,
        form,
        audience: 'everyone' as const,
        story_version: 1,
        state: 'shared' as const,
        document: '{}',
      })),
    )
    .returning(['id', 'form'])
    .execute();
  for (const [at, release] of releases.entries()) {
    await database
      .insertInto('edition_release')
      .values({ edition_id: editions[at]!.id, release_id: release.id })
      .execute();
    await database
      .insertInto('search_line')
      .values({
        release_id: release.id,
        story_id: told.id,
        passage_id: release.passage_id,
        words: release.words,
      })
      .execute();
  }
  await takeBackOf(
    told,
    0,
    told.tellings[0]!.passages.findIndex(({ id }) => id === releases[0]!.passage_id),
  );
  const after = await database.selectFrom('edition').selectAll().where('story_id', '=', told.id).execute();
  expect(after.map(({ form, state, document }) => [form, state, document]).sort()).toEqual([
    ['guide', 'shared', {}],
    ['tips', 'withdrawn', null],
  ]);
  const lines = await database
    .selectFrom('search_line')
    .select('release_id')
    .where('story_id', '=', told.id)
    .execute();
  expect(lines).toEqual([{ release_id: releases[1]!.id }]);
  const events = await database.selectFrom('event').select('verb').where('story_id', '=', told.id).execute();
  expect(events.map(({ verb }) => verb)).toEqual(['released', 'withdrew']);
});

const terms = fc.record({
  audience: fc.constantFrom('everyone', 'network', 'circle-0', 'circle-1'),
  shownAs: fc.constantFrom('name', 'nobody'),
  until: fc.constantFrom('never', 'later', 'past'),
});
const which = fc.subarray([0, 1, 2]);
const step = fc.oneof(
  fc.record({ does: fc.constant('agree' as const), yes: which, no: which, terms, cools: fc.boolean() }),
  fc.record({
    does: fc.constant('take back' as const),
    which: fc.constantFrom(0, 1, 2, 'everything' as const),
  }),
  fc.record({ does: fc.constant('edit' as const), which: fc.constantFrom(0, 1, 2), words: fc.nat(9) }),
  fc.record({ does: fc.constant('time passes' as const), ends: fc.boolean() }),
);

/** What a simple model knows of one passage: the words, for whom, and whether it is in force. */
interface Modelled {
  words: string;
  audience: string;
  shownAs: string;
  until: string;
  cooling: boolean;
}

/** The rules told as simply as they can be: what is shared of a passage is the last yes that nothing undid. */
function modelStep(
  model: Map<number, Modelled>,
  words: string[],
  one: typeof step extends fc.Arbitrary<infer S> ? S : never,
): void {
  if (one.does === 'edit') words[one.which] = `Edited ${one.words}.`;
  if (one.does === 'take back')
    for (const at of one.which === 'everything' ? [0, 1, 2] : [one.which]) model.delete(at);
  if (one.does === 'time passes')
    for (const [at, is] of model) {
      if (!one.ends) is.cooling = false;
      else if (is.until === 'later') model.delete(at);
    }
  if (one.does !== 'agree') return;
  for (const at of one.no) model.delete(at);
  for (const at of one.yes.filter((yes) => !one.no.includes(yes))) {
    const before = model.get(at);
    const next = { words: words[at]!, ...one.terms };
    model.set(at, { ...next, cooling: one.cools && !(before && !before.cooling && within(before, next)) });
  }
}

function within(a: Omit<Modelled, 'cooling'>, b: Omit<Modelled, 'cooling'>): boolean {
  const width = (audience: string) => ['circle', 'network', 'everyone'].indexOf(audience.replace(/-\d/u, ''));
  const isNarrower = a.audience === b.audience || width(b.audience) < width(a.audience);
  const sooner = { never: 2, later: 1, past: 0 } as Record<string, number>;
  return (
    a.words === b.words &&
    isNarrower &&
    (b.shownAs === 'nobody' || a.shownAs === b.shownAs) &&
    sooner[b.until]! <= sooner[a.until]!
  );
}

function modelReads(model: Map<number, Modelled>, reader: Reader): Record<number, string> {
  const isFor = (audience: string) =>
    audience === 'everyone' ||
    (audience === 'network' && reader.isMember) ||
    circles.some((id, at) => audience === `circle-${at}` && reader.circles.includes(id));
  return Object.fromEntries(
    [...model]
      .filter(([, is]) => !is.cooling && is.until !== 'past' && isFor(is.audience))
      .map(([at, { words }]) => [at, words]),
  );
}

test('whatever is agreed to, narrowed, edited, taken back or runs out: each reader reads exactly what a simple model says', async () => {
  const later = new Date(Date.now() + 30 * 86_400_000);
  const past = new Date(Date.now() - 60_000);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const told = await twoTellers();
      const { passages } = told.tellings[0]!;
      await agreeTo(told, 1, { yes: [0] });
      const others = await reads(told, visitor);
      const model = new Map<number, Modelled>();
      const words = passages.map((passage) => passage.words);
      for (const one of steps) {
        modelStep(model, words, one);
        if (one.does === 'edit')
          await fresh.database
            .updateTable('passage')
            .set((eb) => ({ words: words[one.which]!, revision: eb('revision', '+', 1) }))
            .where('id', '=', passages[one.which]!.id)
            .execute();
        if (one.does === 'take back') await takeBackOf(told, 0, one.which);
        if (one.does === 'time passes')
          await fresh.database
            .updateTable('release')
            .set(one.ends ? { until: past } : { public_from: sql<Date>`now()` })
            .where('telling_id', '=', told.tellings[0]!.telling.id)
            .where(one.ends ? 'until' : 'public_from', '>', new Date())
            .execute();
        if (one.does === 'agree')
          await agreeTo(told, 0, {
            yes: one.yes.filter((yes) => !one.no.includes(yes)),
            no: one.no,
            hours: one.cools ? 24 : 0,
            terms: {
              audience: one.terms.audience.replace(/-\d/u, '') as Terms['audience'],
              circleId: one.terms.audience.startsWith('circle')
                ? circles[Number(one.terms.audience.at(-1))]!
                : null,
              shownAs: one.terms.shownAs as Terms['shownAs'],
              shown: one.terms.shownAs === 'name' ? 'Jo Bramwell' : nobodyShown,
              until: { never: null, later, past }[one.terms.until]!,
            },
          });
        for (const reader of readers()) {
          const expected = Object.fromEntries(
            Object.entries(modelReads(model, reader)).map(([at, text]) => [passages[Number(at)]!.code, text]),
          );
          expect(await reads(told, reader)).toEqual({ ...others, ...expected });
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
