import type { About } from './asked.ts';
import { abouts } from './heard.ts';
import { fewest, type HeardQuestion, mayBeKnown, partMayBeKnown, type Shown } from './shown.ts';

/**
 * Two comparisons of a question of which some may be chosen, put together by hand, can tell of a few people although neither
 * does alone. Of any two options each comparison says how many at least and at most chose both: where the most by role is
 * nearly the fewest by region, who makes the difference is a set of so many people, known to the last. So between the two
 * there must be five and more, or nobody and then in no group a few more for the one option than for the other; else a
 * comparison is left out, that with fewer numbers, until it holds. The reader cannot tell it from one that nobody answered.
 */
export function apartFromEachOther(whole: Shown, by: HeardQuestion['by']): HeardQuestion['by'] {
  const left = { ...by };
  for (;;) {
    const columns = abouts
      .filter((about) => Object.keys(left[about]).length > 0)
      .map((about) => ({ about, ...filled(whole, left[about]) }));
    const clash = columns.flatMap((one) =>
      columns.flatMap((other) =>
        one !== other && !leavesRoom(one.options, other.options, other.sizes) ? [one.about, other.about] : [],
      ),
    );
    if (clash.length === 0) return left;
    const most = (about: About) => numbersIn(left[about]);
    const goes = clash.reduce((least, about) => (most(about) < most(least) ? about : least));
    left[goes] = {};
  }
}

function numbersIn(groups: Record<string, Shown>): number {
  return Object.values(groups).flatMap(({ cells }) => Object.values(cells).filter(Number.isInteger)).length;
}

/** Whether of any two options what one comparison says at most of those who chose both is well above what the other says at least. */
function leavesRoom(
  most: readonly (readonly number[])[],
  least: readonly (readonly number[])[],
  sizes: readonly number[],
): boolean {
  return most.every((a, i) =>
    most.slice(0, i).every((b, j) => {
      const [c, d] = [least[i]!, least[j]!];
      const both = sum(a.map((count, at) => Math.min(count, b[at]!)));
      const between = both - sum(sizes.map((size, at) => Math.max(0, c[at]! + d[at]! - size)));
      if (between >= fewest) return true;
      const isEven =
        a.every((count, at) => mayBeKnown(Math.abs(count - b[at]!))) &&
        sizes.every((size, at) => mayBeKnown(Math.abs(size - c[at]! - d[at]!)));
      return between === 0 && isEven;
    }),
  );
}

/**
 * How many of each group, and last of those in no group that is shown, may have chosen each option of which a number is shown:
 * what is hidden is filled with nobody or everybody, as in the argument for one comparison (hiding-some.ts).
 */
function filled(whole: Shown, groups: Record<string, Shown>): { sizes: number[]; options: number[][] } {
  const all = Object.values(groups);
  const rest = all.reduce((left, { answered }) => left - answered, whole.answered);
  const options = Object.entries(whole.cells).flatMap(([option, total]) => {
    if (typeof total !== 'number') return [];
    const cells = all.map(({ cells }) => cells[option]!);
    let open = total - sum(cells.map((cell) => (typeof cell === 'number' ? cell : 0)));
    const hidden = all.flatMap(({ answered }, at) =>
      typeof cells[at] === 'number' ? [] : [{ answered, at }],
    );
    const chosen = wholeOf(
      hidden.map(({ answered }) => answered),
      open,
      rest,
    );
    const counts = cells.map((cell) => (typeof cell === 'number' ? cell : 0));
    for (const at of chosen) {
      counts[hidden[at]!.at] = hidden[at]!.answered;
      open -= hidden[at]!.answered;
    }
    return [[...counts, open]];
  });
  return { sizes: [...all.map(({ answered }) => answered), rest], options };
}

/** Which groups can be in it as a whole, so that what is left may be known of the rest: the first way there is. */
function wholeOf(sizes: readonly number[], open: number, rest: number): readonly number[] {
  let ways = new Map<number, readonly number[]>([[0, []]]);
  for (const [at, size] of sizes.entries()) {
    const more = [...ways].map(([total, which]) => [total + size, [...which, at]] as const);
    ways = new Map([...more, ...ways]);
  }
  for (const [total, which] of ways) if (partMayBeKnown(open - total, rest)) return which;
  throw new Error('a number is shown that gives a few people away');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
