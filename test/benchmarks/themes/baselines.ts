import { stemmer } from 'stemmer';
import { centresOf, settled } from '../../../src/hearing/themes/centres.ts';
import { cosine, type Meanings, toLength } from '../../../src/hearing/themes/meanings.ts';
import { sorted } from '../../../src/hearing/themes/sorting.ts';

/**
 * Answers as rows of TF-IDF of stems, (1 + ln tf) × ln((1 + n) / (1 + df)), each of length 1: what the words alone say.
 * @param leftOut words that are not counted
 */
export function wordsOnly(texts: readonly string[], leftOut: ReadonlySet<string>): Meanings {
  const stems = texts.map((text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [])
      .filter((word) => !leftOut.has(word))
      .map((word) => stemmer(word)),
  );
  const spread = new Map<string, number>();
  for (const own of stems) for (const stem of new Set(own)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const columns = new Map([...spread.keys()].map((stem, i) => [stem, i]));
  const size = columns.size;
  const found: Meanings = { rows: new Float32Array(texts.length * size), count: texts.length, size };
  for (const [i, own] of stems.entries()) {
    for (const stem of new Set(own)) {
      const times = own.filter((one) => one === stem).length;
      const rare = Math.log((1 + texts.length) / (1 + spread.get(stem)!));
      found.rows[i * size + columns.get(stem)!] = (1 + Math.log(times)) * rare;
    }
    toLength(found, i);
  }
  return found;
}

/** The same clusterer as ours, with nothing left alone, for each of many degrees of fineness. */
export function sameClusterer(meanings: Meanings): number[][] {
  const times = Array.from({ length: meanings.count }, () => 1);
  const degrees = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];
  return degrees.map((fineness) => sorted({ meanings, times }, undefined, { fineness, lonely: -1 }));
}

/** Spherical k-means into k themes: of 30 starts (k-means++, drawn the same way every time) the one whose rows are nearest to their middles. */
export function kMeans(meanings: Meanings, k: number): number[] {
  const next = lots(1);
  const tries = Array.from({ length: 30 }, () => {
    const seeds = seedsOf(meanings, k, next);
    const start = Array.from({ length: meanings.count }, (_, row) => {
      const nears = seeds.map((seed) => cosine(meanings, row, meanings, seed));
      return nears.indexOf(Math.max(...nears));
    });
    const found = settled(meanings, start);
    const centres = centresOf(meanings, found);
    const near = found.reduce(
      (sum, theme, row) => sum + (theme < 0 ? 0 : cosine(meanings, row, centres, theme)),
      0,
    );
    return { found, near };
  });
  return tries.reduce((best, one) => (one.near > best.near ? one : best)).found;
}

function seedsOf(meanings: Meanings, k: number, next: () => number): number[] {
  const seeds = [Math.floor(next() * meanings.count)];
  while (seeds.length < k) {
    const far = Array.from({ length: meanings.count }, (_, row) =>
      Math.max(0, 1 - Math.max(...seeds.map((seed) => cosine(meanings, row, meanings, seed)))),
    );
    let left = next() * far.reduce((sum, one) => sum + one, 0);
    const drawn = far.findIndex((one) => {
      left -= one;
      return left <= 0;
    });
    seeds.push(Math.max(0, drawn));
  }
  return seeds;
}

/** Numbers from 0 to 1 that look drawn by lot: mulberry32. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
