import type { Saying } from './turns.ts';

/** What a source counts in: lines of a text, or paragraphs of a Word file. */
export type Counted = 'line' | 'paragraph';

/** A plain sentence naming the first place where the times of a file run backwards and how many there are; null for none. */
export function backwards(sayings: Iterable<Saying>, counted: Counted = 'line'): string | null {
  let before = Number.NEGATIVE_INFINITY;
  let count = 0;
  let line = 0;
  for (const next of sayings) {
    if (next.startMs === null) continue;
    if (next.startMs < before || (next.endMs !== null && next.endMs < next.startMs)) {
      count += 1;
      line ||= next.line;
    }
    before = next.startMs;
  }
  if (count === 0) return null;
  const more = count === 1 ? '' : ` and in ${count - 1} more ${count === 2 ? 'place' : 'places'}`;
  return `The times run backwards at ${counted} ${line}${more}; the words are kept in the order of the file.`;
}
