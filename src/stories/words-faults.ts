import { type Alignment, alignments, type Deletion } from './alignment.ts';
import { isDroppable } from './droppable.ts';
import { UNMARKED_WORDS } from './filler-words.ts';
import { isNegation, isNumber } from './never-dropped.ts';
import { type Token, type Tokens, tokensOf } from './tokens.ts';

/**
 * Proves that `words` come from what was `said` by allowed deletions alone, without asking how they were made: every
 * word of theirs was said, in that order; what is missing is filler, a repeat, a false start or a transcriber's
 * remark; no negation and no number is missing; cuts of more than four words are marked; no two sentences became one.
 * Letters, digits, marks, inner apostrophes and signs count; capitals and punctuation do not.
 * @returns one plain sentence for each fault; none when it is proven
 */
export function wordsFaults(said: string, words: string): string[] {
  const [source, result] = [tokensOf(said), tokensOf(words)];
  let best: string[] | null = null;
  for (const alignment of alignments(source.tokens, result.tokens)) {
    const faults = faultsOf(source, result, alignment);
    if (!best || faults.length < best.length) best = faults;
    if (!best.length) break;
  }
  return best!;
}

function faultsOf(source: Tokens, result: Tokens, { added, deletions }: Alignment): string[] {
  const faults = added.map((at) => `“${result.tokens[at]!.text}” was not said there.`);
  for (const deletion of deletions) faults.push(...deletionFaults(source, result, deletion));
  return faults;
}

function deletionFaults(source: Tokens, result: Tokens, deletion: Deletion): string[] {
  const { from, to, before } = deletion;
  const gone = source.tokens.slice(from, to).filter((token) => token.kind !== 'remark');
  const faults = gone.flatMap(neverDroppedFault);
  const quoted = `“${gone.map((token) => token.text).join(' ')}”`;
  if (!faults.length && !isDroppable(source, deletion))
    faults.push(`${quoted} was dropped, and it is not filler, a repeat or a false start.`);
  const gap = result.gaps[before]!;
  const count = gone.filter((token) => token.kind === 'word').length;
  if (count > UNMARKED_WORDS && !/…|\.\.\./.test(gap))
    faults.push(`A cut of ${count} words is not marked with an ellipsis: ${quoted}.`);
  const between = source.gaps.slice(from, to + 1);
  if (before > 0 && before < result.tokens.length && between.some(endsSentence) && !endsSentence(gap))
    faults.push(`Two sentences were run together where ${quoted} was dropped.`);
  return faults;
}

function neverDroppedFault({ key, text }: Token): string[] {
  if (isNegation(key)) return [`“${text}” was dropped, and a negation is never dropped.`];
  if (isNumber(key)) return [`“${text}” was dropped, and a number is never dropped.`];
  return [];
}

const endsSentence = (gap: string): boolean => /[?!。？！؟।]|(?<!\.)\.(?!\.)/.test(gap);
