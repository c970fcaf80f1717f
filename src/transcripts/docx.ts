import { Mistake } from '../mistake.ts';
import { type Sinks, unpack } from './docx-entries.ts';
import { paragraphReader, type WordParagraph } from './docx-paragraphs.ts';
import { titleReader } from './docx-title.ts';
import type { Page } from './lines.ts';
import { pageTranscript } from './page.ts';
import type { Transcript } from './transcript.ts';
import { tidy } from './turns.ts';

/**
 * A Word file (.docx): the paragraphs of its main part, read as text is.
 * @throws Mistake when it is another kind of zip file, damaged, or made to do harm
 */
export function readDocx(bytes: Uint8Array, name: string): Transcript {
  const page: Page = { title: null, notes: [], lines: [] };
  let count = 0;
  const reader = paragraphReader(name, (paragraph) => {
    count += 1;
    addParagraph(page, paragraph, count);
  });
  const core = titleReader();
  const names = unpack(bytes, name, {
    'word/document.xml': decoded(reader),
    'docProps/core.xml': decoded(core),
  });
  if (!names.includes('word/document.xml')) throw otherZip(names, name);
  page.title ??= core.title();
  return { format: 'docx', ...pageTranscript(page, 'paragraph') };
}

function addParagraph(page: Page, { text, style, italic }: WordParagraph, number: number): void {
  if (!text.trim()) return;
  if (style === 'title' && page.title === null) page.title = tidy(text);
  else if (style === 'subtitle') page.notes.push(tidy(text));
  else {
    const level = style === 'title' ? 1 : (style ?? 0);
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() || index === 0)
        page.lines.push({ text: line, number, level, begins: index === 0, aside: italic });
  }
}

function decoded(reader: { write(text: string): void; close(): void }): Sinks[string] {
  const decoder = new TextDecoder();
  return (piece, last) => {
    reader.write(decoder.decode(piece, { stream: !last }));
    if (last) reader.close();
  };
}

function otherZip(names: string[], name: string): Mistake {
  const isOther = (start: string): boolean => names.some((part) => part.startsWith(start));
  if (isOther('xl/') || isOther('ppt/'))
    return new Mistake(
      `${name} is a ${isOther('xl/') ? 'spreadsheet' : 'slide show'}, not a Word file.`,
      asWord,
      { file: name },
    );
  if (isOther('content.xml') || isOther('META-INF/'))
    return new Mistake(`${name} is not a Word file (.docx).`, asWord, { file: name });
  return new Mistake(
    `${name} is a zip file, but no Word file.`,
    'Unpack it and bring the transcript that is inside.',
    {
      file: name,
    },
  );
}

const asWord =
  'Open it in the program that made it, save or copy the transcript as .docx or .txt, and bring that.';
