import { cosine, isNothing, type Meanings, toLength } from './meanings.ts';

/** Belongs to none. */
export const none = -1;

/** The middle of each theme: the mean of its rows, length 1. @param themes the theme of each row, from 0, or `none` */
export function centresOf(meanings: Meanings, themes: readonly number[]): Meanings {
  const { rows, size } = meanings;
  const count = themes.reduce((most, theme) => Math.max(most, theme + 1), 0);
  const centres = { rows: new Float32Array(count * size), count, size };
  for (const [i, theme] of themes.entries()) {
    if (theme === none) continue;
    for (let d = 0; d < size; d += 1) centres.rows[theme * size + d]! += rows[i * size + d]!;
  }
  for (let theme = 0; theme < count; theme += 1) toLength(centres, theme);
  return centres;
}

/** The centre nearest to a row, and its cosine; `none` for a row without meaning. */
export function nearestCentre(
  meanings: Meanings,
  row: number,
  centres: Meanings,
): { theme: number; near: number } {
  const best = { theme: none, near: -2 };
  if (isNothing(meanings, row)) return best;
  for (let theme = 0; theme < centres.count; theme += 1) {
    const near = cosine(meanings, row, centres, theme);
    if (near > best.near) Object.assign(best, { theme, near });
  }
  return best;
}

/** Rounds after which it is left as it is; as a rule it settles in fewer than five. */
const mostRounds = 20;

/** Rows moved to the theme whose middle is nearest, until all are where they belong (spherical k-means: Dhillon and Modha 2001). */
export function settled(meanings: Meanings, themes: readonly number[]): number[] {
  let now = [...themes];
  for (let round = 0; round < mostRounds; round += 1) {
    const centres = centresOf(meanings, now);
    const next = now.map((theme, row) =>
      theme === none ? none : nearestCentre(meanings, row, centres).theme,
    );
    if (next.every((theme, row) => theme === now[row])) break;
    now = next;
  }
  return now;
}
