/**
 * Whether two words could open the same clause: the same word, or the same subject with another contraction
 * ("I'd, I went"; "what does, what's"). Keys, not shown text.
 */
export const sameOpening = (a: string, b: string): boolean => a === b || stem(a) === stem(b);

/** A word without its contraction: "we" of "we've". Keys, not shown text. */
export const stem = (key: string): string => /^[a-z]+(?='(?:m|s|d|ve|re|ll)$)/.exec(key)?.[0] ?? key;

/** Whether `part` is the beginning of a longer `whole` and can be no more than that: "w" of "we", "hosp" of "hospital". */
export const isBrokenOff = (part: string, whole: string): boolean =>
  part.length < whole.length && whole.startsWith(part);
