import { type Draft, isPause, seamOf } from './draft.ts';
import { HESITATIONS, UNMARKED_WORDS } from './filler-words.ts';
import { belongsApart } from './pauses.ts';
import type { Token } from './tokens.ts';

/** The text that is left, with spaces, commas and capitals mended where something went. */
export function mended(draft: Draft): string {
  const { tokens, gaps, cuts } = draft;
  const text: string[] = [];
  let previous: Token | null = null;
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && cuts[at]) continue;
    const next = tokens[at] ?? null;
    const gap = from === at ? gaps[at]! : mendedGap(draft, from, at, previous, next);
    const opens = from < at && needsCapital(draft, from, !previous || isEnd(gap));
    text.push(gap, next && opens ? capital(next.text) : (next?.text ?? ''));
    previous = next;
    from = at + 1;
  }
  return text.join('');
}

function needsCapital(draft: Draft, from: number, opens: boolean): boolean {
  const wasCapital = /^\p{Lu}/u.test(draft.tokens[from]!.text) || draft.cuts[from] === 'remark';
  return wasCapital && opens;
}

function capital(word: string): string {
  const [first] = word;
  const upper = first!.toUpperCase();
  return upper.toLowerCase() === first ? upper + word.slice(first!.length) : word;
}

function mendedGap(
  draft: Draft,
  from: number,
  to: number,
  previous: Token | null,
  next: Token | null,
): string {
  let gap = draft.gaps[from]!;
  const apart = (at: number) => () => belongsApart(previous, next, !HESITATIONS.has(draft.tokens[at]!.key));
  let words = 0;
  let restarted = false;
  for (let at = from; at < to; at++) {
    const right = draft.gaps[at + 1]!;
    if (draft.tokens[at]!.kind === 'word') words++;
    restarted ||= draft.cuts[at] === 'restart';
    if (restarted) gap = keepEnd(gap, right);
    else if (draft.cuts[at] === 'remark') gap = joinRemark(gap, right);
    else gap = joinFiller(gap, draft.cuts[at] === 'tag' ? right.replace('?', '.') : right, apart(at));
  }
  if (!previous) gap = gap.replace(/^[\s,;:.!?…–—-]+/u, '');
  if (!next) gap = softEnd(gap);
  if (previous && next && !/[\s—–]/.test(gap) && draft.gaps.slice(from, to + 1).some((raw) => /\s/.test(raw)))
    gap += ' ';
  return words > UNMARKED_WORDS ? marked(gap, previous, next) : gap;
}

function marked(gap: string, previous: Token | null, next: Token | null): string {
  if (/…|\.\.\./.test(gap)) return gap;
  if (!previous) return `… ${gap}`;
  if (seamOf(gap) === 'end' && next) return `${gap.trimEnd()} … `;
  return `${softEnd(gap)} …${next ? ' ' : ''}`;
}

function withoutTail(text: string, tail: RegExp): string {
  let end = text.length;
  while (end > 0 && tail.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const softEnd = (gap: string): string => withoutTail(gap, /[\s,;:–—-]/);
const isEnd = (gap: string): boolean => seamOf(gap) === 'end';

/** Two halves of a gap as one, so that dots of the one and a full stop of the other stay no ellipsis. */
const glued = (left: string, right: string): string =>
  (right.startsWith('.') ? withoutTail(softEnd(left), /[.\s]/) : softEnd(left)) + right;

/** What followed a restart goes with it, unless it ended a sentence or closed a quotation. */
function keepEnd(left: string, right: string): string {
  const kept = right.replace(/[\s,;:–—…-]|\.{2,}/gu, '');
  if (!kept) return left;
  return isEnd(left) ? left : glued(left, right);
}

function joinRemark(left: string, right: string): string {
  if (isEnd(left) || !right.trim()) return left || right;
  if (!left.trim()) return right;
  return glued(left, right);
}

function joinFiller(left: string, right: string, isApart: () => boolean): string {
  if (isEnd(left)) return left + right.replace(/^[\s,;:.!?…–—-]+/u, '');
  if (isEnd(right)) return glued(left, right);
  const signs = [left, right].filter((gap) => /[^\s,;:–—-]/u.test(gap));
  if (signs.length) return signs.length === 1 && signs[0] === left ? left : glued(left, right);
  const sides = [left, right].filter((gap) => isPause(seamOf(gap)));
  if (!sides.length) return left || right;
  const kept = sides.find((gap) => seamOf(gap) === 'dash') ?? sides[0]!;
  const both = sides.length === 2 || seamOf(kept) === 'comma';
  return both && !isApart() ? ' ' : kept;
}
