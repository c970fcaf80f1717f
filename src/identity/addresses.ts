import type { Detector, Mention } from './mention.ts';
import { numberIn } from './numbers-in-words.ts';
import { isOrdinaryWord } from './ordinary.ts';
import type { Token } from './tokens.ts';
import { plainStreetWords, streetWords } from './words/places.ts';

const mostWords = 4;

/** Street addresses: a number (or flat) with the name of a street: "15 Sough Terrace", "Flat 3, 12 High Street". */
export const findAddresses: Detector = (text, tokens) => {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const number = houseNumberAt(tokens, i);
    if (number === 0) continue;
    const last = streetEnd(text, tokens, i + number, tokens[i - 1]?.plain ?? '');
    if (last < 0) continue;
    const first = withFlat(tokens, i);
    found.push({
      kind: 'address',
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      suggest: 'an address',
    });
    i = last;
  }
  return found;
};

/** How many tokens the number of a house takes at token `i`: "15", "15b", "forty one". */
function houseNumberAt(tokens: readonly Token[], i: number): number {
  if (/^\d{1,4}[a-h]?$/.test(tokens[i]!.plain)) return 1;
  if (numberIn(tokens[i]!.plain) === null) return 0;
  const two = `${tokens[i]!.plain} ${tokens[i + 1]?.plain ?? ''}`;
  return tokens[i + 1] && numberIn(two) !== null ? 2 : 1;
}

function streetEnd(text: string, tokens: readonly Token[], from: number, before: string): number {
  for (let i = from; i < tokens.length && i <= from + mostWords; i++) {
    const token = tokens[i]!;
    const gap = text.slice(tokens[i - 1]!.end, token.start);
    if (!/^,?[\s\u00A0]{1,3}$|^['’-]{1,2}$/.test(gap)) return -1;
    const named = i > from;
    if (named && streetWords.has(token.plain))
      return isStreetName(tokens.slice(from, i), token, before) ? i : -1;
  }
  return -1;
}

const never = new Set(
  'of to the a an in on at and or minutes miles yards days weeks months years people doors down up'.split(
    ' ',
  ),
);

/** A street named in capitals; or one in small letters, if "at" or the like announces it or no ordinary words explain its name. */
function isStreetName(name: readonly Token[], street: Token, before: string): boolean {
  const capitals = name.every((word) => /^\p{Lu}|^s$|^(of|the|on)$|^\d/u.test(word.text));
  if (capitals && /^\p{Lu}/u.test(street.text)) return name.some((word) => /^\p{Lu}/u.test(word.text));
  if (!plainStreetWords.has(street.plain) || name.length > 2 || name.some((word) => never.has(word.plain)))
    return false;
  return /^(at|number|no|flat|of|to|is)$/.test(before) || !isOrdinaryWord(name[0]!.plain);
}

function withFlat(tokens: readonly Token[], i: number): number {
  const flat = [1, 2].find((back) => /^(flat|apartment|unit|room)$/.test(tokens[i - back]?.plain ?? ''));
  return i - (flat ?? 0);
}
