import { saysNothing } from './nothing-said.ts';

/** One thought in a free answer: a span of it, verbatim, and the words that stand for its sense. */
export interface Thought {
  /** Which of the texts, from 0. */
  text: number;
  /** UTF-16 offsets in that text; `end` is not included. */
  start: number;
  end: number;
  /** What is to be embedded: the quote in small letters, white space made single, at most 400 characters. */
  sense: string;
}

/** An answer of so many characters is one thought: that is what fits the field of a short answer. */
const shortAnswer = 200;

/** More thoughts than this are not told apart in one answer; neighbours are put together. 2,000 characters hold about 20 sentences. */
const mostThoughts = 12;

/** A sentence shorter than this ("Honestly.") is no thought of its own and goes with the one before it. */
const leastLetters = 20;

/** Characters of a thought that are read for its sense: the engine's time grows with them. */
const mostRead = 400;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The thoughts of free answers, in order. A short answer is one; a longer one is split at sentences (Unicode Standard
 * Annex 29). What says nothing ("n/a", "-", "Not sure.") gives none. Embed `sense` of each; capitals change what the
 * engine understands, and shouting means nothing else, so it is in small letters (neighbours of one theme among the
 * nearest five on the tuning half: 0.45 for small letters, 0.43 as written).
 */
export function thoughtsOf(texts: readonly string[]): Thought[] {
  return texts.flatMap((words, text) =>
    spansOf(words)
      .filter(({ start, end }) => !saysNothing(words.slice(start, end)))
      .map(({ start, end }) => ({ text, start, end, sense: senseOf(words.slice(start, end)) })),
  );
}

interface Span {
  start: number;
  end: number;
}

function spansOf(words: string): Span[] {
  const whole = trimmed(words, { start: 0, end: words.length });
  if (whole.end - whole.start <= shortAnswer) return whole.end > whole.start ? [whole] : [];
  const sentences: Span[] = [];
  for (const { index, segment } of segmenter.segment(words)) {
    const span = trimmed(words, { start: index, end: index + segment.length });
    const last = sentences.at(-1);
    if (last && span.end - span.start < leastLetters) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) sentences.push(span);
  }
  return together(sentences);
}

/** At most `mostThoughts` spans, neighbours put together evenly. */
function together(sentences: readonly Span[]): Span[] {
  const each = Math.ceil(sentences.length / mostThoughts);
  return sentences.flatMap(({ start }, i) => {
    if (i % each > 0) return [];
    return [{ start, end: sentences[Math.min(i + each, sentences.length) - 1]!.end }];
  });
}

function trimmed(words: string, { start, end }: Span): Span {
  const inside = words.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

function senseOf(quote: string): string {
  // Not the whole of a novel: its first characters are folded, and no letter is cut in half.
  const plain = quote
    .slice(0, mostRead * 2)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  const letters = plain.length > mostRead ? plain.slice(0, mostRead) : plain;
  return letters.toWellFormed();
}
