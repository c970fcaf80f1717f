import { joinLines, type Line } from './lines.ts';

const longestTitle = 90;
const mostWords = 12;

/** Whether a title says no more than what programs put in by themselves. */
export function isEmptyTitle(title: string): boolean {
  return /^(?:untitled|(?:new )?document ?\d*|microsoft word\b.*|word document|(?:full |interview |audio )?transcript(?:ion)?)$/i.test(
    title.trim(),
  );
}

/** Whether a paragraph reads as a title: one short line that begins with a capital or digit and ends in no full stop. */
export function isTitleLike(paragraph: Line[]): boolean {
  const words = joinLines(paragraph);
  if (paragraph.length > 1 || words.length > longestTitle || words.split(/\s+/).length > mostWords)
    return false;
  if (/[.?!:;]["'”’)]*\s/.test(words)) return false;
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(words) && /[\p{L}\p{N}?)]$/u.test(words) && /\p{L}/u.test(words);
}

/**
 * Which paragraphs of an account are headings: those marked as such; where none is marked, the title-like ones with
 * a longer paragraph, or another heading, below.
 * @returns by paragraph, its level; 0 for none
 */
export function headingLevels(paragraphs: Line[][]): number[] {
  const marked = paragraphs.map((paragraph) => paragraph[0]!.level);
  if (marked.some((level) => level > 0)) return marked;
  const levels = marked;
  let followed = false;
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const isTitle = isTitleLike(paragraphs[index]!);
    levels[index] = isTitle && followed ? 1 : 0;
    followed = levels[index]! > 0 || (!isTitle && joinLines(paragraphs[index]!).length > longestTitle);
  }
  return levels;
}
