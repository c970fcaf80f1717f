/** Characters that Markdown gives a meaning in the middle of a line. */
const significant = /[\\`*_[\]>~$]|<(?=[a-z/!?])/giu;
/** An ampersand that would be read as the start of an entity. */
const entity = /&(?=#?\w+;)/gu;
/** What turns a line into a heading, a list, a rule or code when it begins with it. */
const opening = /^(?:[#+=-]|\d{1,9}[.)])/u;

/**
 * A teller's words on one line of Markdown: shown letter for letter, and read back so by `fromMarkdown`.
 * Pipes, which end the cell of a table, and an ellipsis at the beginning, which is ours, become numeric entities.
 */
export function toMarkdown(words: string): string {
  return words
    .replace(significant, '\\$&')
    .replace(entity, '\\&')
    .replaceAll('|', '&#124;')
    .replace(opening, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/^…/u, '&#8230;');
}

/** Words of ours on one line of Markdown. They never begin with a bare “, so that only a teller's do. */
export function oursToMarkdown(text: string): string {
  return toMarkdown(text.replace(/\s+/gu, ' ').trim()).replace(/^“/u, '&#8220;');
}

/** The words that `toMarkdown` was given. */
export function fromMarkdown(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])|&#(\d{1,7});/gu, (_, plain: string | undefined, code: string) =>
    plain === undefined ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : plain,
  );
}
