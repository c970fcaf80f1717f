import type { Meanings } from './meanings.ts';

/** The nearest others of each row, the nearest first; where there are fewer, the places that are left hold −1. */
export interface Neighbours {
  /** How many rows there are. */
  count: number;
  each: number;
  ids: Int32Array;
  /** Cosines, beside the ids. */
  nearness: Float32Array;
}

/** Rows compared with rows while both are in the processor's memory; even, as rows are taken two by two. */
const tile = 64;

/**
 * The `each` nearest of every row, by cosine. Each pair is looked at once; it holds count × each numbers, never all
 * pairs.
 * @param report is told the share that is done, from 0 to 1
 */
export function neighboursOf(
  meanings: Meanings,
  each: number,
  report: (share: number) => void = () => {},
): Neighbours {
  const { count } = meanings;
  const ids = new Int32Array(count * each).fill(-1);
  const nearness = new Float32Array(count * each).fill(-2);
  const four = new Float64Array(4);
  for (let from = 0; from < count; from += tile) {
    for (let to = from; to < count; to += tile) {
      for (let i = from; i < Math.min(from + tile, count); i += 2) {
        for (let j = Math.max(to, i); j < Math.min(to + tile, count); j += 2) {
          cosines(meanings, i, j, four);
          meet(ids, nearness, each, i, j, four[0]!);
          if (j + 1 < count) meet(ids, nearness, each, i, j + 1, four[1]!);
          if (i + 1 < count && j > i) meet(ids, nearness, each, i + 1, j, four[2]!);
          if (i + 1 < count && j + 1 < count) meet(ids, nearness, each, i + 1, j + 1, four[3]!);
        }
      }
    }
    const left = 1 - Math.min(from + tile, count) / count;
    report(1 - left * left);
  }
  return { count, each, ids, nearness };
}

/** The cosines of rows i and i + 1 with rows j and j + 1, all four at once: each number that is read is used twice. A row after the last is read as the last. */
function cosines({ rows, size, count }: Meanings, i: number, j: number, four: Float64Array): void {
  let a = i * size;
  let b = Math.min(i + 1, count - 1) * size;
  let c = j * size;
  let d = Math.min(j + 1, count - 1) * size;
  let ac = 0;
  let ad = 0;
  let bc = 0;
  let bd = 0;
  for (const end = a + size; a < end; a += 1, b += 1, c += 1, d += 1) {
    const ofA = rows[a]!;
    const ofB = rows[b]!;
    const ofC = rows[c]!;
    const ofD = rows[d]!;
    ac += ofA * ofC;
    ad += ofA * ofD;
    bc += ofB * ofC;
    bd += ofB * ofD;
  }
  four[0] = ac;
  four[1] = ad;
  four[2] = bc;
  four[3] = bd;
}

/** Two rows, each shown to the other. */
function meet(
  ids: Int32Array,
  nearness: Float32Array,
  each: number,
  i: number,
  j: number,
  near: number,
): void {
  if (i === j || each === 0) return;
  if (near > nearness[(i + 1) * each - 1]!) take(ids, nearness, each, i, j, near);
  if (near > nearness[(j + 1) * each - 1]!) take(ids, nearness, each, j, i, near);
}

/** Puts `other` among the nearest of `row`, in its place, instead of the last of them. */
function take(
  ids: Int32Array,
  nearness: Float32Array,
  each: number,
  row: number,
  other: number,
  near: number,
): void {
  const first = row * each;
  let at = first + each - 1;
  for (; at > first && nearness[at - 1]! < near; at -= 1) {
    nearness[at] = nearness[at - 1]!;
    ids[at] = ids[at - 1]!;
  }
  nearness[at] = near;
  ids[at] = other;
}
