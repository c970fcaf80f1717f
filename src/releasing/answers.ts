import type { Sent } from '../people/visit.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { type Answer, sumOf } from './consent.ts';
import type { ConsentWords } from './consent-pages.tsx';
import type { SavedAnswer } from './consent-store.ts';
import type { NumberedPassage } from './part-pages.tsx';

/** The longest note that is kept, in letters. */
const longestNote = 20_000;

/** What a form of answers holds: what can be kept, what is wrong, and the parts as they were filled in. */
export interface ReadAnswers {
  save: SavedAnswer[];
  faults: Faults;
  /** Whether words changed under her while she answered. */
  isChanged: boolean;
  shown: NumberedPassage[];
}

/**
 * Reads answers. Each names the words it was given to: where these changed meanwhile it is not kept, and she is told.
 * @param allYes whether parts without an answer are to be a yes
 */
export function readAnswers(
  form: Sent,
  passages: readonly NumberedPassage[],
  { part }: ConsentWords,
  allYes: boolean,
): ReadAnswers {
  const read: ReadAnswers = { save: [], faults: {}, isChanged: false, shown: [] };
  const faults: Record<string, string> = {};
  for (const passage of passages) {
    const { code, number, words } = passage;
    const seen = form.text(`seen-${code}`);
    if (!seen) continue;
    const note = form.text(`note-${code}`).trim().slice(0, longestNote);
    const answer = answerOf(form.text(`answer-${code}`)) ?? (allYes ? 'yes' : null);
    if (seen !== sumOf(words)) {
      faults[`answer-${code}`] = part.changedWhile(number);
      read.isChanged = true;
      read.shown.push({ ...passage, answer: null, note });
      continue;
    }
    if (answer === 'change' && !note) faults[`note-${code}`] = part.noteMissing(number);
    if (answer !== null || note !== passage.note)
      read.save.push({ passageId: passage.id, answer, note, words });
    read.shown.push({ ...passage, answer, note });
  }
  return { ...read, faults };
}

function answerOf(text: string): Answer | null {
  return text === 'yes' || text === 'no' || text === 'change' ? text : null;
}
