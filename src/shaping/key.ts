import type { QuestionNumber } from '../questions/questions.ts';
import { type Quotable, Said } from '../stories/said.ts';
import type { Taken } from './salience.ts';
import { longest, type Sentence, wordsIn } from './sentences.ts';
import { carrying } from './telling-lines.ts';

/** A key line has at least so many words, where the passage has. */
const shortest = 10;

/** Two lines that together have this many words say enough. */
const enough = 22;

/**
 * The one or two sentences next to each other, of 10 to 45 words, that carry a passage best; the first 45 words where
 * there are no sentences to choose from.
 */
export function suggestKey(passage: Quotable, questions: readonly QuestionNumber[], taken: Taken): Said {
  const { sentences } = taken;
  const worth = sentences.map((line) => carrying(line, questions, taken));
  let best: { start: number; end: number; worth: number } | null = null;
  for (const [i, line] of sentences.entries()) {
    const alone = lengthWorth(line.words.length) + worth[i]!;
    if (line.words.length >= shortest && (!best || alone > best.worth)) best = { ...line, worth: alone };
    const next = sentences[i + 1];
    const both = next ? togetherWorth(line, next, worth[i]!, worth[i + 1]!) : null;
    if (next && both !== null && (!best || both > best.worth))
      best = { start: line.start, end: next.end, worth: both };
  }
  return best ? Said.of(passage, best.start, best.end) : opening(passage);
}

/** The second line leans on the first, so what it loses by not standing alone is less; long lines crowd a page. */
function togetherWorth(line: Sentence, next: Sentence, first: number, second: number): number | null {
  const words = line.words.length + next.words.length;
  if (words < shortest || words > longest || next.words.length < 3) return null;
  const share = line.words.length / words;
  const mean = first * share + (second + 0.35) * (1 - share);
  const isCutShort = line.words.length < 4 ? 0.4 : 0;
  return lengthWorth(words) + mean - isCutShort + (words <= enough ? 0.25 : 0);
}

function lengthWorth(words: number): number {
  if (words < 12) return -0.15;
  return words > 36 ? -0.3 : 0;
}

/** The whole passage, or as much of its beginning as a key line may hold. */
function opening(passage: Quotable): Said {
  const words = wordsIn(passage.words);
  if (words.length <= longest) return Said.of(passage);
  return Said.of(passage, 0, words[longest - 1]!.end);
}
