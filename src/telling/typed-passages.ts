import type { PassageExtra } from '../library/telling-store.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import { question } from '../questions/questions.ts';
import type { Passage, Speaker } from '../stories/passage.ts';
import { tellingFrom } from '../stories/passages.ts';
import { wordCount } from '../stories/word-count.ts';
import type { Answer } from './answers.ts';

/** Words of a passage at the most, where the writing allows it: what a reader takes in at once. */
const longestPassage = 180;

/** White space as one space: what readers and files show must be the same to the letter. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What an answer is cut into: whole where it is short, else by its paragraphs. Joined again they are the answer. */
export function chunksOf(text: string): string[] {
  if (wordCount(text) <= longestPassage) return [folded(text)].filter(Boolean);
  const chunks: string[] = [];
  for (const paragraph of text
    .split(/\n\s*\n/u)
    .map(folded)
    .filter(Boolean)) {
    const last = chunks.at(-1);
    const joined = last === undefined ? paragraph : `${last} ${paragraph}`;
    if (last !== undefined && wordCount(joined) <= longestPassage) chunks[chunks.length - 1] = joined;
    else chunks.push(paragraph);
  }
  return chunks;
}

/** Passages made of typed answers, and what is known of each. */
export interface TypedPassages {
  passages: Passage[];
  extras: PassageExtra[];
  speaker: Speaker;
}

/**
 * Answers as passages: one each, several where an answer is long. What was typed is what was said, and the words too.
 * @param name the teller's; how the passages say who speaks
 */
export function passagesFrom(answers: readonly Answer[], name: string): TypedPassages {
  const told = answers.flatMap((answer) =>
    chunksOf(answer.text).flatMap((chunk) => cut(chunk, name).map((passage) => ({ passage, answer }))),
  );
  return {
    passages: told.map(({ passage }) => passage),
    extras: told.map(({ answer }) => ({
      asked: question(answer.question as QuestionNumber).wording,
      question: answer.question,
      answer: answer.id,
    })),
    speaker: {
      name,
      part: 'teller',
      turns: answers.length,
      words: told.reduce((sum, { passage }) => sum + wordCount(passage.said), 0),
    },
  };
}

function cut(chunk: string, name: string): Passage[] {
  const turn = { speaker: null, said: chunk, cues: [], heading: null, line: 1 };
  const transcript = { format: 'text' as const, title: null, notes: [], turns: [turn], warnings: [] };
  const { passages } = tellingFrom(transcript, { ordinal: 1, interviewers: null });
  const isWhole = wordCount(chunk) <= longestPassage && passages.every(({ offRecord }) => offRecord === null);
  const kept = isWhole ? [{ ...passages[0]!, said: chunk }] : passages;
  return kept.map((passage) => ({ ...passage, speaker: name, words: passage.said }));
}
