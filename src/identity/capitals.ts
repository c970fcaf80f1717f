import { between, type CapitalRun, longestName, shouted } from './capital-run.ts';
import { joined } from './joining.ts';
import type { Token } from './tokens.ts';
import { trimmed } from './trimming.ts';
import { titles } from './words/people-words.ts';

const capital = /^\p{Lu}/u;
/** True where every letter of a longer text is a capital, or none is: capitals then tell nothing. */
export function lacksCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}{2}/u.test(token.text));
  const capitals = words.filter((token) => capital.test(token.text)).length;
  if (words.length < 6) return capitals === 0;
  return (
    capitals / words.length < 0.01 ||
    words.filter((token) => shouted.test(token.text)).length / words.length > 0.7
  );
}

/** The runs of capitalised words of a text, joined over "of", "and", "van" or "'s" where that makes a known sort of name. */
export function capitalRuns(
  text: string,
  tokens: readonly Token[],
  free: (token: Token) => boolean = () => true,
): CapitalRun[] {
  const counts = (i: number) => isCapital(text, tokens, i) && free(tokens[i]!);
  const runs: CapitalRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!counts(i)) continue;
    let to = i;
    while (to - i < longestName && to + 1 < tokens.length && counts(to + 1) && together(text, tokens, to))
      to++;
    const opening = isOpening(text, tokens, i);
    runs.push(...trimmed(text, tokens, { from: i, to, opening, rest: false }));
    i = to;
  }
  return joined(text, tokens, runs);
}

function isCapital(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!capital.test(token.text)) return false;
  if (token.plain === 'i') return false;
  return token.text.length > 1 || !/^[a-z]['’]$/i.test(text.slice(token.start - 2, token.start));
}

/** True where token `i` and the next can be words of one name. */
function together(text: string, tokens: readonly Token[], i: number): boolean {
  const gap = between(text, tokens, i);
  if (/^[\s\u00A0]{1,2}$|^[-‐‑]$/.test(gap)) return true;
  if (/^['’]$/.test(gap)) return tokens[i]!.text.length === 1 && tokens[i + 1]!.text.length > 1;
  return (
    gap === '. ' &&
    (titles.has(tokens[i]!.plain) || tokens[i]!.text.length === 1 || tokens[i]!.plain === 'st')
  );
}

/** True where a sentence, or somebody's speech in it, may begin with token `i`. */
export function isOpening(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  const gap = text.slice(before.end, tokens[i]!.start);
  if (/^\.\s$/.test(gap) && (titles.has(before.plain) || /^\p{Lu}$/u.test(before.text))) return false;
  return /[.!?:;…\n"“‘([\]]|[-–—] |\s'/.test(gap);
}
