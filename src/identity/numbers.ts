import { type DigitPiece, digitRuns } from './digit-runs.ts';
import type { Detector, Mention } from './mention.ts';
import type { Token } from './tokens.ts';

const helplines = new Set(['08001111', '116123', '116000', '08457909090', '08081689111', '08000684141']);
const phoneCue =
  /\b(phone|mobile|telephone|landline|ring|rang|call|text|bell|extension|ext|fax|whatsapp|number)\b/i;
const healthCue = /\bnhs\b.{0,20}\bnumber\b|\bnhs no\b/i;
const notPhoneCue = /\b(nhs|reference|case|invoice|account|charity|company|order|serial) (number|no)\b/i;
const reach = 60;

/**
 * Telephone numbers (United Kingdom, written or read out) and NHS numbers (ten digits: written 3-3-4, or
 * right by the modulus 11 check of the NHS Data Dictionary, or said to be one).
 */
export const findNumbers: Detector = (text, tokens) =>
  digitRuns(text, tokens).flatMap((run) => {
    const found: Mention[] = [];
    let i = 0;
    while (i < run.pieces.length) {
      const piece = run.pieces[i]!;
      const before = text.slice(Math.max(0, tokens[piece.from]!.start - reach), tokens[piece.from]!.start);
      const kind = longestNumber(run.pieces, i, text, tokens, before);
      if (kind) found.push(kind.mention);
      i = kind ? kind.next : i + 1;
    }
    return found;
  });

function longestNumber(
  pieces: readonly DigitPiece[],
  first: number,
  text: string,
  tokens: readonly Token[],
  before: string,
): { mention: Mention; next: number } | null {
  let digits = '';
  let best: { kind: 'phone' | 'NHS number'; last: number } | null = null;
  for (let i = first; i < pieces.length && digits.length < 15; i++) {
    digits += pieces[i]!.digits;
    const grouping = pieces
      .slice(first, i + 1)
      .map((piece) => piece.digits.length)
      .join('-');
    const kind = kindOf(digits, grouping, before, first === 0 && i === pieces.length - 1);
    if (kind) best = { kind, last: i };
  }
  if (!best) return null;
  const start = withOpening(text, tokens[pieces[first]!.from]!.start);
  const end = tokens[pieces[best.last]!.to]!.end;
  const suggest = best.kind === 'phone' ? 'phone number' : 'NHS number';
  return { mention: { kind: best.kind, start, end, suggest }, next: best.last + 1 };
}

function kindOf(
  digits: string,
  grouping: string,
  before: string,
  whole: boolean,
): 'phone' | 'NHS number' | null {
  if (digits.length === 10 && healthCue.test(before)) return 'NHS number';
  const likeOne = grouping === '3-3-4' || isHealthNumber(digits);
  if (likeOne && /^[1-9]\d{9}$/.test(digits)) return 'NHS number';
  if (notPhoneCue.test(before) || helplines.has(digits)) return null;
  if (/^0[1-9]\d{8,9}$/.test(digits) || /^(00)?44(0?)[1-9]\d{8,9}$/.test(digits)) return 'phone';
  if (/^(?:111|999|101|112)+$/.test(digits)) return null;
  const cued = phoneCue.test(before.slice(-40));
  return cued && whole && /^0?\d{5,8}$/.test(digits) && !/^(19|20)\d\d/.test(digits) ? 'phone' : null;
}

/** The check of ten digits by modulus 11 that the NHS Data Dictionary gives. */
export function isHealthNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

function withOpening(text: string, start: number): number {
  return /[+(]/.test(text.charAt(start - 1)) ? withOpening(text, start - 1) : start;
}
