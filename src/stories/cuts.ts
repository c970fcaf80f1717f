import type { Unit } from './units.ts';

const LEAST = 60;
const BEST = 110;
const MOST = 180;
const NEVER_OVER = 200;
/** What a cut costs by itself, so that nothing is cut without a reason. */
const CUT = 0.5;

/**
 * The best places to cut a run of units into passages of about 60 to 180 words: for every place the cheapest way to
 * come there, by length away from 110 words and by what speaks for a cut. No passage has over 200 words unless it is
 * one unit. Time grows with the number of units.
 * @returns for each passage the index of its first unit; the first is 0
 */
export function cutsOf(units: readonly Unit[]): number[] {
  const cost: number[] = [0];
  const cameFrom: number[] = [0];
  for (let end = 1; end <= units.length; end++) {
    let [best, from, words] = [Number.POSITIVE_INFINITY, end - 1, 0];
    for (let start = end - 1; start >= 0; start--) {
      words += units[start]!.words;
      if (words > NEVER_OVER && start < end - 1) break;
      const cut = start === 0 ? 0 : CUT - units[start]!.worth;
      const total = cost[start]! + cut + lengthCost(words);
      if (total < best) [best, from] = [total, start];
    }
    cost.push(best);
    cameFrom.push(from);
  }
  const cuts: number[] = [];
  for (let end = units.length; end > 0; end = cameFrom[end]!) cuts.push(cameFrom[end]!);
  return cuts.reverse();
}

function lengthCost(words: number): number {
  const away = (words - BEST) / 50;
  const short = words < LEAST ? ((LEAST - words) / 20) ** 2 + 0.5 : 0;
  const long = words > MOST ? ((words - MOST) / 8) ** 2 + 0.5 : 0;
  return 0.15 * away ** 2 + short + long;
}
