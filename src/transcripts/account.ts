import type { Told } from './dialogue.ts';
import { isNote } from './front-matter.ts';
import { headingLevels } from './headings.ts';
import { joinLines, type Line, type Page, paragraphs } from './lines.ts';
import { saying, tidy } from './turns.ts';

type Paragraph = Line[];

/** One person's written account: each paragraph by itself, with the heading it stands under; nobody is named. */
export function account(page: Page): Told {
  const all = [...paragraphs(page.lines)];
  const levels = headingLevels(all);
  const told: Told = { title: page.title, notes: [...page.notes], sayings: [] };
  const titleAt = page.title ? -1 : titleIndex(all, levels);
  const notedFrom = footOf(all.length, (index) => levels[index] === 0 && isNote(all[index]!));
  let heading: string | null = null;
  const unused = new Set<string>();
  for (const [index, paragraph] of all.entries()) {
    const words = tidy(joinLines(paragraph));
    const isHead = told.sayings.length === 0;
    if (index === titleAt) told.title = words;
    else if (levels[index]! > 0) {
      heading = words;
      unused.add(words);
    } else if ((isHead || index >= notedFrom) && isNote(paragraph)) told.notes.push(words);
    else {
      told.sayings.push(saying(words, paragraph[0]!.number, { heading, fresh: true }));
      if (heading !== null) unused.delete(heading);
    }
  }
  told.notes.push(...unused);
  return told;
}

/**
 * Which paragraph is the title: the first heading, if nothing is told before it. Where headings are marked, one that
 * has words straight under it and equals further on is the first of several and no title.
 */
function titleIndex(all: Paragraph[], levels: number[]): number {
  const first = levels.findIndex((level) => level > 0);
  const isOpening = all.slice(0, Math.max(0, first)).every(isNote);
  if (first < 0 || !isOpening) return -1;
  const isMarked = all[first]![0]!.level > 0;
  const isFirstOfSeveral = levels[first + 1] === 0 && levels.lastIndexOf(levels[first]!) > first;
  return isMarked && isFirstOfSeveral ? -1 : first;
}

/** The first of the paragraphs at the end that are notes. */
function footOf(count: number, isFoot: (index: number) => boolean): number {
  let from = count;
  while (from > 1 && isFoot(from - 1)) from -= 1;
  return from;
}
