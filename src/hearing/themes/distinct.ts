import type { Thought } from './thought.ts';

/** A thought as said, once or by many in the same words. */
export interface Distinct {
  /** Its words, letters and digits alone, in small letters. */
  words: string;
  /** The thoughts that are these words, as indexes into the list of all, in an order that does not hang on theirs. */
  thoughts: number[];
}

/**
 * Each thought once, however often it was said and with whatever capitals and marks. Their order is drawn from their
 * words alone (FNV-1a), so the order in which answers came in changes nothing, and the first of them are a fair sample.
 */
export function distinctOf(thoughts: readonly Thought[]): Distinct[] {
  const known = new Map<string, number[]>();
  for (const [i, { sense }] of thoughts.entries()) {
    const words = sense.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const same = known.get(words);
    if (same) same.push(i);
    else known.set(words, [i]);
  }
  const drawn = [...known].map(([words, same]) => ({ words, thoughts: same, draw: drawOf(words) }));
  drawn.sort((a, b) => a.draw - b.draw || compare(a.words, b.words));
  return drawn.map(({ words, thoughts: same }) => ({
    words,
    thoughts: same.sort((a, b) => compare(thoughts[a]!.sense, thoughts[b]!.sense)),
  }));
}

/** By code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A number from 0 to 2³² − 1 that looks drawn by lot and is always the same for the same words: FNV-1a (Fowler, Noll, Vo). */
function drawOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
