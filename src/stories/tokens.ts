import { bracketKind, withoutTime } from './remarks.ts';

/** A word, a sign, or something in brackets that is never taken apart. */
export interface Token {
  /** What two tokens are compared by: lower case, straight apostrophes; what stands in brackets exactly as it is. */
  key: string;
  /** As it is to be shown: "[inaudible]" without its time. */
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'sign' | 'remark' | 'protected';
}

/** A text as tokens and what stands between them: `gaps[i]` before token i, the last one after the last token. */
export interface Tokens {
  tokens: Token[];
  gaps: string[];
}

const PIECE =
  /[*_]{0,2}\([^()]{1,60}\)[*_]{0,2}|[*_]{0,2}\[[^[\]]{1,200}\][*_]{0,2}|[\p{S}%]|\p{N}+(?:[.,:/]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Takes a text apart: letters, digits, marks, inner apostrophes and signs such as £, % and emoji are tokens, as is
 * everything in square brackets and a transcriber's remark in round ones; all else is gap. Nothing is lost.
 */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  const gaps: string[] = [];
  let end = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const token = tokenFrom(match[0], match.index);
    if (!token) {
      PIECE.lastIndex = match.index + match[0].indexOf('(') + 1;
      continue;
    }
    gaps.push(text.slice(end, token.start));
    tokens.push(token);
    end = token.end;
  }
  gaps.push(text.slice(end));
  return { tokens, gaps };
}

function tokenFrom(text: string, start: number): Token | null {
  const at = { start, end: start + text.length };
  if (!/[([]/.test(text)) {
    const kind = /^[\p{S}%]$/u.test(text) ? 'sign' : 'word';
    return { ...at, text, key: keyOf(text), kind };
  }
  const bracket = bracketKind(text);
  if (bracket === 'remark') return { ...at, text, key: text.toLowerCase(), kind: 'remark' };
  const shown = bracket === 'unheard' ? withoutTime(text) : text;
  if (bracket === 'other' && !text.includes('[')) return null;
  return { ...at, text: shown, key: shown, kind: 'protected' };
}

/** The form of a word that comparisons use. */
export function keyOf(word: string): string {
  const key = word.toLowerCase();
  return key.includes('’') ? key.replaceAll('’', "'") : key;
}
