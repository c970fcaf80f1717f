import { cardinals, spokenDigits } from './numbers-in-words.ts';
import type { Token } from './tokens.ts';

/** Digits read out or written one after another, whatever stands between them that is not another word. */
export interface DigitRun {
  /** By number of token, the last one included. */
  from: number;
  to: number;
  pieces: DigitPiece[];
}

/** What one token (or two: "double four") gives of the digits. */
export interface DigitPiece {
  digits: string;
  from: number;
  to: number;
}

const fillers = new Set('um umm uh er err erm ah eh mm hmm then and that s is so yeah'.split(' '));
const mostFillers = 3;

/** The runs of digits in a text: "01632 960417", "0770 um 0900 123", "oh one six three two, nine six oh". */
export function digitRuns(text: string, tokens: readonly Token[]): DigitRun[] {
  const runs: DigitRun[] = [];
  let i = 0;
  while (i < tokens.length) {
    const pieces = piecesFrom(text, tokens, i);
    const last = pieces.at(-1);
    if (last) runs.push({ from: i, to: last.to, pieces });
    i = last ? last.to + 1 : i + 1;
  }
  return runs;
}

function piecesFrom(text: string, tokens: readonly Token[], first: number): DigitPiece[] {
  const pieces: DigitPiece[] = [];
  let i = first;
  while (i < tokens.length) {
    const skipped = pieces.length > 0 ? fillersAt(tokens, i) : 0;
    const piece = pieceAt(tokens, i + skipped, pieces.length > 0);
    if (!piece || (pieces.length > 0 && !near(text, tokens, i, piece.from))) return pieces;
    pieces.push(piece);
    i = piece.to + 1;
  }
  return pieces;
}

function fillersAt(tokens: readonly Token[], i: number): number {
  let many = 0;
  while (many < mostFillers && fillers.has(tokens[i + many]?.plain ?? '')) many++;
  return many;
}

/** True where nothing but spaces, hyphens and light punctuation stands from the end of token `i - 1` to token `to`. */
function near(text: string, tokens: readonly Token[], i: number, to: number): boolean {
  for (let at = i; at <= to; at++) {
    const between = text.slice(tokens[at - 1]!.end, tokens[at]!.start);
    if (!/^[\s\-‐-―.,()…+]{0,6}$/u.test(between)) return false;
  }
  return true;
}

function pieceAt(tokens: readonly Token[], i: number, inside: boolean): DigitPiece | null {
  const plain = tokens[i]?.plain;
  if (plain === undefined) return null;
  if (/^\d+$/.test(plain)) return { digits: plain, from: i, to: i };
  const times = plain === 'double' ? 2 : plain === 'triple' || plain === 'treble' ? 3 : 0;
  const next = tokens[i + 1]?.plain ?? '';
  if (times > 0) {
    const digit = spokenDigits.get(next) ?? (/^\d$/.test(next) ? next : undefined);
    return digit === undefined ? null : { digits: digit.repeat(times), from: i, to: i + 1 };
  }
  const digit = spokenDigits.get(plain);
  if (digit !== undefined) return { digits: digit, from: i, to: i };
  if (inside && plain === 'hundred') return { digits: '00', from: i, to: i };
  const number = inside ? cardinals.get(plain) : undefined;
  if (number === undefined) return null;
  const unit = number >= 20 ? spokenDigits.get(next) : undefined;
  const joined = unit !== undefined && unit !== '0';
  return { digits: String(joined ? number + Number(unit) : number), from: i, to: joined ? i + 1 : i };
}
