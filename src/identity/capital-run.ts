import type { Token } from './tokens.ts';

/** Capitalised words in a row, as names are written. */
export interface CapitalRun {
  /** By number of token, the last one included. */
  from: number;
  to: number;
  /** True where its first capital may be there because a sentence begins. */
  opening: boolean;
  /** True where it is what is left of a longer title when its ordinary words are taken away: "Adherence" of "Script Adherence Award". */
  rest: boolean;
}

/** A word in capitals alone, as acronyms are. */
export const shouted = /^[\p{Lu}\d]{2,6}$/u;
/** The most words that follow the first in one name. */
export const longestName = 11;

/** What stands between token `i` and the next. */
export function between(text: string, tokens: readonly Token[], i: number): string {
  return text.slice(tokens[i]!.end, tokens[i + 1]!.start);
}
