import { isOrdinaryWord } from './ordinary.ts';
import { tokensOf } from './tokens.ts';

/** A wording as it is looked for. */
export interface Wording {
  /** As a person or the telling writes it. */
  text: string;
  /** Its letters and digits, plain, without what stands between. */
  letters: string;
  /** Offsets into `letters` where a word of it ends. */
  breaks: ReadonlySet<number>;
  /** How it must be written to count; null where capitals do not matter. */
  exact: string | null;
}

const capital = /^\p{Lu}/u;

/**
 * A wording made ready to be looked for; null where it has no letter or digit. A capitalised word on its own that ordinary English
 * has too (Will, May, Rose, Bath), and a single capital letter, count only in their exact case or all in capitals.
 */
export function wordingOf(text: string): Wording | null {
  const words = tokensOf(text);
  const first = words[0];
  if (!first) return null;
  const breaks = new Set<number>();
  let letters = '';
  for (const word of words) {
    letters += word.plain;
    breaks.add(letters.length);
  }
  const alone = words.length === 1 && capital.test(first.text);
  const exact = alone && (first.text.length === 1 || isOrdinaryWord(first.plain)) ? first.text : null;
  return { text, letters, breaks, exact };
}
