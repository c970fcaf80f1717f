import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Page, readOff } from '../../test/cast/read-off.ts';
import { roomLeft } from '../../test/cast/room.ts';
import { mayFollow } from './again.ts';
import type { Asked } from './asked.ts';
import { abouts, type Count, type Replied, type Tally, talliesOf } from './heard.ts';
import { hidden } from './hiding.ts';
import type { Cell, HeardQuestion } from './shown.ts';

const words = { en: 'Which?' };
const options = ['a', 'b', 'c'];
const asks = (kind: 'one' | 'some', count: number): Asked => ({
  key: kind,
  kind,
  words,
  options: options.slice(0, count).map((key) => ({ key, words: { en: key } })),
});
const one = asks('one', 3);
const some = asks('some', 2);
const three = asks('some', 3);

interface Person {
  about: Replied['about'];
  chosen: string[];
}
const times = fc.constantFrom(1, 1, 2, 3, 4, 5, 5, 6, 7, 8, 12, 20);
const groups = fc.constantFrom('g', 'h', null);

/** Any people at all: a few kinds of them, each of them so many times. */
const any = fc
  .array(
    fc.tuple(
      fc.record<Person>({
        about: fc.record({ role: groups, kindOfPlace: groups, region: groups }),
        chosen: fc.subarray(options),
      }),
      times,
    ),
    { minLength: 2, maxLength: 10 },
  )
  .map(many);

/** Two camps who differ in everything, and some in between: what is nearly the same in all comparisons gives most away. */
const camps = fc
  .record({
    sizes: fc.tuple(fc.integer({ min: 5, max: 30 }), fc.integer({ min: 5, max: 30 })),
    between: fc.array(fc.tuple(fc.integer({ min: 0, max: 63 }), times), { maxLength: 9 }),
  })
  .map(({ sizes: [first, second], between }) =>
    many([
      [person(0), first],
      [person(63), second],
      ...between.map(([bits, count]): [Person, number] => [person(bits), count]),
    ]),
  );

/** Some who come late: few enough to be told apart, or just not. */
const late = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 63 }).map(person), fc.constantFrom(1, 2, 3, 4, 5, 5, 6)), {
    minLength: 1,
    maxLength: 3,
  })
  .map(many);

function person(bits: number): Person {
  const group = (bit: number) => (bits & bit ? 'g' : 'h');
  return {
    about: { role: group(1), kindOfPlace: group(2), region: group(4) },
    chosen: options.filter((_, at) => bits & (8 << at)),
  };
}

function many(kinds: readonly (readonly [Person, number])[]): Person[] {
  return kinds.flatMap(([each, count]) => Array.from({ length: count }, () => each));
}

function tallyOf(asked: Asked, people: readonly Person[]): Tally {
  const among = 'options' in asked ? asked.options.map(({ key }) => key) : [];
  const replies = people.map(({ about, chosen }): Replied => {
    const own = chosen.filter((option) => among.includes(option));
    const part =
      asked.kind === 'one'
        ? ({ kind: 'one', chosen: own[0] ?? 'a', other: null } as const)
        : ({ kind: 'some', chosen: own, other: null } as const);
    return { about, parts: new Map([[asked.key, part]]) };
  });
  return talliesOf([asked], replies).get(asked.key)!;
}

const counted = (asked: Asked, people: readonly Person[]) => hidden(asked, tallyOf(asked, people));
const page = (heard: HeardQuestion): Page => ({ heard, counts: () => true });

/** How many people are given away by some pages: nought where nobody is. */
function away(asked: Asked, pages: readonly Page[]): number {
  const { count, known } = readOff(pages, 'options' in asked ? asked.options.map(({ key }) => key) : []);
  return Math.round(roomLeft(count, known).least * 1000) / 1000 + 0;
}

describe('all three comparisons of a question at once', () => {
  test.each([
    ['choose one, any people', one, any, 300],
    ['choose some of two, any people', some, any, 400],
    ['choose some of two, two camps', some, camps, 400],
    ['choose some of three, two camps', three, camps, 150],
  ] as const)('give nobody away who is one of a few (%s)', (_what, asked, people, numRuns) => {
    fc.assert(
      fc.property(people, (all) => {
        const once = page(counted(asked, all));
        expect(away(asked, [{ ...once, counts: (when) => when === 'stayed' }])).toBe(0);
      }),
      { numRuns },
    );
  });

  test.each([
    ['choose one', one, any],
    ['choose some, any people', some, any],
    ['choose some, two camps', some, camps],
  ] as const)(
    'nor with the page as it was before some came and some were taken out (%s)',
    (_what, asked, drawn) => {
      const more = fc.oneof(late, late, any);
      const changed = fc.record({ first: drawn, more, gone: fc.constantFrom(0, 0, 0, 1, 5, 6, 10) });
      let both = 0;
      fc.assert(
        fc.property(changed, ({ first, more, gone }) => {
          const before = counted(asked, first);
          const after = counted(asked, [...first.slice(gone), ...more]);
          if (!before.whole || !after.whole || !mayFollow(before, after)) return;
          both += 1;
          expect(
            away(asked, [
              { heard: before, counts: (when) => when !== 'came' },
              { heard: after, counts: (when) => when !== 'gone' },
            ]),
          ).toBe(0);
        }),
        { numRuns: 150 },
      );
      expect(both).toBeGreaterThan(10);
    },
  );

  const [role, region] = ['role', 'region'] as const;
  test.each<[string, number, Tally]>([
    [
      // By region at least 18 chose both; by role at most 21.
      'three who chose both, by role against region',
      3,
      {
        answered: count(45, { [role]: { h: 24, g: 21 }, [region]: { g: 40 } }),
        options: {
          a: count(27, { [role]: { h: 6, g: 21 }, [region]: { g: 27 } }),
          b: count(31, { [role]: { h: 16, g: 15 }, [region]: { g: 31 } }),
        },
      },
    ],
    [
      'the same, where they are the second and the third option',
      3,
      {
        answered: count(45, { [role]: { h: 24, g: 21 }, [region]: { g: 40 } }),
        options: {
          a: count(20, { [role]: { h: 10, g: 10 }, [region]: { g: 15 } }),
          b: count(27, { [role]: { h: 6, g: 21 }, [region]: { g: 27 } }),
          c: count(31, { [role]: { h: 16, g: 15 }, [region]: { g: 31 } }),
        },
      },
    ],
    [
      // By region all who chose b chose a, so in g there are two who chose a and not b.
      'two who chose one and not the other, where the most is the least',
      2,
      {
        answered: count(60, { [role]: { g: 30, h: 30 }, [region]: { g: 30, h: 30 } }),
        options: {
          a: count(37, { [role]: { g: 12, h: 25 }, [region]: { g: 30, h: 7 } }),
          b: count(15, { [role]: { g: 10, h: 5 }, [region]: { g: 15 } }),
        },
      },
    ],
    [
      // Of a region all chose both, which is hidden and follows from the rest.
      'two who chose both, where what follows is hidden',
      2,
      {
        answered: count(60, { [role]: { g: 30, h: 30 }, [region]: { g: 30, h: 30 } }),
        options: {
          a: count(37, { [role]: { g: 25, h: 12 }, [region]: { g: 30, h: 7 } }),
          b: count(38, { [role]: { g: 20, h: 18 }, [region]: { g: 30, h: 8 } }),
        },
      },
    ],
  ])('do not tell of %s: a comparison is left out', (_who, few, tally) => {
    const asked = asks('some', Object.keys(tally.options).length);
    expect(away(asked, [only(eachByItself(asked, tally))])).toBe(few);
    const { by, ...heard } = hidden(asked, tally);
    expect(away(asked, [only({ ...heard, by })])).toBe(0);
    expect(abouts.filter((about) => Object.keys(by[about]).length > 0)).toEqual(['role']);
  });

  test.each<[string, [role: 'g' | null, chosen: string[], count: number][]]>([
    ['two who chose nothing', [[null, [], 2]]],
    // Eight more in all and five more of the group: three more of those in none.
    [
      'three of no group among eight',
      [
        ['g', ['a'], 5],
        [null, ['a'], 3],
      ],
    ],
  ])('newer counts do not follow that would tell of %s who came late', (_who, late) => {
    const who = ([role, chosen, count]: (typeof late)[number]): [Person, number] => [
      { about: { role, kindOfPlace: null, region: null }, chosen },
      count,
    ];
    const first = many(
      (['g', null] as const).flatMap((role) => [who([role, ['a'], 15]), who([role, ['b'], 15])]),
    );
    const [before, after] = [counted(some, first), counted(some, [...first, ...many(late.map(who))])];
    expect(
      away(some, [
        { heard: before, counts: (when) => when === 'stayed' },
        { heard: after, counts: (when) => when !== 'gone' },
      ]),
    ).toBeGreaterThan(0);
    expect(mayFollow(before, after)).toBe(false);
  });

  test('three hundred people who are not in camps lose no comparison, or there would be nothing to learn', () => {
    const pick = (at: number, of: number) => (Math.imul(at + 7, 2_654_435_761) >>> 8) % of;
    const people = Array.from({ length: 300 }, (_, at): Person => {
      const group = (by: number) => (pick(at * 7 + by, 5) < 3 ? 'g' : 'h');
      return {
        about: { role: group(1), kindOfPlace: group(2), region: group(3) },
        chosen: options.filter((_option, i) => pick(at * 11 + i, 3) > 0),
      };
    });
    const { by } = counted(three, people);
    expect(abouts.map((about) => Object.keys(by[about]).length)).toEqual([2, 2, 2]);
  });
});

// An attack that finds nothing proves nothing before it has found what is there: so faults are planted for it.
describe('the attack finds', () => {
  const bites = (asked: Asked, people: fc.Arbitrary<Person[]>, faulty: (tally: Tally) => HeardQuestion) =>
    fc.check(
      fc.property(people, (all) => {
        expect(away(asked, [only(faulty(tallyOf(asked, all)))])).toBe(0);
      }),
      { numRuns: 1500, endOnFailure: true },
    ).failed;

  test.each<[string, Asked, (tally: Tally) => HeardQuestion, fc.Arbitrary<Person[]>?]>([
    ['that comparisons are hidden each by itself', some, (tally) => eachByItself(some, tally)],
    ['that only counts under five are hidden', some, (tally) => plainly(some, tally)],
    ['the same where one may be chosen', one, (tally) => plainly(one, tally)],
    ['that those who did not choose are forgotten', some, (tally) => plainly(some, tally, 'few')],
    ['that a group of fewer than ten is shown', some, (tally) => withSmallGroups(some, tally), any],
  ])('%s', (_fault, asked, faulty, people = camps) => {
    expect(bites(asked, people, faulty)).toBe(true);
  });
});

function only(heard: HeardQuestion): Page {
  return { heard, counts: (when) => when === 'stayed' };
}

function count(all: number, by: Partial<Count['by']>): Count {
  return { all, by: { role: {}, kindOfPlace: {}, region: {}, ...by } };
}

/** Hides in each comparison as if there were no other. */
function eachByItself(asked: Asked, { answered, options: tallied }: Tally): HeardQuestion {
  const alone = (about: (typeof abouts)[number]) => {
    const of = ({ all, by }: Count) => count(all, { [about]: by[about] });
    const own = Object.entries(tallied).map(([option, each]) => [option, of(each)]);
    return hidden(asked, { answered: of(answered), options: Object.fromEntries(own) });
  };
  const [role, kindOfPlace, region] = abouts.map((about) => alone(about).by[about]);
  return { ...alone('role'), by: { role: role!, kindOfPlace: kindOfPlace!, region: region! } };
}

/** Hides what is under five, and perhaps what nearly all chose, and nothing else, as a first try would. */
function plainly(asked: Asked, { answered, options: tallied }: Tally, nearlyAll?: 'few'): HeardQuestion {
  const shown = (of: (each: Count) => number) => ({
    answered: of(answered),
    cells: Object.fromEntries(
      Object.entries(tallied).map(([option, each]): [string, Cell] => [
        option,
        of(each) < 5 ? 'few' : nearlyAll && of(each) === of(answered) ? 'hidden' : of(each),
      ]),
    ),
  });
  const by = Object.fromEntries(
    abouts.map((about) => [
      about,
      Object.fromEntries(
        Object.keys(answered.by[about]).map((group) => [group, shown((each) => each.by[about][group] ?? 0)]),
      ),
    ]),
  ) as unknown as HeardQuestion['by'];
  return { key: asked.key, exclusive: asked.kind === 'one', whole: shown(({ all }) => all), by };
}

/** Shows how many there are of the groups that are too small to say more of. */
function withSmallGroups(asked: Asked, tally: Tally): HeardQuestion {
  const heard = hidden(asked, tally);
  if (!heard.whole) return heard;
  const by = { ...heard.by };
  for (const about of abouts)
    for (const [group, answered] of Object.entries(tally.answered.by[about]))
      by[about] = { [group]: { answered, cells: {} }, ...by[about] };
  return { ...heard, by };
}
