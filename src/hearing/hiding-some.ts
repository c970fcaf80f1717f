import { abouts, type Tally } from './heard.ts';
import { apartFromEachOther } from './hiding-both.ts';
import {
  type Cell,
  fewest,
  fewestAnswered,
  type HeardQuestion,
  mayBeKnown,
  partMayBeKnown,
  type Shown,
} from './shown.ts';

/**
 * Hides in a question of which some may be chosen. How many answered is told, so those who did not choose an option are a set
 * as well: a count is shown where five and more chose it and five and more did not. By group, whoever is in no group that is
 * shown is a set too.
 */
export function hiddenOfSome(key: string, { answered, options }: Tally): HeardQuestion {
  const by: HeardQuestion['by'] = { role: {}, kindOfPlace: {}, region: {} };
  if (answered.all < fewestAnswered) return { key, exclusive: false, whole: null, by };
  const whole: Shown = {
    answered: answered.all,
    cells: Object.fromEntries(
      Object.entries(options).map(([option, count]) => [option, cellOf(count.all, answered.all)]),
    ),
  };
  for (const about of abouts)
    by[about] = groupsOf(whole, answered.by[about], (option) => options[option]!.by[about]);
  return { key, exclusive: false, whole, by: apartFromEachOther(whole, by) };
}

function cellOf(count: number, of: number): Cell {
  if (count < fewest) return 'few';
  return of - count < fewest ? 'nearly all' : count;
}

type Sizes = readonly (readonly [group: string, size: number])[];

/**
 * The groups of whom it may be told how many answered, with what may be told of each option. Where an option cannot be shown
 * without a few being told apart, whatever is hidden in it, the smallest group goes to those who are in no group that is shown.
 */
function groupsOf(
  whole: Shown,
  answered: Readonly<Record<string, number>>,
  countsOf: (option: string) => Readonly<Record<string, number>>,
): Record<string, Shown> {
  let sizes: Sizes = Object.entries(answered)
    .filter(([, size]) => size >= fewestAnswered)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (; sizes.length > 0; sizes = sizes.slice(0, -1)) {
    const rest = sizes.reduce((left, [, size]) => left - size, whole.answered);
    if (!mayBeKnown(rest)) continue;
    const columns = Object.entries(whole.cells).map(([option, total]) =>
      typeof total === 'number' ? columnOf(total, rest, sizes, countsOf(option)) : new Map<string, number>(),
    );
    if (columns.includes(null)) continue;
    const options = Object.keys(whole.cells);
    return Object.fromEntries(
      sizes.map(([group, size]) => [
        group,
        {
          answered: size,
          cells: Object.fromEntries(
            options.map((option, at): [string, Cell] => [option, columns[at]!.get(group) ?? 'hidden']),
          ),
        },
      ]),
    );
  }
  return {};
}

/**
 * The counts of one option that may be shown by group. It must be possible that of each group in which it is hidden nobody or
 * everybody chose it, and of whoever is in no shown group nobody, everybody, or five and more with five and more who did not:
 * then nobody can tell that it was otherwise. Where it is not possible, one more is hidden, the smallest first.
 * @returns null where it is not possible whatever is hidden
 */
function columnOf(
  total: number,
  rest: number,
  sizes: Sizes,
  counts: Readonly<Record<string, number>>,
): Map<string, number> | null {
  const shown = new Map<string, number>();
  for (const [group, size] of sizes) {
    const cell = cellOf(counts[group] ?? 0, size);
    if (typeof cell === 'number') shown.set(group, cell);
  }
  const smallest = sizes.toReversed().filter(([group]) => shown.has(group));
  for (;;) {
    let left = total;
    for (const count of shown.values()) left -= count;
    const whole = sizes.flatMap(([group, size]) => (shown.has(group) ? [] : [size]));
    if (isPossible(left, whole, rest)) return shown;
    const next = smallest.shift();
    if (!next) return null;
    shown.delete(next[0]);
  }
}

/** Whether so many can be some of the groups as a whole, with a part of the rest that may be known. */
function isPossible(left: number, groups: readonly number[], rest: number): boolean {
  let sums = new Set([0]);
  for (const size of groups) sums = new Set([...sums, ...[...sums].map((sum) => sum + size)]);
  for (const sum of sums) if (partMayBeKnown(left - sum, rest)) return true;
  return false;
}
