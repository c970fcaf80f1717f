import { SaxesParser } from 'saxes';
import type { ParagraphReader } from './docx-paragraphs.ts';
import { isEmptyTitle } from './headings.ts';
import { tidy } from './turns.ts';

/** Reads the title out of `docProps/core.xml` as it is fed; broken properties are no reason to refuse a document. */
export function titleReader(): ParagraphReader & { title(): string | null } {
  const parser = new SaxesParser();
  let inTitle = false;
  let broken = false;
  let title = '';
  parser.on('doctype', () => {
    broken = true;
  });
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', ({ name }) => {
    inTitle = name === 'dc:title';
  });
  parser.on('closetag', () => {
    inTitle = false;
  });
  parser.on('text', (text) => {
    if (inTitle) title += text;
  });
  return {
    write: (text) => {
      if (!broken) parser.write(text);
    },
    close: () => {
      if (!broken) parser.close();
    },
    title: () => {
      const words = tidy(title);
      return broken || !words || isEmptyTitle(words) ? null : words;
    },
  };
}
