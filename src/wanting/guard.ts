import { type FoundIn, foundIn } from '../identity/in-words.ts';
import { rudeIn } from './rude-words.ts';

/** What there may be in somebody's words that others should not read. */
export interface Doubt {
  kind: FoundIn['kind'] | 'rude';
  /** In UTF-16 units of the words. */
  start: number;
  end: number;
}

/** Everything in words that a person should look at before others see them, in the order in which it stands there. */
export function doubtsIn(words: string): Doubt[] {
  const named = foundIn(words);
  const rude = rudeIn(words).filter(({ start, end }) =>
    named.every((one) => one.end <= start || one.start >= end),
  );
  return [...named, ...rude.map((one) => ({ kind: 'rude' as const, ...one }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** A piece of the words of a want: plain, or with the reason why it should be looked at. */
export interface Piece {
  text: string;
  doubt: Doubt['kind'] | null;
}

/** The words of a want in pieces, for a page that marks what should be looked at. */
export function inPieces(words: string, doubts: readonly Doubt[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kind, start, end } of doubts) {
    if (start > at) pieces.push({ text: words.slice(at, start), doubt: null });
    pieces.push({ text: words.slice(start, end), doubt: kind });
    at = end;
  }
  if (at < words.length) pieces.push({ text: words.slice(at), doubt: null });
  return pieces;
}
