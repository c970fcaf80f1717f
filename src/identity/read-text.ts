import { lacksCapitals } from './capitals.ts';
import type { Mention } from './mention.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A text made ready to be looked through for names. */
export interface ReadText {
  text: string;
  tokens: readonly Token[];
  /** What in it is taken for an identifier already, in order and apart from each other. */
  taken: readonly Mention[];
  /** What somebody who says "I am" here is called; null where nobody is known to speak. */
  self: string | null;
  /** False where its capitals tell nothing. */
  cased: boolean;
}

/** Makes a text ready, with what `look` takes for identifiers in it. */
export function readText(
  text: string,
  self: string | null,
  look: (text: string, tokens: readonly Token[]) => readonly Mention[],
): ReadText {
  const tokens = tokensOf(text);
  const taken = [...look(text, tokens)].sort((a, b) => a.start - b.start);
  return { text, tokens, taken, self, cased: !lacksCapitals(tokens) };
}

/** True where the stretch reaches into something that is taken already. */
export function isTaken({ taken }: ReadText, start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.start ?? Number.POSITIVE_INFINITY) < end;
}
