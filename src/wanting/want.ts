/** The longest want, in letters: what fits in a breath or three. More than that is a story of its own. */
export const longestWant = 500;

/** What may be wrong with a want as it was typed. */
export type WantFault = 'empty' | 'long' | 'no words';

/** What is wrong with a want; null where nothing is. @param typed without white space at its ends */
export function wantFault(typed: string): WantFault | null {
  if (typed === '') return 'empty';
  if (typed.length > longestWant) return 'long';
  return /\p{L}{2}/u.test(typed) ? null : 'no words';
}

/** What was typed as it is kept: white space folded, nothing else changed. */
export function asKept(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The words in small letters and without signs: two wants with the same are the same thing said twice. */
export function sameWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where a want is on its way to being answered. */
export type WantProgress = 'wanted' | 'asked' | 'told' | 'shared';

/** What is known of the way of a want. */
export interface OnItsWay {
  /** Whether somebody was asked to tell it. */
  isAsked: boolean;
  /** Whether one of those asked has told. */
  isTold: boolean;
  /** Whether there is a passage that may answer it and that everyone may see. */
  isShared: boolean;
}

/** How far a want has come: the furthest that is true. */
export function progressOf({ isAsked, isTold, isShared }: OnItsWay): WantProgress {
  return isShared ? 'shared' : isTold ? 'told' : isAsked ? 'asked' : 'wanted';
}
