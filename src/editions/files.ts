import type { WrittenForm } from '../forms/forms.ts';
import { writeCalendar } from '../writers/calendar.ts';
import { writeEpub } from '../writers/epub.tsx';
import { quotesInEpub } from '../writers/epub-quotes.ts';
import { writeHtml } from '../writers/html.tsx';
import { quotesInHtml } from '../writers/html-quotes.ts';
import { writeMarkdown } from '../writers/markdown.ts';
import { quotesInMarkdown } from '../writers/markdown-quotes.ts';
import { writePdf } from '../writers/pdf.ts';
import { quotesInPdf } from '../writers/pdf-quotes.ts';
import { writeSlides } from '../writers/slides.ts';
import { quotesInSlides } from '../writers/slides-quotes.ts';
import { writeText } from '../writers/text.ts';
import { quotesInText } from '../writers/text-quotes.ts';
import { writeWord } from '../writers/word.ts';
import { quotesInWord } from '../writers/word-quotes.ts';
import type { QuoteReader, Writer } from '../writers/writer.ts';

/** A kind of file: how people name it, how it is written, and how a teller's words are read back out of it. */
export interface FileKind {
  label: string;
  write: Writer;
  /** null where the file never holds a teller's words. */
  quotes: QuoteReader | null;
}

/** Every kind of file, by the ending of its name. */
export const fileKinds = {
  html: { label: 'Web page', write: writeHtml, quotes: quotesInHtml },
  pdf: { label: 'PDF', write: writePdf, quotes: quotesInPdf },
  docx: { label: 'Word', write: writeWord, quotes: quotesInWord },
  pptx: { label: 'Slides', write: writeSlides, quotes: quotesInSlides },
  epub: { label: 'E-book', write: writeEpub, quotes: quotesInEpub },
  ics: { label: 'Diary entry', write: writeCalendar, quotes: null },
  md: { label: 'Markdown', write: writeMarkdown, quotes: quotesInMarkdown },
  txt: { label: 'Plain text', write: writeText, quotes: quotesInText },
} satisfies Record<string, FileKind>;

/** The ending of a file's name. */
export type Ending = keyof typeof fileKinds;

/** In what files each form comes: what is read at length also for an e-reader, what is shown also as slides. */
export const filesOf: Record<WrittenForm, readonly Ending[]> = {
  tips: ['html', 'pdf', 'docx', 'md', 'txt'],
  guide: ['html', 'pdf', 'docx', 'epub', 'md', 'txt'],
  session: ['html', 'pdf', 'docx', 'pptx', 'md', 'txt'],
  try: ['html', 'pdf', 'docx', 'epub', 'md', 'txt'],
  talk: ['html', 'pdf', 'docx', 'ics', 'md', 'txt'],
};
