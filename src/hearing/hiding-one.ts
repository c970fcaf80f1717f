import { abouts, type Tally } from './heard.ts';
import { type Cell, fewest, fewestAnswered, type HeardQuestion, mayBeKnown, type Shown } from './shown.ts';

/** The most of those who answered whose answers may be left out as too few: with more, shares would mislead. */
const mostLeftOut = 1 / 4;

/**
 * Hides in a question in which each person is in one option. How many answered is the sum of what is shown, so it tells
 * nothing of what is hidden. By group, what is left of an option when the groups shown are taken away (groups that are
 * hidden, and those who did not say) must be nobody or five and more.
 */
export function hiddenOfOne(key: string, { answered, options }: Tally): HeardQuestion {
  const all = Object.entries(options);
  const whole = shownOf(
    answered.all,
    all.map(([option, count]) => [option, count.all] as const),
    'few',
  );
  const by: HeardQuestion['by'] = { role: {}, kindOfPlace: {}, region: {} };
  if (whole)
    for (const about of abouts) {
      const groups = Object.keys(answered.by[about]).sort();
      const cells = new Map(
        groups.map((group) => [
          group,
          all.flatMap(([option, count]): [string, number][] =>
            typeof whole.cells[option] === 'number' ? [[option, count.by[about][group] ?? 0]] : [],
          ),
        ]),
      );
      by[about] = groupsOf(whole, cells, answered.by[about]);
    }
  return { key, exclusive: true, whole, by };
}

function groupsOf(
  whole: Shown,
  counts: ReadonlyMap<string, readonly (readonly [string, number])[]>,
  answered: Readonly<Record<string, number>>,
): Record<string, Shown> {
  const left = new Map([...counts].map(([group, cells]) => [group, new Map(cells)]));
  // Only ever hides more, so it ends.
  for (let changed = true; changed; ) {
    changed = false;
    for (const [group, cells] of left) {
      for (const [option, count] of cells) if (count < fewest) changed = cells.delete(option) || changed;
      const shown = sum(cells.values());
      if (shown < fewestAnswered || answered[group]! - shown > answered[group]! * mostLeftOut)
        changed = left.delete(group) || changed;
    }
    for (const [option, total] of Object.entries(whole.cells)) {
      if (typeof total !== 'number') continue;
      const holders = [...left.values()].filter((cells) => cells.has(option));
      const rest = total - sum(holders.map((cells) => cells.get(option)!));
      if (mayBeKnown(rest)) continue;
      holders.sort((a, b) => a.get(option)! - b.get(option)!)[0]!.delete(option);
      changed = true;
    }
  }
  return Object.fromEntries(
    [...left].map(([group, cells]) => [
      group,
      {
        answered: sum(cells.values()),
        cells: Object.fromEntries(
          Object.keys(whole.cells).map((option): [string, Cell] => [option, cells.get(option) ?? 'hidden']),
        ),
      },
    ]),
  );
}

function shownOf(
  answered: number,
  counts: readonly (readonly [string, number])[],
  small: Cell,
): Shown | null {
  const shown = sum(counts.flatMap(([, count]) => (count < fewest ? [] : [count])));
  if (shown < fewestAnswered || answered - shown > answered * mostLeftOut) return null;
  return {
    answered: shown,
    cells: Object.fromEntries(counts.map(([option, count]) => [option, count < fewest ? small : count])),
  };
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}
