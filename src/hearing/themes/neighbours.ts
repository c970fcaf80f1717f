import { cosine, type Meanings } from './meanings.ts';

/** The nearest others of each row, the nearest first; where there are fewer, the places that are left hold −1. */
export interface Neighbours {
  /** How many rows there are. */
  count: number;
  each: number;
  ids: Int32Array;
  /** Cosines, beside the ids. */
  nearness: Float32Array;
}

/** Rows compared with rows while both are in the processor's memory. */
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
  const found: Neighbours = {
    count,
    each,
    ids: new Int32Array(count * each).fill(-1),
    nearness: new Float32Array(count * each).fill(-2),
  };
  for (let from = 0; from < count; from += tile) {
    for (let to = from; to < count; to += tile) {
      for (let i = from; i < Math.min(from + tile, count); i += 1) {
        for (let j = Math.max(to, i + 1); j < Math.min(to + tile, count); j += 1) {
          const near = cosine(meanings, i, meanings, j);
          take(found, i, j, near);
          take(found, j, i, near);
        }
      }
    }
    const left = 1 - Math.min(from + tile, count) / count;
    report(1 - left * left);
  }
  return found;
}

/** Puts `other` among the nearest of `row`, in its place, if it is nearer than the last of them. */
function take({ each, ids, nearness }: Neighbours, row: number, other: number, near: number): void {
  const first = row * each;
  let at = first + each - 1;
  if (each === 0 || near <= nearness[at]!) return;
  for (; at > first && nearness[at - 1]! < near; at -= 1) {
    nearness[at] = nearness[at - 1]!;
    ids[at] = ids[at - 1]!;
  }
  nearness[at] = near;
  ids[at] = other;
}
