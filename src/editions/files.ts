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
import type { Ending } from './file-endings.ts';

/** A kind of file: how it is written, and how a teller's words are read back out of it. */
export interface FileKind {
  write: Writer;
  /** null where the file never holds a teller's words. */
  quotes: QuoteReader | null;
}

/** Every kind of file, by the ending of its name. The writers are large: pages need the names alone (file-endings.ts). */
export const fileKinds = {
  html: { write: writeHtml, quotes: quotesInHtml },
  pdf: { write: writePdf, quotes: quotesInPdf },
  docx: { write: writeWord, quotes: quotesInWord },
  pptx: { write: writeSlides, quotes: quotesInSlides },
  epub: { write: writeEpub, quotes: quotesInEpub },
  ics: { write: writeCalendar, quotes: null },
  md: { write: writeMarkdown, quotes: quotesInMarkdown },
  txt: { write: writeText, quotes: quotesInText },
} satisfies Record<Ending, FileKind>;
