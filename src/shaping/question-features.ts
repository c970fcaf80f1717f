import type { Asked } from './asked.ts';
import { answers, cueScores, cues } from './cues.ts';
import { stems } from './stems.ts';

/** A passage as the question model sees it. */
export interface Evidence {
  words: string;
  asked: Asked | null;
  /** Where it stands in its telling, from 0, and of how many. */
  place: number;
  of: number;
}

/** Numbers about a passage: `each[answer]` speaks for that answer, `whole` is about the passage whichever it is. */
export interface Features {
  each: number[][];
  whole: number[];
}

/** What the numbers of `each` are, in order; the last is left at 0 where no meaning is known. */
export const eachNames = [
  'strong cues',
  'strong cues above the mean',
  'weak cues',
  'asked just before',
  'asked one passage before',
  'asked and strong cues',
  'meaning',
] as const;

/** What the numbers of `whole` are, in order. */
export const wholeNames = [
  'always',
  'first',
  'last',
  'early',
  'late',
  'place',
  'not asked',
  'asked for none of the eleven',
  'length',
  'I',
  'we',
  'she or he',
  'they',
  'saying',
] as const;

/** The words of a passage of the length that talk is mostly cut to; longer ones hold more cues by chance. */
const usualLength = 90;

/**
 * What is known about a passage, without its meaning.
 * @param rarity of a cue phrase, from 0 (in every passage) to 1
 */
export function featuresOf(
  { words, asked, place, of }: Evidence,
  rarity: (phrase: string) => number,
): Features {
  const stemmed = stems(words);
  const length = Math.sqrt(Math.max(stemmed.length, 8) / usualLength);
  const strong = cueScores(stemmed, cues.strong, rarity).map((score) => score / length);
  const weak = cueScores(stemmed, cues.weak, rarity).map((score) => score / length);
  const asking = asked ? cueScores(stems(asked.words), cues.asked) : new Array<number>(answers).fill(0);
  const mean = strong.reduce((a, b) => a + b, 0) / answers;
  const [now, before] = [asked?.since === 0 ? 1 : 0, asked?.since === 1 ? 0.5 : 0];
  const each = strong.map((score, answer) => {
    const cue = Math.sqrt(score);
    const wanted = Math.sqrt(asking[answer]!);
    const above = (score - mean) * 0.5;
    return [
      cue,
      above,
      Math.sqrt(weak[answer]!) / 2,
      wanted * now,
      wanted * before,
      (wanted * now * cue) / 2,
      0,
    ];
  });
  const isAskedForNone = now === 1 && asking.every((score) => score === 0);
  return {
    each,
    whole: [
      1,
      place === 0 ? 1 : 0,
      place === of - 1 ? 1 : 0,
      place < 2 ? 0.5 : 0,
      place >= of - 3 ? 0.5 : 0,
      place / of - 0.5,
      now ? 0 : 0.5,
      isAskedForNone ? 0.5 : 0,
      2 * Math.log(length),
      ...voices(stemmed),
    ],
  };
}

/** Who acts, and whether it is told in what was said: shares of the words. */
function voices(stemmed: readonly string[]): number[] {
  const share = (words: readonly string[]) =>
    (stemmed.filter((word) => words.includes(word)).length / Math.max(1, stemmed.length)) * 8;
  return [
    share(['i']),
    share(['we']),
    share(['she', 'he', 'her', 'him']),
    share(['thei', 'them']),
    share(['said', 'sai']),
  ];
}
