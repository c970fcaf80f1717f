import type { Detector } from './mention.ts';
import { spokenDigits } from './numbers-in-words.ts';
import type { Token } from './tokens.ts';

const cue = /\b(national insurance|ni|n\.i\.|nino)\b/i;

/** National Insurance numbers: two letters, six digits and a letter A to D, written or read out; the dummies (QQ) too. */
export const findNationalInsurance: Detector = (text, tokens) => {
  const found: ReturnType<Detector> = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!/^[a-z]{1,2}(\d|$)/.test(tokens[i]!.plain)) continue;
    const last = lastOfNumber(
      tokens,
      i,
      cue.test(text.slice(Math.max(0, tokens[i]!.start - 60), tokens[i]!.start)),
    );
    if (last < 0) continue;
    const start = tokens[i]!.start;
    found.push({
      kind: 'National Insurance number',
      start,
      end: tokens[last]!.end,
      suggest: 'National Insurance number',
    });
    i = last;
  }
  return found;
};

/** The token that ends such a number begun at token `first`; -1 where none is. Without the last letter only if it was announced. */
function lastOfNumber(tokens: readonly Token[], first: number, announced: boolean): number {
  let letters = '';
  let last = -1;
  for (let i = first; i < tokens.length && i < first + 14; i++) {
    const plain = tokens[i]!.plain;
    if (i > first && /^(um|er|erm|uh)$/.test(plain)) continue;
    letters += letters.length > 1 ? (spokenDigits.get(plain) ?? plain) : plain;
    if (/^[a-z]{2}\d{6}[a-d]$/.test(letters)) return i;
    if (announced && /^[a-z]{2}\d{6}$/.test(letters)) last = i;
    if (!/^[a-z]{1,2}\d{0,6}$/.test(letters)) return last;
  }
  return last;
}
