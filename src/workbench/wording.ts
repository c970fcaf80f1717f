import { type Alignment, alignments } from '../stories/alignment.ts';
import { tokensOf } from '../stories/tokens.ts';
import { cleanVerbatim, wordsFaults } from '../stories/words.ts';

/** Whether words are proven to be clean verbatim of what was said, or other words that only the teller can approve. */
export type Wording = 'clean' | 'proposed';

/** What the words of a passage are, whoever wrote them. */
export function wordingOf(said: string, words: string): Wording {
  return wordsFaults(said, words).length === 0 ? 'clean' : 'proposed';
}

/** The words a passage begins with: somebody's own writing as it is, talk without its fillers. */
export function firstWords(said: string, isTyped: boolean): string {
  return (isTyped ? said : cleanVerbatim(said)).trim();
}

/** Text from a form as it is kept: a browser sends every line end as two signs. */
export function asTyped(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

/** A stretch of what was said, and whether it is in the words. */
export interface Stretch {
  text: string;
  dropped: boolean;
}

/** What was said in stretches, so that a person sees what the words leave out. Joined again they are what was said. */
export function stretchesOf(said: string, words: string): Stretch[] {
  const source = tokensOf(said);
  const { deletions } = bestAlignment(said, words);
  const gone = new Set(deletions.flatMap(({ from, to }) => range(from, to)));
  const stretches: Stretch[] = [];
  const add = (text: string, dropped: boolean) => {
    const last = stretches.at(-1);
    if (last && last.dropped === dropped) last.text += text;
    else if (text) stretches.push({ text, dropped });
  };
  for (const [at, token] of source.tokens.entries()) {
    add(source.gaps[at]!, gone.has(at) && gone.has(at - 1));
    add(said.slice(token.start, token.end), gone.has(at));
  }
  add(source.gaps.at(-1)!, false);
  return stretches;
}

/** Of the ways to lay words over what was said, the one that leaves least over. */
export function bestAlignment(said: string, words: string): Alignment {
  const all = [...alignments(tokensOf(said).tokens, tokensOf(words).tokens)];
  return all.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

const cost = ({ added, deletions }: Alignment): number => added.length + deletions.length;

/** The whole numbers from one up to another, which is left out. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
