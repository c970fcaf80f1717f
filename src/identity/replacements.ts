import type { Decided } from './identifier.ts';
import {
  findWordings,
  indexWordings,
  joinedStandings,
  type Standing,
  type WordingIndex,
} from './standing.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of a text and the words that are to stand in its place. */
export interface Replacement {
  start: number;
  end: number;
  /** Without brackets. */
  by: string;
  /** True where the stretch already stands in square brackets, so that it needs none of its own. */
  inBrackets: boolean;
}

/** The wordings of everything that is decided to be replaced, each with what stands in its place. */
export function replacedWordings(decided: readonly Decided[]): WordingIndex<string> {
  return indexWordings(
    decided.flatMap(({ identifier, decision }) =>
      decision.kind === 'replace'
        ? [identifier.found, ...identifier.wordings].map((wording) => [wording, decision.by] as const)
        : [],
    ),
  );
}

/**
 * The stretches of a text to replace, in order and apart from each other. Where wordings overlap the stretch covers them all and the
 * longest one says by what, so that no part of a replaced wording is left over. A false start of the wording goes with it
 * ("Marg- Margaret"), and so does an article where the replacement brings its own ("the Blind Heifer", "a pub").
 */
export function replacementsIn(text: string, index: WordingIndex<string>): Replacement[] {
  if (index.size === 0) return [];
  const tokens = tokensOf(text);
  const stretches = joinedStandings(text, findWordings(text, index, tokens));
  if (stretches.length === 0) return [];
  const brackets = bracketed(text);
  let passed = 0;
  return stretches.map((stretch, i) => {
    const floor = stretches[i - 1]?.end ?? 0;
    const start = Math.max(floor, widened(text, tokens, stretch));
    while (brackets[passed] && brackets[passed]!.end <= start) passed++;
    const bracket = brackets[passed];
    const inBrackets = bracket !== undefined && bracket.start < start && stretch.end < bracket.end;
    return { start, end: closed(text, start, stretch.end), by: stretch.owner, inBrackets };
  });
}

const cutOff = /^[-\u2010-\u2015\u2026.,\s]*[-\u2010-\u2015\u2026][-\u2010-\u2015\u2026.,\s]*$|^\.\.+,?\s*$/u;

/** Where a stretch begins when false starts of it, an article and the sign of a number go with it. */
function widened(text: string, tokens: readonly Token[], stretch: Standing<string>): number {
  let first = stretch.from;
  while (first > 0 && isFalseStart(text, tokens[first - 1]!, tokens[first]!, stretch)) first--;
  let start = tokens[first]!.start;
  const before = tokens[first - 1];
  if (/\d/.test(text.charAt(start)) && text.charAt(start - 1) === '+') start--;
  const article = before && /^(a|an|the)$/.test(before.plain) && /^\s+$/.test(text.slice(before.end, start));
  return article && /^(a|an|the) /.test(stretch.owner) ? before.start : start;
}

function isFalseStart(text: string, token: Token, next: Token, stretch: Standing<string>): boolean {
  const { letters } = stretch.wording;
  const begins = token.plain.length < letters.length && letters.startsWith(token.plain);
  return begins && cutOff.test(text.slice(token.end, next.start)) && /^\p{Lu}|^\d/u.test(token.text);
}

/** The end of a stretch: a bracket opened inside it and closed right behind it goes with it. */
function closed(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  return text.charAt(end) === ')' && inside.split('(').length > inside.split(')').length ? end + 1 : end;
}

/** The stretches of a text that stand in square brackets, brackets included. */
function bracketed(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\[[^[\]]{0,300}\]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
