/** Letters to a line, so that a mail program leaves the lines as they are. */
export const width = 72;

/**
 * Words in lines of at most 72 letters; a word that is longer has a line to itself and is not broken.
 * @param first what stands before the first line
 * @param rest what stands before the others
 */
export function wrap(text: string, first: string, rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let begun = false;
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (begun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      begun = false;
    }
    line += begun ? ` ${word}` : word;
    begun = true;
  }
  if (begun) lines.push(line);
  return lines;
}

/** Words of ours in lines. A bar in them is broken, because an unbroken one says that a teller is speaking. */
export function oursInLines(text: string, first: string, rest = first): string[] {
  return wrap(text.replaceAll('|', '¦'), first, rest);
}
