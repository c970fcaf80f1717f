import { type Span, sentencesOf } from '../stories/sentences.ts';
import { hanging } from './telling-words.ts';

/** A stretch of a passage's words that can stand by itself, and the words in it. */
export interface Sentence extends Span {
  text: string;
  /** Its words with offsets into the passage. */
  words: Word[];
}

/** One word where it stands; what is in square brackets is one word. */
export interface Word extends Span {
  text: string;
  /** In lower case, with straight apostrophes. */
  key: string;
}

const WORD = /\[[^[\]]{1,120}\]|[\p{L}\p{N}£][\p{L}\p{N}\p{M}]*(?:['’.,:/-][\p{L}\p{N}\p{M}]+)*/gu;

/** A sentence longer than this is taken apart where its clauses meet. */
export const longest = 45;

/** The words of a text from one offset to another. */
export function wordsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
    key: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}

/** The sentences of a passage; those that go on too long, or have no marks at all, in parts of at most 45 words. */
export function sentencesIn(text: string): Sentence[] {
  return sentencesOf(text).flatMap((span) => {
    const whole = sentenceAt(text, span);
    return whole.words.length <= longest ? [whole] : parts(text, whole);
  });
}

function sentenceAt(text: string, { start: from, end }: Span): Sentence {
  const start = from + (/^(?:…|\.{3}|[-–—,;:])\s*(?=\S)/.exec(text.slice(from, end))?.[0].length ?? 0);
  return { start, end, text: text.slice(start, end), words: wordsIn(text, { start, end }) };
}

const joins = new Set(['and', 'but', 'so', 'because', 'then', 'when', 'which', 'if', 'until', 'or']);

/** Whether a clause may begin at a word: after a comma and its like, or at a joining word. */
export function beginsClause(text: string, before: Word | undefined, word: Word): boolean {
  if (!before) return true;
  return /[,;:—–…]|\s-\s/.test(text.slice(before.end, word.start)) || joins.has(word.key);
}

/** Fewer words than this are left with their neighbours. */
const shortest = 8;

function parts(text: string, { words, end }: Sentence): Sentence[] {
  const made: Sentence[] = [];
  let from = 0;
  while (from < words.length) {
    let to = Math.min(words.length, from + longest);
    for (let at = to; to < words.length && at > from + shortest; at -= 1)
      if (
        /[,;:—–]/.test(text.slice(words[at - 1]!.end, words[at]!.start)) ||
        (joins.has(words[at]!.key) && at < to)
      ) {
        if (hanging.has(words[at - 1]!.key)) continue;
        to = at;
        break;
      }
    made.push(
      sentenceAt(text, { start: words[from]!.start, end: to < words.length ? words[to - 1]!.end : end }),
    );
    from = to;
  }
  return made;
}
