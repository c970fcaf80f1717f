import { type Hand, personOf } from '../people/hand.ts';
import type { Sent } from '../people/visit.ts';
import { type Question, questions } from '../questions/questions.ts';
import { found } from '../web/refused.ts';

/** One of the short answers to a question, as it is kept. */
export interface Answer {
  id: string;
  question: number;
  /** Which answer to its question, from 1; it never changes. */
  position: number;
  text: string;
  /** Off the record: for its teller alone. */
  isOff: boolean;
  /** When it is deleted, if it is off the record. */
  deleteAt: Date | null;
  /** Goes up with each change. */
  revision: number;
  writtenAt: Date;
  /** When it became part of the telling; from then on it is added to, not changed. */
  toldAt: Date | null;
}

/** An answer as a page sends it. */
export interface Box {
  position: number;
  text: string;
  isOff: boolean;
  /** Of the answer that the page showed; 0 where it was a new one. */
  revision: number;
  /** Where the page showed two versions: which is to be kept. */
  keep: 'mine' | 'saved' | 'both';
}

/** Letters of one answer at the most: about 3,500 words. */
export const longestAnswer = 20_000;
/** Answers to one question at the most. */
export const mostAnswers = 50;

/** The answers that a form holds, by the order of their places. */
export function boxesFrom(sent: Sent): Box[] {
  const places = Object.keys(sent.values).flatMap((name) => /^text-(\d{1,3})$/u.exec(name)?.[1] ?? []);
  return places
    .map(Number)
    .sort((a, b) => a - b)
    .slice(0, mostAnswers)
    .map((position) => {
      const keep = sent.text(`keep-${position}`);
      return {
        position,
        text: sent.text(`text-${position}`),
        isOff: sent.text(`off-${position}`) === 'yes',
        revision: Number(sent.text(`revision-${position}`)) || 0,
        keep: keep === 'saved' || keep === 'both' ? keep : 'mine',
      };
    });
}

/** What is to be done with an answer that was sent. */
export type Fate = 'keep' | 'add' | 'nothing' | 'stale';

/**
 * What becomes of an answer that was sent, so that nothing is ever overwritten unseen.
 * @param saved what is kept in its place; null where nothing is
 * @param isHidden whether the person who sent it may not see what is kept there
 */
export function fateOf(box: Box, saved: Answer | null, isHidden: boolean): Fate {
  const isBlank = box.text.trim() === '';
  if (!saved) return isBlank ? 'nothing' : 'keep';
  if (isHidden) return isBlank ? 'nothing' : 'add';
  if (box.text === saved.text && (box.isOff === saved.isOff || saved.toldAt)) return 'nothing';
  if (saved.toldAt) return isBlank || box.keep === 'saved' ? 'nothing' : 'add';
  if (box.keep === 'saved') return 'nothing';
  if (box.keep === 'both') return isBlank ? 'nothing' : 'add';
  // What goes on from what is kept loses none of it: a page that was left open, or gone back to.
  return box.revision === saved.revision || (!isBlank && box.text.includes(saved.text)) ? 'keep' : 'stale';
}

/** How far somebody is with a question. */
export type HowFar = 'answered' | 'skipped' | 'open';

/** How far each question is, in order. */
export function progressOf(
  answers: readonly Pick<Answer, 'question' | 'text'>[],
  skipped: ReadonlySet<number>,
): { question: Question; howFar: HowFar }[] {
  const answered = new Set(answers.filter(({ text }) => text.trim()).map(({ question }) => question));
  return questions.map((question) => ({
    question,
    howFar: answered.has(question.number) ? 'answered' : skipped.has(question.number) ? 'skipped' : 'open',
  }));
}

/** The question of an address. @throws Refused when there is none such */
export function questionOf(param: string): Question {
  return found(questions.find(({ number }) => String(number) === param));
}

/** The first question after one that is still open, then the first of all; null when none is. */
export function nextOpen(
  progress: readonly { question: Question; howFar: HowFar }[],
  after: number,
): number | null {
  const open = progress.filter(({ howFar }) => howFar === 'open').map(({ question }) => question.number);
  return open.find((number) => number > after) ?? open[0] ?? null;
}

/** Whether a hand is the teller's own: only to them is shown what is off the record. */
export function isTellers(hand: Hand, telling: { id: string; personId: string | null }): boolean {
  if (hand.kind === 'teller') return hand.telling === telling.id;
  return hand.kind === 'person' && personOf(hand) === telling.personId;
}
