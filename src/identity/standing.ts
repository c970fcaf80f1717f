import { type Token, tokensOf } from './tokens.ts';
import { type Wording, wordingOf } from './wording.ts';

/** Wordings by their first letter, first two and first three: what `findWordings` looks through a text with. */
export type WordingIndex<T> = ReadonlyMap<string, readonly { wording: Wording; owner: T }[]>;

const longestKey = 3;

/** Makes an index of wordings, each with whose it is. Wordings without a letter or digit are left out. */
export function indexWordings<T>(entries: Iterable<readonly [string, T]>): WordingIndex<T> {
  const index = new Map<string, { wording: Wording; owner: T }[]>();
  for (const [text, owner] of entries) {
    const wording = wordingOf(text);
    if (!wording) continue;
    for (let many = 1; many <= Math.min(longestKey, wording.letters.length); many++) {
      const key = wording.letters.slice(0, many);
      const bucket = index.get(key);
      if (bucket) bucket.push({ wording, owner });
      else index.set(key, [{ wording, owner }]);
    }
  }
  return index;
}

/** Where a wording stands in a text. */
export interface Standing<T> {
  start: number;
  end: number;
  /** How many letters and digits the wording has: the longest is the one that counts. */
  length: number;
  owner: T;
  wording: Wording;
  /** Its first and last token, by number. */
  from: number;
  to: number;
}

/**
 * Every place where one of the wordings stands, as whole words, in order. Fillers, punctuation and white space between its words,
 * hyphens and apostrophes inside them, capitals, accents and marks that cannot be seen make no difference.
 */
export function findWordings<T>(
  text: string,
  index: WordingIndex<T>,
  tokens: readonly Token[] = tokensOf(text),
): Standing<T>[] {
  const found: Standing<T>[] = [];
  if (index.size === 0) return found;
  for (let i = 0; i < tokens.length; i++) {
    for (const { wording, owner } of index.get(tokens[i]!.plain.slice(0, longestKey)) ?? []) {
      const to = standsAt(wording, text, tokens, i);
      if (to < 0) continue;
      const start = tokens[i]!.start;
      found.push({
        start,
        end: tokens[to]!.end,
        length: wording.letters.length,
        owner,
        wording,
        from: i,
        to,
      });
    }
  }
  return found;
}

const fillers = new Set('um umm uh uhh er err erm ehm ah eh mm hmm like well sorry'.split(' '));
const fillerPairs = new Set(['you know', 'i mean', 'sort of', 'kind of']);
const mostFillers = 4;

/** The number of the token that ends the wording when it begins at token `first`; -1 when it does not stand there. */
function standsAt(wording: Wording, text: string, tokens: readonly Token[], first: number): number {
  const { letters } = wording;
  if (!letters.startsWith(tokens[first]!.plain) || isGlued(wording, 0, tokens[first]!.plain)) return -1;
  let done = tokens[first]!.plain.length;
  let skipped = 0;
  let last = first;
  for (let i = first + 1; done < letters.length; i++) {
    const token = tokens[i];
    if (!token) return -1;
    const between = text.slice(tokens[i - 1]!.end, token.start);
    if (!loose.test(between)) return -1;
    const follows = letters.startsWith(token.plain, done) && !isGlued(wording, done, token.plain);
    if (follows && (mayBreak(wording, done) || tight.test(between))) {
      done += token.plain.length;
      last = i;
      continue;
    }
    const filler = mayBreak(wording, done) ? fillerAt(tokens, i) : 0;
    skipped += filler;
    if (filler === 0 || skipped > mostFillers) return -1;
    i += filler - 1;
  }
  return isWrittenSo(wording, tokens[first]!) ? last : -1;
}

function fillerAt(tokens: readonly Token[], i: number): number {
  if (fillers.has(tokens[i]!.plain)) return 1;
  return fillerPairs.has(`${tokens[i]!.plain} ${tokens[i + 1]?.plain}`) ? 2 : 0;
}

/** True where a word runs over the end of a word of the wording, but for numbers and long names: "margarethale". */
function isGlued(wording: Wording, from: number, word: string): boolean {
  if (word.length >= 6 || digit.test(word)) return false;
  for (let at = from + 1; at < from + word.length; at++) if (wording.breaks.has(at)) return true;
  return false;
}

const loose = /^[^\p{L}\p{N}[\]]{0,8}$/u;
const tight = /^[\u00A0\u202F\u2019\u2018'`\-\u2010-\u2015_]{0,2}$/u;
const digit = /\d/;

/** True where something may stand between the words at this offset: between words, or between digits of a long number. */
function mayBreak(wording: Wording, at: number): boolean {
  if (wording.breaks.has(at)) return true;
  const beside = wording.letters.slice(at - 1, at + 1);
  return wording.letters.length >= 5 && digit.test(beside);
}

function isWrittenSo(wording: Wording, token: Token): boolean {
  if (wording.exact === null || token.text === wording.exact) return true;
  return token.text.length > 2 && token.text.length === wording.exact.length && /^\p{Lu}+$/u.test(token.text);
}

/** Overlapping wordings as one stretch each, whose owner is that of the longest; and the same owner twice running as one. */
export function joinedStandings<T>(text: string, standings: readonly Standing<T>[]): Standing<T>[] {
  const stretches: Standing<T>[] = [];
  for (const standing of standings) {
    const last = stretches.at(-1);
    const overlaps = last !== undefined && standing.start < last.end;
    const again =
      last !== undefined &&
      last.owner === standing.owner &&
      /^\s+$/.test(text.slice(last.end, standing.start));
    if (!last || !(overlaps || again)) {
      stretches.push({ ...standing });
      continue;
    }
    if (overlaps && standing.length > last.length) {
      last.owner = standing.owner;
      last.length = standing.length;
    }
    last.end = Math.max(last.end, standing.end);
    last.to = Math.max(last.to, standing.to);
  }
  return stretches;
}
