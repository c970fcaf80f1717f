import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenAway, type Known, smallSums } from '../../test/cast/attack.ts';
import { following, mayFollow } from './again.ts';
import type { Asked } from './asked.ts';
import { abouts, noCount, type Replied, type Tally, talliesOf } from './heard.ts';
import { atLeast, hidden } from './hiding.ts';
import { type Cell, type HeardQuestion, mayBeKnown, type Shown } from './shown.ts';

const words = { en: 'Which?' };
const options = ['a', 'b'].map((key) => ({ key, words: { en: key } }));
const some: Asked = { key: 'some', kind: 'some', words, options };
const one: Asked = {
  key: 'one',
  kind: 'one',
  words,
  options: [...options, { key: 'c', words: { en: 'c' } }],
};
const groups = ['g', 'h', null];

/** A reply, drawn with a lean to what others said: real replies are alike, and what is alike leaves small groups. */
const reply = fc.record({
  about: fc.record({
    role: fc.constantFrom('g', 'g', 'g', 'h', null),
    kindOfPlace: fc.constantFrom(...groups),
    region: fc.constantFrom('g', 'h', 'h'),
  }),
  chosen: fc.subarray(['a', 'b']),
  first: fc.constantFrom('a', 'a', 'b', 'c', null),
});
interface Drawn extends Pick<Replied, 'about'> {
  chosen: string[];
  first: string | null;
}

function replied({ about, chosen, first }: Drawn): Replied {
  return {
    about,
    parts: new Map([
      ['some', { kind: 'some', chosen, other: null }],
      ...(first ? ([['one', { kind: 'one', chosen: first, other: null }]] as const) : []),
    ]),
  };
}

/** Many replies: a few kinds of people, each of them so many times. */
const replies = fc
  .array(fc.tuple(reply, fc.constantFrom(1, 1, 2, 3, 4, 5, 6, 8, 12, 20)), { minLength: 1, maxLength: 14 })
  .map((kinds) => kinds.flatMap(([drawn, times]) => Array.from({ length: times }, () => replied(drawn))));

/** Which sets of people the numbers on the pages are sums of: a set for each answer of each kind of person. */
function pagesOf(asked: Asked, heard: HeardQuestion) {
  const answers = asked.kind === 'some' ? ['', 'a', 'b', 'ab'] : ['a', 'b', 'c'];
  const sets = answers.flatMap((answer) =>
    groups.flatMap((role) =>
      groups.flatMap((kindOfPlace) =>
        groups.map((region) => ({ answer, about: { role, kindOfPlace, region } })),
      ),
    ),
  );
  const where = (is: (set: (typeof sets)[number]) => boolean) =>
    sets.flatMap((set, at) => (is(set) ? [at] : []));
  const known: Known[] = [];
  const put = (within: readonly number[], cell: Cell, of: readonly number[], answered: number) => {
    if (typeof cell === 'number') known.push({ sets: within, least: cell, most: cell });
    else if (cell === 'few') known.push({ sets: within, least: 0, most: 4 });
    else if (cell === 'nearly all') known.push({ sets: within, least: answered - 4, most: answered });
    if (asked.kind === 'some') known.push({ sets: of, least: answered, most: answered });
  };
  const { whole, by } = heard;
  for (const [option, cell] of Object.entries(whole?.cells ?? {}))
    put(
      where(({ answer }) => answer.includes(option)),
      cell,
      where(() => true),
      whole!.answered,
    );
  for (const about of abouts)
    for (const [group, { answered, cells }] of Object.entries(by[about]))
      for (const [option, cell] of Object.entries(cells))
        put(
          where((set) => set.answer.includes(option) && set.about[about] === group),
          cell,
          where((set) => set.about[about] === group),
          answered,
        );
  return { count: sets.length, known };
}

function told(asked: Asked, heard: HeardQuestion) {
  const { count, known } = pagesOf(asked, heard);
  return { away: givenAway(count, known), sums: smallSums(known) };
}

describe('small groups cannot be worked out', () => {
  test.each([one, some])('from all pages of a question together, with every comparison ($kind)', (asked) => {
    fc.assert(
      fc.property(replies, (all) => {
        const heard = hidden(asked, talliesOf([asked], all).get(asked.key)!);
        expect(told(asked, heard)).toEqual({ away: [], sums: [] });
      }),
      { numRuns: 150 },
    );
  });

  test.each(['one', 'some'] as const)(
    'by somebody who knows how hiding works and tries every set of replies there can be (%s)',
    (kind) => {
      // Of all worlds that give the same page, a set that is of one to four people in each of them is given away.
      const pages = new Map<string, { least: number[]; most: number[] }>();
      for (const world of worlds(6, kind === 'one' ? 15 : 22)) {
        const people = world.reduce((sum, size) => sum + size, 0);
        if (kind === 'some' && people !== 22) continue;
        const page = JSON.stringify(hidden(kind === 'one' ? one : some, tallyOf(world, kind)));
        const seen = pages.get(page) ?? { least: Array(64).fill(people), most: Array(64).fill(0) };
        pages.set(page, seen);
        for (let set = 1; set < 64; set += 1) {
          let size = 0;
          for (let at = 0; at < 6; at += 1) if ((set >> at) & 1) size += world[at]!;
          seen.least[set] = Math.min(seen.least[set]!, size);
          seen.most[set] = Math.max(seen.most[set]!, size);
        }
      }
      expect(pages.size).toBeGreaterThan(100);
      for (const [page, { least, most }] of pages)
        for (let set = 1; set < 64; set += 1)
          if (least[set]! >= 1 && most[set]! <= 4)
            throw new Error(`set ${set.toString(2)} is given away by ${page}`);
    },
  );

  // A sieve that lets everything through would find nothing either: so faults are planted for it.
  test.each<[string, Asked, (asked: Asked, tally: Tally) => HeardQuestion]>([
    ['counts under five alone are hidden (one)', one, (asked, tally) => plainly(asked, tally)],
    ['counts under five alone are hidden (some)', some, (asked, tally) => plainly(asked, tally)],
    [
      'a group is put back that was hidden',
      some,
      (asked, tally) => ({ ...plainly(asked, tally), whole: hidden(asked, tally).whole }),
    ],
  ])('the attack bites where %s', (_fault, asked, faulty) => {
    const found = fc.check(
      fc.property(replies, (all) => {
        const heard = faulty(asked, talliesOf([asked], all).get(asked.key)!);
        expect(told(asked, heard)).toEqual({ away: [], sums: [] });
      }),
      { numRuns: 150 },
    );
    expect(found.failed).toBe(true);
  });

  test('what large groups said is not hidden, or there would be nothing to learn', () => {
    const all = Array.from({ length: 400 }, (_, at) =>
      replied({
        about: { role: at % 3 === 0 ? 'g' : at % 3 === 1 ? 'h' : null, kindOfPlace: null, region: null },
        chosen: at % 2 === 0 ? ['a'] : ['a', 'b'].slice(at % 5 === 0 ? 0 : 1),
        first: at % 4 === 0 ? 'b' : 'a',
      }),
    );
    const tallies = talliesOf([one, some], all);
    expect(hidden(some, tallies.get('some')!).by.role.g).toEqual({ answered: 134, cells: { a: 80, b: 67 } });
    expect(hidden(one, tallies.get('one')!)).toMatchObject({
      whole: { answered: 400, cells: { a: 300, b: 100, c: 'few' } },
      by: { role: { h: { answered: 133, cells: { a: 100, b: 33 } } } },
    });
    expect(atLeast([hidden(some, tallies.get('some')!)]).by.role).toEqual({ g: 134, h: 133 });
  });
});

describe('counts that are counted again', () => {
  const counted = (all: Replied[], asked: Asked) => hidden(asked, talliesOf([asked], all).get(asked.key)!);

  test.each([one, some])('never tell what a few late replies said ($kind)', (asked) => {
    fc.assert(
      fc.property(replies, replies, (first, more) => {
        const [before, after] = [counted(first, asked), counted([...first, ...more], asked)];
        if (!mayFollow(before, after) || !before.whole || !after.whole) return;
        for (const [option, cell] of Object.entries(after.whole.cells)) {
          const old = before.whole.cells[option]!;
          if (typeof cell === 'number' && typeof old === 'number')
            expect(mayBeKnown(Math.abs(cell - old))).toBe(true);
        }
        for (const about of abouts)
          for (const [group, { cells }] of Object.entries(after.by[about]))
            for (const [option, cell] of Object.entries(cells)) {
              const old = before.by[about][group]?.cells[option];
              if (typeof cell === 'number' && typeof old === 'number')
                expect(mayBeKnown(Math.abs(cell - old))).toBe(true);
            }
      }),
      { numRuns: 300 },
    );
  });

  test('one more reply changes nothing on the page, and ten alike are seen', () => {
    const all = Array.from({ length: 30 }, () => replied({ about: noOne, chosen: ['a'], first: 'a' }));
    const shown = following([counted(all, one)], [counted([...all, all[0]!], one)]);
    expect(shown).toEqual({ questions: [counted(all, one)], kept: ['one'] });
    const ten = counted([...all, ...all.slice(0, 10)], one);
    expect(following([counted(all, one)], [ten])).toEqual({ questions: [ten], kept: [] });
  });
});

const noOne = { role: null, kindOfPlace: null, region: null };

/** Hides what is under five and nothing else, as a first try would. */
function plainly(asked: Asked, { answered, options: tallied }: Tally): HeardQuestion {
  const shown = (of: (count: Tally['answered']) => number): Shown => ({
    answered: of(answered),
    cells: Object.fromEntries(
      Object.entries(tallied).map(([option, count]) => [option, of(count) < 5 ? 'few' : of(count)]),
    ),
  });
  const by: HeardQuestion['by'] = { role: {}, kindOfPlace: {}, region: {} };
  for (const about of abouts)
    for (const group of Object.keys(answered.by[about]))
      by[about][group] = shown((count) => count.by[about][group] ?? 0);
  return { key: asked.key, exclusive: asked.kind !== 'some', whole: shown((count) => count.all), by };
}

/** Every way to have `most` people or fewer in so many sets. */
function* worlds(sets: number, most: number): Generator<number[]> {
  if (sets === 0) return yield [];
  for (let size = 0; size <= most; size += 1)
    for (const rest of worlds(sets - 1, most - size)) yield [size, ...rest];
}

/** Two groups and those in none, who chose the first option or (of two) the other. */
function tallyOf([gYes, gNo, hYes, hNo, yes, no]: number[], kind: 'one' | 'some'): Tally {
  const count = (g: number, h: number, rest: number) => ({
    all: g + h + rest,
    by: { ...noCount().by, role: { g, h } },
  });
  const chose = count(gYes!, hYes!, yes!);
  const not = count(gNo!, hNo!, no!);
  return {
    answered: count(gYes! + gNo!, hYes! + hNo!, yes! + no!),
    options: kind === 'one' ? { a: chose, b: not } : { a: chose },
  };
}
