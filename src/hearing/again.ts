import { abouts } from './heard.ts';
import { type Cell, type HeardQuestion, mayBeKnown, type Shown } from './shown.ts';

/**
 * Whether newer counts may take the place of those that were shown before: between the two, every set that can be worked out
 * has changed by nobody or by five and more. Otherwise whoever kept the older page could tell what one late reply said.
 * @param before what was shown; null where nothing was
 */
export function mayFollow(before: HeardQuestion | null, after: HeardQuestion): boolean {
  if (!before?.whole || !after.whole) return true;
  if (before.exclusive !== after.exclusive) return false;
  const options = Object.keys({ ...before.whole.cells, ...after.whole.cells });
  return options.every((option) => {
    const then = sidesOf(before, option);
    const now = sidesOf(after, option);
    if (!apart(then.whole, now.whole)) return false;
    return abouts.every((about) => {
      const old = then.groups(about);
      const fresh = now.groups(about);
      // Who is left over in either: of groups that were hidden in one of the two, only all of them together are known.
      const both = [...old.keys()].filter((group) => fresh.has(group));
      const steady = both.every((group) => apart(old.get(group)!, fresh.get(group)!));
      return steady && apart(less(then.whole, old, both), less(now.whole, fresh, both));
    });
  });
}

/** Who chose an option and who did not. Where it is not told how many did not, none. */
type Sides = readonly [chose: number, not: number];

function apart(before: Sides, after: Sides): boolean {
  return before.every((size, side) => mayBeKnown(Math.abs(after[side]! - size)));
}

function less(all: Sides, groups: ReadonlyMap<string, Sides>, which: readonly string[]): Sides {
  return which.reduce<Sides>(([a, b], group) => {
    const [c, d] = groups.get(group)!;
    return [a - c, b - d];
  }, all);
}

function sidesOf({ exclusive, whole, by }: HeardQuestion, option: string) {
  const of = ({ answered, cells }: Shown): Sides => {
    const chose = stoodFor(cells[option] ?? 'few', answered);
    return [chose, exclusive ? 0 : answered - chose];
  };
  return {
    whole: of(whole!),
    groups: (about: (typeof abouts)[number]) =>
      new Map(
        Object.entries(by[about]).flatMap(([group, shown]): [string, Sides][] =>
          shown.cells[option] === 'hidden' ? [] : [[group, of(shown)]],
        ),
      ),
  };
}

/** What a cell stands for in the reckoning of what can be told apart: see hiding-some.ts. */
function stoodFor(cell: Cell, answered: number): number {
  if (cell === 'nearly all') return answered;
  return typeof cell === 'number' ? cell : 0;
}

/** The counts to show: each question's newest where it may follow what was shown, and else what was shown. */
export function following(
  before: readonly HeardQuestion[],
  after: readonly HeardQuestion[],
): { questions: HeardQuestion[]; kept: string[] } {
  const then = new Map(before.map((question) => [question.key, question]));
  const kept: string[] = [];
  const questions = after.map((question) => {
    const old = then.get(question.key) ?? null;
    if (mayFollow(old, question)) return question;
    kept.push(question.key);
    return old!;
  });
  return { questions, kept };
}
