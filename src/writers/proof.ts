import type { QuoteBack } from './writer.ts';

/**
 * Files that name the passage of each quotation: each must stand in that passage's words.
 * @param words what may be quoted, by passage id
 * @returns a sentence for each that does not
 */
export function strangers(
  name: string,
  quotes: readonly QuoteBack[],
  words: ReadonlyMap<string, string>,
): string[] {
  return quotes.flatMap(({ passage, text }) => {
    if (passage === null) return [];
    const told = words.get(passage);
    if (told === undefined) return [`${name}: there is no passage ${passage} for “${short(text)}”.`];
    return folded(told).includes(folded(text))
      ? []
      : [`${name}, passage ${passage}: “${short(text)}” is not what was said.`];
  });
}

/**
 * The words in the file, end to end, are those that the form says, end to end: none changed, gone, added or moved.
 * @returns the first place where they are not, as a sentence; none when it is proven
 */
export function missing(name: string, quotes: readonly QuoteBack[], says: readonly QuoteBack[]): string[] {
  const found = bare(quotes.map(({ text }) => text).join(' '));
  let at = 0;
  for (const { passage, text } of says) {
    const wanted = bare(text);
    if (!found.startsWith(wanted, at))
      return [`${name}, passage ${passage}: “${short(text)}” does not stand there as it was said.`];
    at += wanted.length;
  }
  return at < found.length ? [`${name}: more is quoted than was said: “${short(found.slice(at))}”.`] : [];
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Without white space: a page may break a line anywhere. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cf}]+/gu, '');
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
