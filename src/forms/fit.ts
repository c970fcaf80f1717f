import type { Document } from '../documents/document.ts';
import { readingPace, wordsIn } from '../documents/minutes.ts';

/** How far from the minutes asked for a form may be before it must say why. */
export const tolerance = 0.15;

/** What is told in words when a form cannot come near the minutes asked for. */
export interface WhyNot {
  /** Everything is in, and it is still shorter. */
  allIn: (minutes: number) => string;
  /** As little as it can be, and it is still longer. */
  least: (minutes: number) => string;
}

/**
 * The document, of those that `make(0)` to `make(most)` give, whose reading time comes nearest to what was asked.
 * @param make composes with so many pieces of the story in; each further piece must not make it shorter
 * @param asked the minutes somebody has; null takes all the pieces
 */
export function fitReading(
  most: number,
  make: (count: number) => Document,
  asked: number | null,
  whyNot: WhyNot,
): Document {
  const count = asked === null ? most : nearest(most, make, asked);
  const document = make(count);
  const exact = wordsIn(document) / readingPace;
  const total = Math.max(1, Math.round(exact));
  const far = asked !== null && Math.abs(exact - asked) > asked * tolerance;
  const why = far ? reason(count, most, total, whyNot) : null;
  return { ...document, minutes: { total, spent: 'reading', asked, why } };
}

/**
 * The most pieces with which the document still takes no longer than the minutes asked for.
 */
export function atMost(most: number, make: (count: number) => Document, asked: number): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (wordsIn(make(middle)) <= asked * readingPace) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nearest(most: number, make: (count: number) => Document, asked: number): number {
  const under = atMost(most, make, asked);
  const miss = (count: number) => Math.abs(wordsIn(make(count)) - asked * readingPace);
  return under < most && miss(under + 1) < miss(under) ? under + 1 : under;
}

function reason(count: number, most: number, total: number, whyNot: WhyNot): string {
  if (count === most) return whyNot.allIn(total);
  if (count === 0) return whyNot.least(total);
  return `Nothing is cut in mid-sentence, and the nearest that comes of that is ${minutesInWords(total)}.`;
}

/** "1 minute", "12 minutes". */
export function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
