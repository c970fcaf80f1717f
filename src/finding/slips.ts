/** Letters a word must have before one slip in it is made up for, and before two are: shorter ones have too many neighbours. */
const lettersForOne = 4;
const lettersForTwo = 8;

/**
 * The word that was most likely meant by one that nobody here has used: it begins with the same letter and differs by one
 * slip (a letter left out, put in, changed, or two that changed places), or by two where it is long. Of
 * several the one with fewest slips, then the one used most.
 * @param known words in lower case, with how often they are used
 * @returns null where none is so near
 */
export function meantBy(word: string, known: ReadonlyMap<string, number>): string | null {
  if (word.length < lettersForOne) return null;
  let slips = word.length >= lettersForTwo ? 2 : 1;
  let best: string | null = null;
  for (const [other, count] of known) {
    if (other[0] !== word[0] || Math.abs(other.length - word.length) > slips) continue;
    const differ = slipsBetween(word, other, slips);
    if (differ > slips || differ === 0) continue;
    if (differ < slips || best === null || count > known.get(best)!) best = other;
    slips = differ;
  }
  return best;
}

/**
 * Slips between two words: their distance by optimal string alignment (Damerau 1964; Levenshtein 1966), letter by letter.
 * @param most where it is more than this, what comes back is only known to be more
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, changed);
      const crossed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (crossed) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
