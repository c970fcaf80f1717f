import { sentencesIn } from '../shaping/sentences.ts';
import type { Aside } from '../stories/passage.ts';
import { tokensOf } from '../stories/tokens.ts';
import { cleanVerbatim } from '../stories/words.ts';
import { bestAlignment, range, type Wording, wordingOf } from './wording.ts';

/** What of a passage is parted and joined. */
export interface Told {
  /** Parts keep the white space between them, so that joined again they are exactly what was said. */
  said: string;
  words: string;
  wording: Wording;
  asides: Aside[];
  startMs: number | null;
  endMs: number | null;
}

/** A place at which a passage may be split: before a sentence of what was said. */
export interface CutPoint {
  /** Offset into what was said. */
  at: number;
  sentence: string;
}

/** The places at which a passage may be split, in order. */
export function cutPoints(said: string): CutPoint[] {
  return sentencesIn(said)
    .slice(1)
    .map(({ start, text }) => ({ at: start, sentence: text }))
    .filter(({ at }) => hasWords(said.slice(0, at)) && hasWords(said.slice(at)));
}

/**
 * A passage as two, parted before a sentence: what was said and its words at the same place.
 * @param at one of the passage's cut points
 * @throws RangeError for any other place
 */
export function split(told: Told, at: number): [Told, Told] {
  if (!cutPoints(told.said).some((point) => point.at === at)) throw new RangeError(`no cut point at ${at}`);
  const said: [string, string] = [told.said.slice(0, at), told.said.slice(at)];
  const words = wordsParted(told, at);
  const part = (side: 0 | 1) =>
    withWords(said[side], words?.[side] ?? cleanVerbatim(said[side]).trim(), told);
  return [
    { ...part(0), asides: told.asides.filter((aside) => aside.at < at), startMs: told.startMs, endMs: null },
    {
      ...part(1),
      asides: told.asides.filter((aside) => aside.at >= at).map((aside) => ({ ...aside, at: aside.at - at })),
      // When the second half began nobody wrote down: no time is better than a wrong one.
      startMs: null,
      endMs: told.endMs,
    },
  ];
}

/** Two passages, one after the other, as one. What others said around them stays where it was. */
export function join(first: Told, second: Told): Told {
  const gap = /\s$/u.test(first.said) ? '' : ' ';
  const said = first.said + gap + second.said;
  const between = /\n\s*$/u.test(first.said) ? '\n\n' : ' ';
  const shift = first.said.length + gap.length;
  const whole = withWords(said, `${first.words}${between}${second.words}`, first, second);
  return {
    ...whole,
    asides: [...first.asides, ...second.asides.map((aside) => ({ ...aside, at: aside.at + shift }))],
    startMs: first.startMs,
    endMs: second.endMs,
  };
}

/** Words that were clean and can no longer be proven to be are made anew; a wording somebody proposed is kept. */
function withWords(said: string, words: string, ...from: Told[]): Pick<Told, 'said' | 'words' | 'wording'> {
  const wording = wordingOf(said, words);
  if (wording === 'clean' || from.some((one) => one.wording === 'proposed')) return { said, words, wording };
  return { said, words: cleanVerbatim(said).trim(), wording: 'clean' };
}

/** The words on either side of a place in what was said; null where one side would be empty. */
function wordsParted({ said, words }: Told, at: number): [string, string] | null {
  const source = tokensOf(said).tokens;
  const result = tokensOf(words);
  const { added, deletions } = bestAlignment(said, words);
  const gone = new Set(deletions.flatMap(({ from, to }) => range(from, to)));
  const kept = source.filter((_, i) => !gone.has(i));
  const unsaid = new Set(added);
  const standing = result.tokens.map((_, i) => i).filter((i) => !unsaid.has(i));
  const first = standing.find((_, i) => kept[i]!.start >= at);
  if (first === undefined || first === 0) return null;
  const gap = result.gaps[first]!;
  const cut = result.tokens[first]!.start - (gap.length - gap.search(/\S*$/u));
  const parts: [string, string] = [words.slice(0, cut).trim(), words.slice(cut).trim()];
  return parts.every(hasWords) ? parts : null;
}

const hasWords = (text: string): boolean => tokensOf(text).tokens.length > 0;
