import type { Document } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { notices } from './notices.ts';
import { saidInText, textBlocks } from './text-blocks.ts';
import { oursInLines } from './text-lines.ts';
import type { Writer } from './writer.ts';

/**
 * Plain text in lines of 72 letters, for mail and for listening to: no rows of dashes or stars, which screen readers
 * spell out; headings stand at the margin and all else is set in by two.
 *
 * A teller's words have a bar before every line, wherever they stand (headings and cells too), and under them a line of
 * ours that names the passage: `    — who (t1p07)`. A bare bar parts paragraphs; "(words left out)" is ours. Nothing of ours has a bar.
 */
export const writeText: Writer = async (document) => {
  const parts = [...head(document), ...textBlocks(document.blocks, { document, indent: '  ' })];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
};

function head(document: Document): string[] {
  const facts = [
    `${marks[document.form].label}, ${minutesInWords(document)}`,
    document.toldBy,
    document.place,
  ];
  const { standfirst } = document;
  const stand =
    typeof standfirst === 'string'
      ? oursInLines(standfirst, '  ').join('\n')
      : standfirst && saidInText(standfirst, '  ');
  return [
    oursInLines(document.title, '').join('\n'),
    ...notices(document).map((notice) => oursInLines(notice, '  ').join('\n')),
    ...(stand ? [stand] : []),
    facts.flatMap((fact) => (fact ? oursInLines(fact, '  ') : [])).join('\n'),
  ];
}
