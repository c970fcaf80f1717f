import type { QuestionNumber } from '../questions/questions.ts';
import { type Quotable, Said } from '../stories/said.ts';
import { cueScores, cues } from './cues.ts';
import type { Taken } from './salience.ts';
import { beginsClause, type Sentence, type Word, wordsIn } from './sentences.ts';
import { stems } from './stems.ts';
import { hanging, meta, pointing, turning, tying, verbs } from './telling-words.ts';

/** A headline has at most so many words. */
const most = 12;
const fewest = 3;

/**
 * Words of a passage that could stand over it: a clause of 3 to 12 words that says something by itself, from where a
 * sentence or clause begins to where one ends. Where there is none, as much of the key as fits.
 */
export function suggestHeadline(
  passage: Quotable,
  questions: readonly QuestionNumber[],
  taken: Taken,
  key: Said,
): Said {
  let best: { start: number; end: number; worth: number } | null = null;
  for (const sentence of taken.sentences)
    for (const clause of clausesOf(passage.words, sentence)) {
      const inKey = clause.start >= key.start && clause.end <= key.end ? 0.6 : 0;
      const worth = standing(clause, questions, taken) + inKey;
      if (!best || worth > best.worth) best = { start: clause.start, end: clause.end, worth };
    }
  if (best && best.worth > 0) return Said.of(passage, best.start, best.end);
  return opening(passage, key);
}

interface Clause {
  start: number;
  end: number;
  words: readonly Word[];
  isWhole: boolean;
  /** Whether it begins with the capital of a sentence. */
  isOpening: boolean;
  isQuestion: boolean;
  /** Words with a capital inside it, and marks that part it. */
  names: number;
  commas: number;
}

function clausesOf(text: string, { words, end }: Sentence): Clause[] {
  const clauses: Clause[] = [];
  for (const [from, word] of words.entries()) {
    if (!beginsClause(text, words[from - 1], word) || !opensWell(words, from)) continue;
    const first = tying.has(word.key) && from + 1 < words.length ? from + 1 : from;
    for (let to = first + fewest; to <= Math.min(words.length, first + most); to += 1) {
      const isEnd = to === words.length;
      if (!isBalanced(text.slice(words[first]!.start, words[to - 1]!.end))) continue;
      if (!isEnd && !/[,;:—–]/.test(text.slice(words[to - 1]!.end, words[to]!.start))) continue;
      const last = words[to - 1]!;
      clauses.push({
        start: words[first]!.start,
        end: last.end,
        words: words.slice(first, to),
        isWhole: isEnd && first === 0,
        isOpening: /^[\p{Lu}\p{N}£[]/u.test(words[first]!.text),
        names: words
          .slice(first + 1, to)
          .filter((one) => /^\p{Lu}\p{Ll}/u.test(one.text) && !/^I\b/.test(one.text)).length,
        commas: text.slice(words[first]!.start, last.end).split(/[,;:—–]/).length - 1,
        isQuestion: isEnd && text.slice(last.end, end).includes('?'),
      });
    }
  }
  return clauses;
}

/** What may follow a joining word where a clause begins: "and the porter", but not "Quality and Safety". */
const subjects =
  /^(?:i|we|he|she|they|you|the|a|an|my|our|his|her|their|your|this|that|nobody|everybody|somebody|everyone|no|one|two|three|if|what|when|there|\[.*)(?:'.*)?$/;

function opensWell(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return at === 0 || !tying.has(words[at]!.key) || next === undefined || subjects.test(next.key);
}

function standing(clause: Clause, questions: readonly QuestionNumber[], { salience, rarity }: Taken): number {
  const keys = clause.words.map(({ key }) => key);
  const text = keys.join(' ');
  let about = 0;
  for (const key of new Set(keys)) about += salience(key);
  const cue = questions.reduce(
    (sum, question) => sum + cueScores(stems(text), cues.strong, rarity)[question]!,
    0,
  );
  const [first, second] = keys as [string, string];
  let worth = (2 * about) / Math.sqrt(keys.length + 1) + 0.5 * Math.log1p(cue);
  worth += keys.some((key) => turning.has(key)) ? 0.3 : 0;
  worth += /^(?:i|we)(?:'|$)/.test(first) ? 0.25 : 0;
  worth += clause.isWhole ? 0.7 : 0;
  worth += clause.isOpening ? 0.7 : -0.5;
  worth -= keys.length < 5 ? 0.2 : 0;
  if (!keys.some(isVerb)) worth -= 1.4;
  else if (!keys.slice(0, 7).some(isVerb)) worth -= 0.4;
  if (pointing.has(first) || (first === 'there' && pointing.has(second))) worth -= 1;
  if (hanging.has(keys.at(-1)!)) worth -= 1.5;
  if (
    /^(?:to|of|for|from|with|than|which|who|that|as|at|by|if|when|where|while|until|because|though|although)$/.test(
      first,
    )
  )
    worth -= 0.9;
  if (clause.isQuestion) worth -= 0.6;
  worth -= 0.3 * clause.commas + 0.45 * Math.max(0, clause.names - 1);
  if (keys.length < 6 && /^(?:him|her|them|it|that|this|one|there|then|so|too|anyway)$/.test(keys.at(-1)!))
    worth -= 0.7;
  if (meta.test(text)) worth -= 1.5;
  return worth;
}

/** Whether every bracket and quotation mark that opens in a text closes in it. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/[([]/g) === count(/[)\]]/g);
}

function isVerb(word: string): boolean {
  if (
    /^(?:hundred|bed|shed|need|red|speed|indeed|used|naked|sacred|kindred|embed|breed|seed|weed|feed|exceed)s?$/.test(
      word,
    )
  )
    return false;
  return verbs.has(word) || /(?:[a-z]{2}ed|n't|'(?:d|ll|ve|re|m))$/.test(word);
}

/** The beginning of the key, to where a clause ends or, at the latest, to its twelfth word. */
function opening(passage: Quotable, key: Said): Said {
  const words = wordsIn(passage.words, key);
  if (words.length <= most) return Said.of(passage, key.start, key.end);
  let to = most;
  for (let at = most; at >= fewest + 1; at -= 1)
    if (/[.,;:—–!?…]/.test(passage.words.slice(words[at - 1]!.end, words[at]!.start))) {
      to = at;
      break;
    }
  while (to > fewest && hanging.has(words[to - 1]!.key)) to -= 1;
  return Said.of(passage, key.start, words[to - 1]!.end);
}
