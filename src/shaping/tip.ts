import { type Quotable, Said } from '../stories/said.ts';
import type { Taken } from './salience.ts';
import { type Sentence, wordsIn } from './sentences.ts';
import { concreteness } from './telling-lines.ts';
import { meta, pointing, tying, unfinished } from './telling-words.ts';
import { adviceMarks, advising, beforeAdvice, falseStarts, telling } from './tip-words.ts';

const fewest = 6;
const most = 40;

/** From here on a line is taken for advice; found by reading what it gives on invented tellings. */
const enough = 1;

/** The line of a passage that is advice and stands on its own, 6 to 40 words; null where none does. */
export function suggestTip(passage: Quotable, { sentences }: Taken): Said | null {
  let best: { said: Said; worth: number } | null = null;
  for (const [i, sentence] of sentences.entries()) {
    const start = startOf(sentence);
    const end = endOf(sentences, i);
    const text = passage.words.slice(start, end);
    const words = wordsIn(text);
    if (words.length < fewest || words.length > most) continue;
    const worth = advice(text, sentence) - leaning(text, words, sentences[i - 1]);
    if (worth >= enough && (!best || worth > best.worth))
      best = { said: Said.of(passage, start, end), worth };
  }
  return best?.said ?? null;
}

/** Where the line ends: a short one takes the next along, "Don't buy a bus! Everyone wants to buy a bus." */
function endOf(sentences: readonly Sentence[], at: number): number {
  let to = at;
  let words = sentences[at]!.words.length;
  while (words < fewest && to + 1 < sentences.length && !/\?$|…$/.test(sentences[to + 1]!.text)) {
    to += 1;
    words += sentences[to]!.words.length;
  }
  return sentences[to]!.end;
}

/** Where the line begins without "And" and its like, when it then still begins with a capital: "And I'd start…". */
function startOf({ words, start }: Sentence): number {
  const [first, second] = words;
  const isTied = first && second && tying.has(first.key) && !/^(?:no|yes|now|then)$/.test(first.key);
  return isTied && /^\p{Lu}/u.test(second.text) ? second.start : start;
}

function advice(text: string, sentence: Sentence): number {
  let worth = 0;
  for (const [mark, surely] of adviceMarks) if (mark.test(text)) worth += surely;
  worth += commands(text);
  for (const [mark, lost] of telling) if (mark.test(text)) worth -= lost;
  return worth + 0.2 * concreteness(sentence);
}

/** How surely a line begins by telling somebody to do something, or not to. */
function commands(text: string): number {
  if (falseStarts.test(text)) return 0;
  if (/^(?:don['’]t|do not|never) \p{L}+/iu.test(text)) return 1.7;
  const words = wordsIn(text)
    .slice(0, 3)
    .map(({ key }) => key);
  const first = words.find((word) => !beforeAdvice.has(word)) ?? '';
  if (!advising.has(first)) return 0;
  const next = words[words.indexOf(first) + 1] ?? '';
  return /^(?:was|is|were|i|we|he|she|had|did|it's|of|could|would)$/.test(next) ? 0 : 1.4;
}

/** What a line loses by leaning on the one before it. */
function leaning(text: string, words: Sentence['words'], before: Sentence | undefined): number {
  const keys = words.map(({ key }) => key);
  let lost = 0;
  if (pointing.has(keys[0]!) || (tying.has(keys[0]!) && pointing.has(keys[1] ?? ''))) lost += 1.5;
  if (tying.has(keys[0]!)) lost += 0.4;
  const early = keys
    .slice(1, 4)
    .find((key) => /^(?:it|that|them|him|her|they|he|she|those|these|this|there)$/.test(key));
  if (early) lost += early === 'that' ? 0.4 : 0.8;
  if (text.endsWith('?')) lost += 3;
  if (!/[.!…)"'”’\]]$/.test(text) && before) lost += 0.5;
  if (unfinished.test(text) || meta.test(text)) lost += 2;
  if (/^\p{Ll}/u.test(text)) lost += 0.3;
  return lost;
}
