import { centresOf, nearestCentre, none, settled } from './centres.ts';
import { communitiesOf } from './communities.ts';
import { graphOf } from './graph.ts';
import { isNothing, type Meanings } from './meanings.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { smoothed } from './smoothing.ts';

/** What is sorted: a meaning a row, and how often each was said in the same words. */
export interface Sorted {
  meanings: Meanings;
  times: readonly number[];
}

/** The two numbers that were chosen, so that what they do can be measured. */
export interface Choices {
  /** How fine communities are. */
  fineness: number;
  /** Alone is what has a mean cosine below this with its three nearest. */
  lonely: number;
}

/** As chosen on the tuning half of the labelled answers (see decisions/). */
export const chosen: Choices = { fineness: 2, lonely: 0.22 };

const fewNearest = 3;

/** Rows that are compared each with each; time grows with the square. More are laid beside the themes of these. */
const compared = 5000;

/**
 * Sorts meanings into themes and says how many there are: √n nearest neighbours of each, meanings drawn towards them,
 * neighbours again, communities of the graph, and rows settled at the nearest middle.
 * @returns the theme of each row, from 0 without gaps, or `none` for what fits nowhere
 */
export function sorted(
  { meanings, times }: Sorted,
  report: (share: number) => void = () => {},
  { fineness, lonely }: Choices = chosen,
): number[] {
  const { rows, size } = meanings;
  const count = Math.min(meanings.count, compared);
  const core = { rows: rows.subarray(0, count * size), count, size };
  const each = Math.max(2, Math.round(Math.sqrt(count)));
  const near = neighboursOf(core, Math.min(each, Math.max(0, count - 1)), (share) => report(share * 0.45));
  const drawn = smoothed(core, graphOf(near));
  const again = neighboursOf(drawn, near.each, (share) => report(0.5 + share * 0.45));
  const found = settled(drawn, communitiesOf(graphOf(again), fineness));
  const fitting = found.map((theme, row) => (isLonely(core, near, row, times[row]!, lonely) ? none : theme));
  const kept = withoutSmall(fitting, times);
  return [...kept, ...placed(meanings, core, kept)];
}

/** Whether a row is like no other: its nearest, and those who said the very same, are few and far. */
function isLonely(
  core: Meanings,
  { each, nearness }: Neighbours,
  row: number,
  times: number,
  lonely: number,
): boolean {
  if (isNothing(core, row)) return true;
  const nearest = Array.from({ length: fewNearest }, (_, i) => {
    if (i < times - 1) return 1;
    const at = i - (times - 1);
    return at < each ? Math.max(0, nearness[row * each + at]!) : null;
  }).filter((one) => one !== null);
  return nearest.reduce((sum, one) => sum + one, 0) < lonely * nearest.length || nearest.length === 0;
}

/** One voice is no theme, and of thirty or more thoughts, nor are two. */
function withoutSmall(themes: readonly number[], times: readonly number[]): number[] {
  const least = themes.length < 30 ? 2 : 3;
  const voices = new Map<number, number>();
  for (const [row, theme] of themes.entries()) voices.set(theme, (voices.get(theme) ?? 0) + times[row]!);
  const kept = [...voices].filter(([theme, many]) => theme !== none && many >= least);
  const numbers = new Map(kept.map(([theme], i) => [theme, i]));
  return themes.map((theme) => numbers.get(theme) ?? none);
}

/** The themes of the rows after the core: each at the nearest middle, if it is as near to it as all but the furthest twentieth of those there. */
function placed(meanings: Meanings, core: Meanings, themes: readonly number[]): number[] {
  const rest = Array.from({ length: meanings.count - core.count }, (_, i) => core.count + i);
  if (rest.length === 0) return [];
  const centres = centresOf(core, themes);
  const cosines: number[][] = Array.from({ length: centres.count }, () => []);
  for (const [row, theme] of themes.entries())
    if (theme !== none) cosines[theme]!.push(nearestCentre(core, row, centres).near);
  const limits = cosines.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 20)]!);
  return rest.map((row) => {
    const { theme, near } = nearestCentre(meanings, row, centres);
    return theme !== none && near >= limits[theme]! ? theme : none;
  });
}
