import { type Page, plainLine, splitLines } from './lines.ts';

/** No line of a text that was broken by hand to fit a screen or page is longer; characters. */
const longestWrapped = 120;
const underline = /^(?:={3,}|-{3,}|_{3,}|\*{3,})[ \t]*$/;

/**
 * Plain text as lines. Where a blank line stands a paragraph begins; where lines are too long to have been broken by
 * hand, each is a paragraph. Rows of dashes or equals signs under a short line make it a heading.
 */
export function plainPage(text: string): Page {
  const source = splitLines(text);
  const isWrapped = source.every((line) => line.length <= longestWrapped);
  const page: Page = { title: null, notes: [], lines: [] };
  let begins = true;
  for (const [index, line] of source.entries()) {
    const last = page.lines.at(-1);
    if (underline.test(line.trim())) {
      const isUnder = /^[=-]/.test(line.trim()) && last?.begins && last.number === index;
      if (isUnder && last.text.trim().length <= longestWrapped)
        last.level = line.trim().startsWith('=') ? 1 : 2;
      begins = true;
    } else if (!line.trim()) begins = true;
    else {
      page.lines.push(plainLine(line, index + 1, begins));
      begins = !isWrapped;
    }
  }
  return page;
}
