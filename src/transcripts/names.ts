import {
  beginsSentence,
  inSentence,
  insideNames,
  metadata,
  metadataEnds,
  metadataStarts,
  nobody,
  parts,
  titles,
} from './speaker-words.ts';

/**
 * How much a text looks like what a transcript calls somebody: as a `name` ("Dr. O'Neill-Jones", "SPEAKER_00",
 * "interviewer"), as the words for a `post` ("Head of adult services"), or as neither.
 */
export type Likeness = 'name' | 'post' | 'neither';

/** Nobody's name is longer; characters, a bracketed addition included ("SMITH, Anna (A LONG NHS TRUST NAME)"). */
export const longestName = 120;
const mostWords = 6;
const notInNames = /[?!;:"“”<>[\]{}|=\\\t\n\r…*#]|\/\//;
const year = /\b(?:19|20)\d\d\b/;
const startsLikeName = /^['’\p{Cf}]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const goesOnLikeName = /^['’(\p{Cf}]?[\p{Lu}\p{Lt}\p{Lo}\p{N}&]/u;

/** How much `text` looks like a speaker's name. */
export function likeness(text: string): Likeness {
  const whole = text.trim();
  if (!whole || whole.length > longestName || notInNames.test(whole) || !/\p{L}/u.test(whole))
    return 'neither';
  const words = withoutAddition(whole).split(/\s+/);
  if (words.length > mostWords || words.some(endsSentence) || !isBalanced(whole)) return 'neither';
  if (isPart(words)) return 'name';
  if (/^\p{N}/u.test(whole) || year.test(whole)) return 'neither';
  const plain = words.map((word) => word.toLowerCase().replace(/[,.]+$/, ''));
  if (beginsSentence.has(plain[0]!) || namesNobody(whole)) return 'neither';
  if (words.filter((word) => word.endsWith(',')).length > 1 || words.at(-1)!.endsWith(',')) return 'neither';
  if (words.every((word) => goesOnLikeName.test(word) || insideNames.has(word)) && startsLikeName.test(whole))
    return 'name';
  if (insideNames.has(words[0]!) && words.slice(1).some((word) => /^\p{Lu}/u.test(word))) return 'name';
  return words.length > 5 || plain.some((word) => inSentence.has(word)) || whole.includes(',')
    ? 'neither'
    : 'post';
}

/** Whether the words before a colon tell about the transcript ("Date", "Interview duration") and name nobody. */
export function isMetadata(text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/);
  if (words.length === 1) return metadata.has(words[0]!);
  return words.length < 6 && (metadataStarts.has(words[0]!) || metadataEnds.has(words.at(-1)!));
}

function namesNobody(text: string): boolean {
  return isMetadata(text) || nobody.has(text.toLowerCase());
}

/** Whether `text` is a part that transcripts give people, such as "Interviewer" or "speaker 2". */
export function isPart(text: string | string[]): boolean {
  const words = typeof text === 'string' ? text.trim().split(/\s+/) : text;
  const [first = '', second, third] = words;
  if (third !== undefined || !parts.has(first.toLowerCase())) return false;
  return second === undefined || /^(?:\d{1,3}|\p{Lu})$/u.test(second);
}

/** "Anna Smith (Chair)" is as much a name as "Anna Smith". */
function withoutAddition(text: string): string {
  const open = text.endsWith(')') ? text.indexOf('(') : -1;
  return open > 0 ? text.slice(0, open).trim() : text;
}

function isBalanced(text: string): boolean {
  return !text.startsWith('(') && text.includes('(') === text.includes(')');
}

function endsSentence(word: string): boolean {
  if (!word.endsWith('.')) return false;
  const bare = word.slice(0, -1);
  return bare.length > 1 && !bare.includes('.') && !titles.has(bare.toLowerCase());
}
