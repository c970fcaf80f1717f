import type { Document } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { inlineInMarkdown, markdownBlocks } from './markdown-blocks.ts';
import { oursToMarkdown } from './markdown-words.ts';
import { notices } from './notices.ts';
import type { Writer } from './writer.ts';

/**
 * CommonMark, with tables as GitHub writes them. What is told stands out in two ways, and in no others:
 *
 * - as a block: a block quotation, one line for each span, its last line ours: `> *— who · [t1p07](…)*`;
 * - within a heading, a cell or the standfirst, filling it: `“…” ([t1p07](…))`.
 *
 * A line, heading or cell of ours never begins with `>` or `“` as such, so both read back without doubt.
 */
export const writeMarkdown: Writer = async (document, { passageLink }) => {
  const parts = [
    ...head(document, passageLink),
    ...markdownBlocks(document.blocks, { document, passageLink }),
  ];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
};

function head(document: Document, passageLink: (passage: string) => string | null): string[] {
  const facts = [marks[document.form].label, minutesInWords(document), document.toldBy, document.place];
  const told = notices(document).map((notice) => `**${oursToMarkdown(notice)}**`);
  return [
    `# ${oursToMarkdown(document.title)}`,
    ...told,
    ...(document.standfirst ? [inlineInMarkdown(document.standfirst, passageLink)] : []),
    facts.flatMap((fact) => (fact ? [oursToMarkdown(fact)] : [])).join(' · '),
  ];
}
