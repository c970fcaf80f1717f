import type { Graph } from './graph.ts';
import { type Meanings, toLength } from './meanings.ts';

/** How much of a meaning comes from its neighbours at each step, and how many steps: both chosen on the tuning half. */
const fromNeighbours = 0.7;
const steps = 2;

/**
 * Meanings, each drawn towards those of its neighbours, so that ten ways to say one thing come to lie together:
 * a graph filter, as before clustering in Zhang and others (2019), "Attributed graph clustering via adaptive graph
 * convolution". Of all that was tried it brought most (see decisions/).
 */
export function smoothed(meanings: Meanings, graph: Graph): Meanings {
  let now = meanings;
  for (let step = 0; step < steps; step += 1) now = drawn(now, graph);
  return now;
}

function drawn(before: Meanings, { starts, ends, weights }: Graph): Meanings {
  const { size, count, rows } = before;
  const after = { ...before, rows: new Float32Array(rows.length) };
  for (let i = 0; i < count; i += 1) {
    let total = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) total += weights[at]!;
    const own = total > 0 ? 1 - fromNeighbours : 1;
    for (let d = 0; d < size; d += 1) after.rows[i * size + d] = own * rows[i * size + d]!;
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) {
      const share = (fromNeighbours * weights[at]!) / total;
      const from = ends[at]! * size;
      for (let d = 0; d < size; d += 1) after.rows[i * size + d]! += share * rows[from + d]!;
    }
    toLength(after, i);
  }
  return after;
}
