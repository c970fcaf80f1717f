import { createHash } from 'node:crypto';

/** A short mark of some words: a decision names the words it was made on, so that words changed meanwhile are not shown unread. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What stands where something was left out or put otherwise. */
const gap = /\[[^[\]]{1,80}\]|…|\.\.\./gu;

/**
 * Whether a wording shows somebody's own words and nothing else: whatever stands between gaps (an ellipsis, or other words in
 * [square brackets]) was written so, in that order. White space and capitals may differ.
 */
export function isTheirs(text: string, shown: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ').trim();
  const whole = plain(text);
  let from = 0;
  // What somebody wrote in brackets herself is hers as well.
  if (whole === plain(shown)) return whole !== '';
  const pieces = shown.split(gap).map(plain).filter(Boolean);
  for (const piece of pieces) {
    const at = whole.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return pieces.length > 0;
}
