import { stemsOf, subjectChanges } from './cohesion.ts';
import { marksOf } from './discourse-marks.ts';
import { type Span, sentencesOf } from './sentences.ts';
import type { Stretch } from './stretches.ts';
import { wordCount, wordStarts } from './word-count.ts';

/** What a passage is made of: a sentence, or a piece of one that runs on and on. */
export interface Unit extends Span {
  words: number;
  /** How good a place for a cut its beginning is: above 0 is good, below 0 is bad. */
  worth: number;
}

const LONG_SENTENCE = 60;
const PIECE_AT_LEAST = 20;
const PIECE_AT_MOST = 50;
const SUBJECT_WEIGHT = 1.6;
/** What a cut inside a sentence costs, before pauses and joining words speak for it. */
const INSIDE_SENTENCE = -1.4;

/** The units of a stretch, in order, with what speaks for a cut before each. */
export function unitsOf(stretch: Stretch): Unit[] {
  const pauses = pausesOf(stretch);
  const spans: { span: Span; inside: boolean }[] = [];
  for (const sentence of sentencesAndJoints(stretch))
    for (const [i, span] of pieces(stretch.said, sentence, pauses).entries())
      spans.push({ span, inside: i > 0 });
  const texts = spans.map(({ span }) => stretch.said.slice(span.start, span.end));
  const changes = subjectChanges(texts.map(stemsOf));
  return spans.map(({ span, inside }, i) => ({
    ...span,
    words: wordCount(texts[i]!),
    worth:
      SUBJECT_WEIGHT * changes[i]! +
      marksOf(texts[i]!) +
      (stretch.joints.get(span.start) ?? 0) +
      Math.min(0.5, (pauses.get(span.start) ?? 0) / 2) +
      (inside ? INSIDE_SENTENCE : 0),
  }));
}

/** Sentences, cut as well where one turn ends and the next begins. */
function sentencesAndJoints(stretch: Stretch): Span[] {
  const joints = [...stretch.joints.keys()];
  const spans: Span[] = [];
  let next = 0;
  for (const sentence of sentencesOf(stretch.said)) {
    let { start } = sentence;
    while (next < joints.length && joints[next]! <= start) next++;
    for (; next < joints.length && joints[next]! < sentence.end; next++) {
      spans.push({ start, end: joints[next]! - 1 });
      start = joints[next]!;
    }
    spans.push({ start, end: sentence.end });
  }
  return spans;
}

/** Where a cue begins: the silence before it, from 0.2 to 1 (a second or more). */
function pausesOf({ cues }: Stretch): Map<number, number> {
  const pauses = new Map<number, number>();
  for (const [i, cue] of cues.entries()) {
    const before = cues[i - 1]?.endMs ?? null;
    const silence = cue.startMs === null || before === null ? 0 : (cue.startMs - before) / 1000;
    if (i > 0) pauses.set(cue.at, Math.max(0.2, Math.min(1, silence)));
  }
  return pauses;
}

/** A sentence of more than 60 words in pieces of 20 to 50, cut at the best of pauses, joining words and commas. */
function pieces(said: string, sentence: Span, pauses: ReadonlyMap<number, number>): Span[] {
  const text = said.slice(sentence.start, sentence.end);
  if (text.length < LONG_SENTENCE) return [sentence];
  const starts = wordStarts(text).map((at) => at + sentence.start);
  if (starts.length <= LONG_SENTENCE) return [sentence];
  const spans: Span[] = [];
  let [start, word] = [sentence.start, 0];
  while (starts.length - word > LONG_SENTENCE) {
    word = bestCut(said, starts, word, pauses);
    const at = starts[word]!;
    spans.push({ start, end: endBefore(said, at, start) });
    start = startAt(said, at, start);
  }
  return [...spans, { start, end: sentence.end }];
}

function bestCut(
  said: string,
  starts: readonly number[],
  from: number,
  pauses: ReadonlyMap<number, number>,
): number {
  let [best, most] = [from + PIECE_AT_MOST, Number.NEGATIVE_INFINITY];
  for (let i = from + PIECE_AT_LEAST; i <= from + PIECE_AT_MOST; i++) {
    const at = starts[i]!;
    if (!/\s/.test(said[at - 1] ?? '') && !/["'“‘([]/.test(said[at - 1] ?? '')) continue;
    const comma = /[,;:—–]/.test(said[at - 2] ?? '') ? 0.4 : 0;
    const worth =
      (pauses.get(at) ?? 0) + comma + marksOf(said.slice(at, at + 24)) - Math.abs(i - from - 35) / 200;
    if (worth > most) [best, most] = [i, worth];
  }
  return best;
}

/** Back over an opening quotation mark or bracket, so that it stays with its word. */
function startAt(said: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && !/\s/.test(said[start - 1]!) && at - start < 4) start--;
  return /\s/.test(said[start - 1] ?? '') ? start : at;
}

function endBefore(said: string, at: number, floor: number): number {
  let end = startAt(said, at, floor);
  while (end > floor && /\s/.test(said[end - 1]!)) end--;
  return end;
}
