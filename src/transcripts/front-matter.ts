import { joinLines, type Line } from './lines.ts';
import { isMetadata } from './names.ts';

/** A paragraph longer than this is told, not noted; characters. */
const longestNote = 1200;
const work = '(?:telling|account|transcript|interview|conversation|recording|sample|example|story)';

/** How lines begin that people and programs write about a transcript, brackets and stars before them aside. */
const about = [
  `(?:this|the)\\s+${work}\\b.{0,200}\\b(?:invented|fictional|fictitious|anonymised|transcribed|generated)\\b`,
  `(?:an?\\s+)?(?:invented|fictional|fictitious|made-up)\\s+${work}\\b`,
  '(?:auto[\\w-]*|machine)?[\\s-]{0,2}(?:transcribed|transcript|transcription|edited|typed)\\s+(?:by|with|from|provided|produced|made)\\b',
  '[^.?!]{1,80}\\s(?:started|stopped)\\s+transcription$',
  'end\\s+of\\s+(?:the\\s+)?(?:transcript|interview|recording)\\b',
  '(?:©|copyright\\b)',
].map((begins) => new RegExp(`^[*_[(\\s]{0,9}${begins}`, 'i'));

/** Whether a line tells about the transcript, such as "Date: 3 May" or "Transcribed by …", and was said by nobody. */
export function isAbout(text: string): boolean {
  const head = text.slice(0, longestNote);
  const colon = head.indexOf(':');
  return (
    (colon > 0 && colon < 40 && isMetadata(head.slice(0, colon))) || about.some((begins) => begins.test(head))
  );
}

/** Whether a whole paragraph at the head or the foot of a text is about it. */
export function isNote(paragraph: Line[]): boolean {
  const words = joinLines(paragraph);
  if (words.length > longestNote) return false;
  return (
    paragraph[0]!.aside ||
    about.some((begins) => begins.test(words)) ||
    paragraph.every(({ text }) => isAbout(text))
  );
}

/** Whether a caption is a remark in brackets about the whole, such as "[This telling is invented]". */
export function isBracketedNote(words: string): boolean {
  const bare = words.trim();
  return /^[[(]/.test(bare) && /[\])]$/.test(bare.slice(-1)) && isAbout(bare);
}
