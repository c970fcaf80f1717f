/**
 * What nobody types on purpose: controls but the line end and the tab, marks that turn the direction of reading around and so
 * could make a page lie, and signs of no width. The joiner stays: emoji are made of it.
 */
const unseen = /(?![\n\t])\p{Cc}|[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Words as they are kept: composed (NFC), line ends as one sign, no controls, no half characters, no blank at either end and
 * never more than one empty line together.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(unseen, '')
    .replaceAll('\t', ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same, as one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** How many characters somebody would count: code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
