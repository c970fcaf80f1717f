import type { Known } from './attack.ts';

/** What is nought for numbers that were added up many times. */
const nought = 1e-6;

/**
 * How much room the pages leave: an attacker who takes every number together, by linear programming, and so misses no sum,
 * difference or bound that follows from several of them.
 *
 * Of each kind of person it reckons the most there can be. Kinds of whom there can be five or more are safe, and so is every
 * set with such a kind in it: somebody who reads the pages cannot rule out that it has five. What is left are the kinds of whom
 * there can only be few. If all of them together may be nobody, no set of them is known to be anybody; if not, a few people
 * are given away.
 *
 * @param count how many kinds of people there are, from 0
 * @returns the kinds of whom there can only be few, and how many people at least are among them: nought where nothing is
 * given away
 * @throws Error where the numbers contradict each other
 */
export function roomLeft(count: number, known: readonly Known[]): { few: number[]; least: number } {
  const table = tableau(count, known);
  const few: number[] = [];
  const seen = new Float64Array(count);
  for (let kind = 0; kind < count; kind += 1) {
    if (seen[kind]! < 5 - nought) maximise(table, goal(table, [kind], 1), seen);
    if (seen[kind]! < 5 - nought) few.push(kind);
  }
  return { few, least: few.length === 0 ? 0 : -maximise(table, goal(table, few, -1), seen) };
}

interface Tableau {
  /** Each row: a coefficient for each column, then what it comes to. */
  rows: Float64Array[];
  /** The column that each row solves for. */
  basis: number[];
  kinds: number;
  columns: number;
}

/** The facts as equations with what is spare, solved for some way to have people that fits all of them. */
function tableau(kinds: number, known: readonly Known[]): Tableau {
  const equations = known.flatMap(({ sets, least, most }) =>
    least === most
      ? [{ sets, spare: 0, comes: least }]
      : [{ sets, spare: 1, comes: most }, ...(least > 0 ? [{ sets, spare: -1, comes: least }] : [])],
  );
  const spares = equations.filter(({ spare }) => spare !== 0).length;
  const real = kinds + spares;
  let next = kinds;
  const rows = equations.map(({ sets, spare, comes }, at) => {
    const row = new Float64Array(real + equations.length + 1);
    for (const set of sets) row[set] = 1;
    if (spare !== 0) row[next++] = spare;
    row[real + at] = 1;
    row[row.length - 1] = comes;
    return row;
  });
  const table = { rows, basis: rows.map((_, at) => real + at), kinds, columns: real + rows.length };
  const start = new Float64Array(table.columns + 1);
  start.fill(-1, real, table.columns);
  if (maximise(table, start, null) < -nought) throw new Error('the pages contradict each other');
  settle(table, real);
  return table;
}

/** Takes out the columns that were only there to begin with. A row that says nothing new goes with them. */
function settle(table: Tableau, real: number): void {
  table.rows = table.rows.filter((row, at) => {
    if (table.basis[at]! < real) return true;
    const column = row.findIndex((value, i) => i < real && Math.abs(value) > nought);
    if (column < 0) {
      table.basis[at] = -1;
      return false;
    }
    pivot(table, at, column);
    return true;
  });
  table.basis = table.basis.filter((column) => column >= 0);
  table.rows = table.rows.map((row) => Float64Array.from([...row.subarray(0, real), row[row.length - 1]!]));
  table.columns = real;
}

function goal({ columns }: Tableau, kinds: readonly number[], of: number): Float64Array {
  const row = new Float64Array(columns + 1);
  for (const kind of kinds) row[kind] = of;
  return row;
}

/** The simplex method, by Bland's rule, which never goes round in circles. @returns the most that the goal comes to */
function maximise(table: Tableau, aim: Float64Array, seen: Float64Array | null): number {
  const { rows, basis, columns } = table;
  const left = aim.slice();
  for (const [at, column] of basis.entries()) {
    const factor = left[column]!;
    if (factor !== 0) subtract(left, rows[at]!, factor);
  }
  for (;;) {
    if (seen)
      for (const [at, column] of basis.entries())
        if (column < seen.length) seen[column] = Math.max(seen[column]!, rows[at]![columns]!);
    let enters = -1;
    for (let column = 0; column < columns && enters < 0; column += 1)
      if (left[column]! > nought) enters = column;
    if (enters < 0) return -left[columns]!;
    let leaves = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [at, row] of rows.entries()) {
      if (row[enters]! <= nought) continue;
      const ratio = row[columns]! / row[enters]!;
      if (ratio < best - 1e-9 || (ratio < best + 1e-9 && basis[at]! < basis[leaves]!)) {
        best = Math.min(best, ratio);
        leaves = at;
      }
    }
    if (leaves < 0) {
      if (seen) for (let kind = 0; kind < seen.length; kind += 1) if (aim[kind]! > 0) seen[kind] = 1e9;
      return Number.POSITIVE_INFINITY;
    }
    pivot(table, leaves, enters);
    subtract(left, rows[leaves]!, left[enters]!);
  }
}

function pivot({ rows, basis }: Tableau, at: number, column: number): void {
  const row = rows[at]!;
  const by = row[column]!;
  for (let i = 0; i < row.length; i += 1) row[i]! /= by;
  for (const other of rows) if (other !== row && other[column] !== 0) subtract(other, row, other[column]!);
  basis[at] = column;
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i += 1) {
    const value = from[i]! - factor * row[i]!;
    from[i] = Math.abs(value) < 1e-11 ? 0 : value;
  }
}
