import { readsAsEnglish } from './language.ts';
import { isNeverDropped } from './never-dropped.ts';
import { type Token, type Tokens, tokensOf } from './tokens.ts';

/**
 * Why a token goes: as filler its pauses go with it; as a tag ("you know?") its question mark goes too; as a restart
 * what follows takes its place.
 */
export type Cut = 'filler' | 'tag' | 'restart' | 'remark';

/** What stands between two words that stay, strongest first. */
export type Seam = 'end' | 'barrier' | 'joined' | 'dash' | 'ellipsis' | 'comma' | 'pause' | 'space';

/** A text at work: its tokens, and which of them are to go. */
export interface Draft extends Tokens {
  cuts: (Cut | null)[];
  /** Whether the token stands in an English sentence; elsewhere nothing is known to be filler. */
  english: boolean[];
}

/** A word that stays, at `at` in the draft, and what stands between it and the one that stays before it. */
export interface Live {
  at: number;
  token: Token;
  seam: Seam;
  /** Whether filler that went stood between the two. */
  hesitated: boolean;
}

/** Begins work on a text. */
export function draftOf(text: string): Draft {
  const parts = tokensOf(text);
  const cuts = parts.tokens.map(() => null);
  return { ...parts, cuts, english: englishOf(parts) };
}

function englishOf({ tokens, gaps }: Tokens): boolean[] {
  const english: boolean[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && seamOf(gaps[i]!) !== 'end') continue;
    const known = readsAsEnglish(tokens.slice(from, i).map((token) => token.key));
    for (; from < i; from++) english.push(known);
  }
  return english;
}

const ENDS = /[?!。？！؟।]|(?<!\.)\.(?!\.)/;

/** What the characters between two tokens amount to. */
export function seamOf(gap: string): Seam {
  if (gap === ' ') return 'space';
  if (ENDS.test(gap)) return 'end';
  if (/[^\s.…,;:،、—–―-]/.test(gap)) return 'barrier';
  if (/[—–―]|--|-\s|\s-/.test(gap)) return 'dash';
  if (/…|\.\./.test(gap)) return 'ellipsis';
  if (!/\s/.test(gap)) return 'joined';
  return /[,;:،、]/.test(gap) ? 'comma' : 'space';
}

/** Whether somebody paused there, without ending the sentence. */
export const isPause = (seam: Seam): boolean =>
  seam === 'dash' || seam === 'ellipsis' || seam === 'comma' || seam === 'pause';

/** The tokens that stay so far. The seam before the first, and after the last, counts as an end. */
export function liveOf(draft: Draft): Live[] {
  const live: Live[] = [];
  let gap = '';
  let paused = false;
  for (let at = 0; at < draft.tokens.length; at++) {
    const token = draft.tokens[at]!;
    gap += draft.gaps[at];
    if (draft.cuts[at]) {
      paused ||= draft.cuts[at] !== 'restart';
      continue;
    }
    const seam = seamOf(gap);
    const known = !live.length ? 'end' : seam === 'space' && paused ? 'pause' : seam;
    live.push({ at, token, seam: known, hesitated: paused });
    gap = '';
    paused = false;
  }
  return live;
}

/** The seam after word `i` of those that stay. */
export const seamAfter = (live: readonly Live[], i: number): Seam => live[i + 1]?.seam ?? 'end';

/** Whether the words from `from` up to (not with) `to` may go at all: plain English words, no negation, no number. */
export function mayGo(draft: Draft, live: readonly Live[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { at, token } = live[i]!;
    if (!draft.english[at] || token.kind !== 'word' || isNeverDropped(token.key)) return false;
  }
  return live[from]!.seam !== 'joined' && seamAfter(live, to - 1) !== 'joined';
}

/** Lets the words from `from` up to (not with) `to` go. */
export function cut(draft: Draft, live: readonly Live[], from: number, to: number, why: Cut): void {
  for (let i = from; i < to; i++) draft.cuts[live[i]!.at] = why;
}
