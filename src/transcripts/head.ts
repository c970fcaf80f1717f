import { isAbout } from './front-matter.ts';
import { isEmptyTitle, isTitleLike } from './headings.ts';
import { joinLines, type Line, type Page, paragraphs } from './lines.ts';
import { believed, type Marks } from './marks.ts';
import { isPart, likeness } from './names.ts';
import type { Named } from './speakers.ts';
import { tidy } from './turns.ts';

/** What stands on a page before anybody speaks. */
export interface HeadOf {
  title: string | null;
  notes: string[];
  /** The heading under which the talk begins. */
  heading: string | null;
  /** The line with which the talk begins, from 0. */
  end: number;
}

/** Title and notes of a page that names its speakers or gives times. */
export function headOf(page: Page, marks: Marks, speakers: Map<string, Named>): HeadOf {
  const end = endOfHead(page.lines, marks, speakers);
  const head: HeadOf = { title: page.title, notes: [...page.notes], heading: null, end };
  for (const paragraph of paragraphs(page.lines.slice(0, end))) {
    const lines = paragraph[0]!.aside
      ? [tidy(joinLines(paragraph))]
      : paragraph.map(({ text }) => tidy(text));
    const isHeading = paragraph[0]!.level > 0;
    const isFirst = head.notes.length === page.notes.length;
    const isLast = paragraph.at(-1) === page.lines[end - 1];
    if (!head.title && !isEmptyTitle(lines[0]!) && (isHeading || (isFirst && opensWithTitle(paragraph)))) {
      head.title = lines[0]!;
      head.notes.push(...lines.slice(1));
    } else if (isHeading && isLast && !isEmptyTitle(lines[0]!)) head.heading = lines[0]!;
    else head.notes.push(...lines);
  }
  return head;
}

/** A title with nothing below it, or with lines that hold dates and the like. */
function opensWithTitle([first, ...rest]: Line[]): boolean {
  return (
    first !== undefined && isTitleLike([first]) && rest.every(({ text }) => /\d/.test(text) || isAbout(text))
  );
}

/** The first line that somebody says, or that says who or when. */
function endOfHead(lines: Line[], marks: Marks, speakers: Map<string, Named>): number {
  const settled = [...speakers.values()].some((named) => named.settled);
  for (const [index, line] of lines.entries()) {
    const mark = believed(marks, index, speakers, false);
    if (!mark) continue;
    const isEntry =
      settled &&
      mark.name !== null &&
      !speakers.get(mark.name)?.settled &&
      (isBesideMetadata(lines, index) || (isPart(mark.name) && likeness(mark.rest) === 'name'));
    if (!isEntry && !isAbout(line.text)) return index;
  }
  return lines.length;
}

/** Whether a line such as "Interviewer: Jo" stands in one paragraph with lines such as "Date: 3 May". */
function isBesideMetadata(lines: Line[], index: number): boolean {
  let from = index;
  while (!lines[from]!.begins) from -= 1;
  for (let at = from; at < lines.length && (at === from || !lines[at]!.begins); at += 1)
    if (isAbout(lines[at]!.text)) return true;
  return false;
}
