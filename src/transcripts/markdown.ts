import { plainWords } from './emphasis.ts';
import { type Line, type Page, plainLine, splitLines } from './lines.ts';
import { tidy } from './turns.ts';

const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:`{3,}|~{3,})[\w-]{0,20})[ \t]*$/;
const underline = /^(?:={3,}|-{3,})[ \t]*$/;
const heading = /^(#{1,6})[ \t]+(\S.*)$/;
const longestHeading = 120;

/** Markdown as lines of plain words with their headings; front matter between `---` becomes title and notes. */
export function markdownPage(text: string): Page {
  const source = splitLines(text);
  const page: Page = { title: null, notes: [], lines: [] };
  let open: Line[] = [];
  const close = (): void => {
    for (const line of finished(open)) page.lines.push(line);
    open = [];
  };
  for (let index = frontMatter(source, page); index < source.length; index += 1) {
    const line = source[index]!;
    if (
      underline.test(line) &&
      open.length === 1 &&
      open[0]!.text.length <= longestHeading &&
      !open[0]!.level
    )
      open[0]!.level = line.startsWith('=') ? 1 : 2;
    else if (!line.trim() || rule.test(line)) close();
    else {
      const read = markdownLine(line, index + 1);
      if (read.begins) close();
      open.push({ ...read, begins: open.length === 0 });
      if (read.level) close();
    }
  }
  close();
  return page;
}

function markdownLine(line: string, number: number): Line {
  const unquoted = line.replace(/^[ \t]*(?:>[ \t]?)+/, '');
  const found = heading.exec(unquoted.trimStart());
  if (found)
    return { ...plainLine(found[2]!.replace(/[ \t]+#+[ \t]*$/, ''), number, true), level: found[1]!.length };
  const bullet = /^[ \t]*[-*+•][ \t]+(?=\S)/.exec(unquoted);
  return plainLine(unquoted.slice(bullet?.[0].length ?? 0).replace(/\\$/, ''), number, bullet !== null);
}

/** A paragraph's lines without their emphasis, which may reach over line ends. */
function finished(lines: Line[]): Line[] {
  const raw = lines.map((line) => line.text.trim()).join('\n');
  const words = plainWords(raw);
  const aside = /^([*_])[^*_]/.test(raw) && raw.at(-1) === raw[0] && words === raw.slice(1, -1);
  const plain = words.split('\n');
  return lines
    .map((line, index) => ({ ...line, text: plain[index]!, aside }))
    .filter(({ text }) => text.trim());
}

/** Takes the block between two `---` at the head of a file into title and notes; gives the line after it. */
function frontMatter(source: string[], page: Page): number {
  const mark = source[0]?.trim();
  if (mark !== '---' && mark !== '+++') return 0;
  const end = source.slice(0, 100).findIndex((line, index) => index > 0 && line.trim() === mark);
  if (end < 0 || !/^\s*[\w-]+\s*[:=]/.test(source[1] ?? '')) return 0;
  for (const line of source.slice(1, end)) {
    const title = /^title\s*[:=]\s*(.+)$/i.exec(line);
    if (title && !page.title) page.title = tidy(title[1]!).replace(/^(["'])(.+)\1$/, '$2') || null;
    else if (line.trim()) page.notes.push(tidy(line));
  }
  return end + 1;
}
