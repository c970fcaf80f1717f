import type { Token } from './tokens.ts';

/** Tokens `from` up to `to` of the source that stand nowhere in the result, where they stood before its token `before`. */
export interface Deletion {
  from: number;
  to: number;
  before: number;
  /** The source's tokens that were kept, by index, in order. */
  kept: readonly number[];
}

/** One way to lay a result over its source. */
export interface Alignment {
  /** Tokens of the result, by index, that the source has not got there. */
  added: number[];
  deletions: Deletion[];
}

/** The ways worth trying: each token laid as late as it can be, and as early. */
export function* alignments(source: readonly Token[], result: readonly Token[]): Generator<Alignment> {
  yield alignmentFrom(placed(source, result, 'late'), source.length);
  yield alignmentFrom(placed(source, result, 'early'), source.length);
}

/** For each token of the result its place in the source, or null. */
function placed(
  source: readonly Token[],
  result: readonly Token[],
  how: 'late' | 'early',
): (number | null)[] {
  const step = how === 'late' ? -1 : 1;
  const places = placesOf(source, step);
  const found: (number | null)[] = new Array(result.length).fill(null);
  let limit = step < 0 ? source.length : -1;
  for (let j = step < 0 ? result.length - 1 : 0; j >= 0 && j < result.length; j += step) {
    const left = places.get(result[j]!.key);
    while (left?.length && (left.at(-1)! - limit) * step <= 0) left.pop();
    const at = left?.pop();
    if (at === undefined) continue;
    found[j] = at;
    limit = at;
  }
  return found;
}

/** Where each key stands, so that the next one to try is the last of its list. */
function placesOf(source: readonly Token[], step: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = step < 0 ? 0 : source.length - 1; i >= 0 && i < source.length; i -= step) {
    const { key } = source[i]!;
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  }
  return places;
}

function alignmentFrom(found: readonly (number | null)[], length: number): Alignment {
  const kept = found.filter((at) => at !== null);
  const added: number[] = [];
  const deletions: Deletion[] = [];
  let from = 0;
  for (const [before, at] of found.entries()) {
    if (at === null) added.push(before);
    else {
      if (at > from) deletions.push({ from, to: at, before, kept });
      from = at + 1;
    }
  }
  if (from < length) deletions.push({ from, to: length, before: found.length, kept });
  return { added, deletions };
}
