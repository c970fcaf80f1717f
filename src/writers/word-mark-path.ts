/** A point in the mark's 24 × 24 square. */
export type Point = readonly [x: number, y: number];

/** Into how many straight pieces a curve is cut: fine enough at four pixels to a unit. */
const pieces = 20;

/** How many numbers each command of SVG path data takes (SVG 2, 9.3), as far as our marks use them. */
const takes: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };

/**
 * SVG path data as straight lines, one run of points for each time the pen is put down.
 * @throws RangeError for a command that our marks have not needed yet
 */
export function pathLines(path: string): Point[][] {
  const runs: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, command, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/gu)) {
    const kind = command!.toLowerCase();
    const count = takes[kind];
    if (count === undefined) throw new RangeError(`a mark cannot be drawn with "${command}"`);
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);
    for (let i = 0; i === 0 || i < numbers.length; i += count || 1) {
      const run = runs.at(-1) ?? [];
      const origin: Point = command === kind ? at : [0, 0];
      const points = drawn(
        i > 0 && kind === 'm' ? 'l' : kind,
        at,
        origin,
        numbers.slice(i, i + count),
        run[0] ?? at,
      );
      if (kind === 'm' && i === 0) runs.push(points);
      else run.push(...points);
      at = points.at(-1)!;
    }
  }
  return runs;
}

function drawn(kind: string, at: Point, [ox, oy]: Point, n: number[], start: Point): Point[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = n;
  if (kind === 'z') return [start];
  if (kind === 'h') return [[ox + a, at[1]]];
  if (kind === 'v') return [[at[0], oy + a]];
  if (kind === 'c') return curve(at, [ox + a, oy + b], [ox + c, oy + d], [ox + e, oy + f]);
  if (kind === 'a') return arc(at, a, d === 1, e === 1, [ox + f, oy + g]);
  return [[ox + a, oy + b]];
}

const steps = Array.from({ length: pieces }, (_, i) => (i + 1) / pieces);

function curve(from: Point, one: Point, two: Point, to: Point): Point[] {
  const along = (t: number, axis: 0 | 1) =>
    (1 - t) ** 3 * from[axis] +
    3 * (1 - t) ** 2 * t * one[axis] +
    3 * (1 - t) * t ** 2 * two[axis] +
    t ** 3 * to[axis];
  return steps.map((t) => [along(t, 0), along(t, 1)]);
}

/** Part of a circle (SVG 2, B.2.4, where both radii are the same). */
function arc(from: Point, radius: number, large: boolean, sweep: boolean, to: Point): Point[] {
  const [dx, dy] = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const half = Math.hypot(dx, dy);
  const r = Math.max(radius, half);
  const off = (Math.sqrt(r * r - half * half) / half) * (large === sweep ? -1 : 1);
  const [cx, cy] = [from[0] + dx - off * dy, from[1] + dy + off * dx];
  const begin = Math.atan2(from[1] - cy, from[0] - cx);
  let turn = Math.atan2(to[1] - cy, to[0] - cx) - begin;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return steps.map((t) => [cx + r * Math.cos(begin + t * turn), cy + r * Math.sin(begin + t * turn)]);
}
