const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}\p{M}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]*/gu;

/** The offsets at which the words of a text begin. Where a script sets no spaces, two characters count as a word. */
export function wordStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(WORD)) starts.push(index);
  return starts;
}

/** How many words a text has. */
export const wordCount = (text: string): number => text.match(WORD)?.length ?? 0;
