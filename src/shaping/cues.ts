import type { CueWords } from './cue-words.ts';
import { bureaucracy, reactions, thinking, whatWentWrong } from './cue-words-bureaucracy-to-thinking.ts';
import { governance, methods, resilience, talkingAboutIt } from './cue-words-methods-to-resilience.ts';
import { confidence, none, relationships, rules } from './cue-words-none-to-rules.ts';
import { stems } from './stems.ts';

/** By what is answered: 0 is none of the eleven. */
const cueWords: readonly CueWords[] = [
  none,
  relationships,
  confidence,
  rules,
  bureaucracy,
  whatWentWrong,
  reactions,
  thinking,
  methods,
  talkingAboutIt,
  governance,
  resilience,
];

/** How many answers there can be: the eleven, and none. */
export const answers = cueWords.length;

/** Phrases by their stems, each with the answers it speaks for. */
export type Cues = ReadonlyMap<string, readonly number[]>;

/** The most words that a phrase has. */
const longest = 5;

/** The phrases of one kind, in an order that stays the same. */
export const cues: { readonly [kind in keyof CueWords]: Cues } = {
  strong: indexed('strong'),
  weak: indexed('weak'),
  asked: indexed('asked'),
};

function indexed(kind: keyof CueWords): Cues {
  const index = new Map<string, number[]>();
  for (const [answer, words] of cueWords.entries()) {
    for (const phrase of new Set(words[kind].split(',').map((text) => stems(text).join(' ')))) {
      const speaksFor = index.get(phrase) ?? [];
      if (phrase) index.set(phrase, [...speaksFor, answer]);
    }
  }
  return index;
}

/** Which phrases stand in words given as stems, each once, in the order in which they first stand there. */
export function cuesIn(words: readonly string[], index: Cues): Set<string> {
  const found = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    let phrase = words[from]!;
    for (let to = from + 1; ; to += 1) {
      if (index.has(phrase)) found.add(phrase);
      if (to === words.length || to - from === longest) break;
      phrase += ` ${words[to]}`;
    }
  }
  return found;
}

/**
 * How much the words speak for each answer: phrases found, each counted by how rare it is and shared between the
 * answers that it speaks for.
 * @param rarity of a phrase, from 0 to 1; left out, all count 1
 */
export function cueScores(
  words: readonly string[],
  index: Cues,
  rarity: (phrase: string) => number = () => 1,
): number[] {
  const scores = new Array<number>(answers).fill(0);
  for (const phrase of cuesIn(words, index)) {
    const speaksFor = index.get(phrase)!;
    for (const answer of speaksFor) scores[answer]! += rarity(phrase) / Math.sqrt(speaksFor.length);
  }
  return scores;
}
