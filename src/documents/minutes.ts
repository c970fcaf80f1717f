import { Said } from '../stories/said.ts';
import type { Document } from './document.ts';
import { pieces } from './walk.ts';

/** Words a minute, reading silently: Brysbaert, "How many words do we read per minute?", J. Memory and Language 109 (2019). */
export const readingPace = 238;
/** Words a minute, talking: about the middle of the conversational range for English. */
export const speakingPace = 155;

/** How many words a text has: runs of anything but white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(token)) count += 1;
  return count;
}

/** How many words there are to read in a document, ours and the teller's. */
export function wordsIn(document: Document): number {
  let count = 0;
  for (const piece of pieces(document)) count += countWords(piece instanceof Said ? piece.text : piece);
  return count;
}
