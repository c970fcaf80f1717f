import type { Neighbours } from './neighbours.ts';

/** Which rows are joined, and how strongly: the links of row i stand from `starts[i]` to before `starts[i + 1]`. Each link is there both ways. */
export interface Graph {
  starts: Int32Array;
  ends: Int32Array;
  weights: Float64Array;
}

/** Rows joined with their neighbours, whichever of two named the other, as strongly as they are near; what is not near at all is not joined. */
export function graphOf({ count, each, ids, nearness }: Neighbours): Graph {
  const links: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (let at = 0; at < ids.length; at += 1) {
    const to = ids[at]!;
    const near = nearness[at]!;
    if (to < 0 || near <= 0) continue;
    const from = Math.floor(at / each);
    links[from]!.set(to, near);
    links[to]!.set(from, near);
  }
  return packed(links);
}

/** A graph from the links of each row. The order of links is that of their rows, so that sums come out the same every time. */
export function packed(links: readonly ReadonlyMap<number, number>[]): Graph {
  const starts = new Int32Array(links.length + 1);
  for (const [i, own] of links.entries()) starts[i + 1] = starts[i]! + own.size;
  const ends = new Int32Array(starts.at(-1)!);
  const weights = new Float64Array(ends.length);
  for (const [i, own] of links.entries()) {
    let at = starts[i]!;
    for (const to of Int32Array.from(own.keys()).sort()) {
      ends[at] = to;
      weights[at] = own.get(to)!;
      at += 1;
    }
  }
  return { starts, ends, weights };
}
