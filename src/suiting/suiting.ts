import type { FormName } from '../documents/document.ts';
import { mapsTo } from '../hearing/standard-meaning.ts';

/** What suits somebody, as they said it themselves: how they like to take things in, and how long they have. */
export interface Suiting {
  /** Keys of the ways in the standard questions: `read`, `listen`. */
  ways: readonly string[];
  /** The most minutes that something may take; null where they do not say. */
  minutes: number | null;
}

/** The ways there are to choose from, in the order of the standard question. */
export const wayKeys: readonly string[] = Object.keys(mapsTo.ways);

/** The minutes there are to choose from: those that the answers of the standard question stand for. */
export const minuteChoices: readonly number[] = [
  ...new Set(Object.values(mapsTo.minutes).flatMap(({ fits }) => fits ?? [])),
];

/** What was sent or kept, as far as it is one of ours; null where nothing of it is. */
export function suitingFrom(ways: readonly string[], minutes: number | null): Suiting | null {
  const known = wayKeys.filter((key) => ways.includes(key));
  const fits = minuteChoices.find((choice) => choice === minutes) ?? null;
  return known.length === 0 && fits === null ? null : { ways: known, minutes: fits };
}

/** Whether two say the same. */
export function isSame(a: Suiting | null, b: Suiting | null): boolean {
  return a?.minutes === b?.minutes && a?.ways.join() === b?.ways.join();
}

/** A way to take something in, as far as choosing needs to know it. */
interface OneWay {
  form: FormName;
  minutes: number;
}

/** Ways in the order in which they suit somebody: all of them. */
export interface Fitted<W> {
  ways: W[];
  /** The first, where it suits: liked and short enough, or short enough where none is both; null where none is. */
  best: W | null;
}

/**
 * Puts first what suits: what is liked and short enough; then what is short enough, since a form that there is no time for is of
 * no use now; then what is liked. Of two that are liked alike the longer one that still fits comes first, since whoever has half
 * an hour did not ask for two minutes; of those that are too long, the shortest. Nothing is left out.
 */
export function fitted<W extends OneWay>(ways: readonly W[], { ways: liked, minutes }: Suiting): Fitted<W> {
  const ranks = ranksOf(liked);
  const isLiked = ({ form }: W) => liked.length === 0 || ranks.has(form);
  const isShort = (way: W) => minutes === null || way.minutes <= minutes;
  const tier = (way: W) => (isShort(way) ? 0 : 2) + (isLiked(way) ? 0 : 1);
  const length = (way: W) => (minutes === null ? 0 : isShort(way) ? -way.minutes : way.minutes);
  const keys = (way: W) => [tier(way), ranks.get(way.form) ?? 0, length(way)];
  const ordered = [...ways].sort((a, b) => {
    const [one, other] = [keys(a), keys(b)];
    const at = one.findIndex((key, i) => key !== other[i]);
    return at < 0 ? 0 : one[at]! - other[at]!;
  });
  const [first] = ordered;
  const suits = first && isShort(first) && (isLiked(first) || minutes !== null);
  return { ways: ordered, best: suits ? first : null };
}

/** How near each form is to what somebody likes, 0 the nearest: the first of each way they like, then the second. */
function ranksOf(liked: readonly string[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const key of liked)
    for (const [rank, form] of (mapsTo.ways[key] ?? []).entries())
      ranks.set(form, Math.min(rank, ranks.get(form) ?? rank));
  return ranks;
}
