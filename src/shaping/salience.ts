import { smallWords } from '../identity/words/small-words.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { lightWords } from './telling-words.ts';

/** How much each word says about its passage: rare in the whole story, or said more than once here. */
export type Salience = (word: string) => number;

/** Whether a word carries something: not one of the commonest, not a number, longer than three letters. */
export function carries(word: string): boolean {
  return word.length > 3 && !smallWords.has(word) && !lightWords.has(word) && !/^\d/.test(word);
}

/** A passage taken apart, with the salience of its words. */
export interface Taken {
  sentences: Sentence[];
  salience: Salience;
  /** How rare a cue phrase is, from 0 to 1. */
  rarity: (phrase: string) => number;
}

/** A name says less about what happened than another word that is as rare. */
const nameWorth = 0.4;

/**
 * Takes passages apart. Salience is tf-idf (Spärck Jones 1972) over the passages of the story: 0 for words that carry
 * nothing, about 1 for a word said once in a story.
 */
export function takeApart(passages: readonly { words: string }[], rarity: Taken['rarity']): Taken[] {
  const all = passages.map(({ words }) => sentencesIn(words));
  const held = all.map((sentences) =>
    sentences.flatMap(({ words }) => words.map(({ key }) => key).filter(carries)),
  );
  const spread = new Map<string, number>();
  for (const words of held) for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  const most = Math.log(passages.length + 2);
  return all.map((sentences, i) => {
    const names = namesIn(sentences);
    const times = new Map<string, number>();
    for (const word of held[i]!) times.set(word, (times.get(word) ?? 0) + 1);
    const salience: Salience = (word) => {
      const here = times.get(word);
      if (!here) return 0;
      return (1 - Math.log(spread.get(word)!) / most) * Math.sqrt(here) * (names.has(word) ? nameWorth : 1);
    };
    return { sentences, salience, rarity };
  });
}

/** Words that stand with a capital inside a sentence. */
function namesIn(sentences: readonly Sentence[]): Set<string> {
  const capitals = sentences.flatMap(({ words }) =>
    words.slice(1).filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)),
  );
  return new Set(capitals.map(({ key }) => key));
}
