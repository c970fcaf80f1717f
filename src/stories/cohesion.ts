import { stemmer } from 'stemmer';
import { COMMON_WORDS } from './common-words.ts';

const BLOCK = 24;
const CLIMB = 6;

/** The stems of a text's content words. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}'’]{3,}/gu))
    if (!COMMON_WORDS.has(word.replaceAll('’', "'"))) stems.push(stemmed(word));
  return stems;
}

const known = new Map<string, string>();

function stemmed(word: string): string {
  const found = known.get(word);
  if (found) return found;
  if (known.size > 20_000) known.clear();
  const stem = stemmer(word);
  known.set(word, stem);
  return stem;
}

/**
 * How sharply the subject changes before each unit, from 0 to 1, by the words that the talk uses before and after
 * (Hearst 1997, TextTiling: the depth of the dip between blocks, here of 24 content words). The first is 0.
 */
export function subjectChanges(units: readonly (readonly string[])[]): number[] {
  const likeness = units.map((_, i) =>
    i === 0 ? 1 : likenessOf(blockBefore(units, i), blockAfter(units, i)),
  );
  return likeness.map((here, i) => (i === 0 ? 0 : (peak(likeness, i, -1) + peak(likeness, i, 1)) / 2 - here));
}

function peak(likeness: readonly number[], from: number, step: 1 | -1): number {
  let best = likeness[from]!;
  for (let i = from + step; i > 0 && i < likeness.length && Math.abs(i - from) <= CLIMB; i += step) {
    if (likeness[i]! < best) break;
    best = likeness[i]!;
  }
  return best;
}

function blockBefore(units: readonly (readonly string[])[], at: number): string[] {
  const block: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - BLOCK && block.length < BLOCK; i--) block.push(...units[i]!);
  return block;
}

function blockAfter(units: readonly (readonly string[])[], at: number): string[] {
  const block: string[] = [];
  for (let i = at; i < units.length && i < at + BLOCK && block.length < BLOCK; i++) block.push(...units[i]!);
  return block;
}

/** The cosine of two bags of words. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0;
  const [left, right] = [counted(a), counted(b)];
  let dot = 0;
  for (const [stem, count] of left) dot += count * (right.get(stem) ?? 0);
  return dot / Math.sqrt(squares(left) * squares(right));
}

function counted(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function squares(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum;
}
