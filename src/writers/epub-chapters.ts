import type { Block, Document, Section } from '../documents/document.ts';
import { pieces } from '../documents/walk.ts';
import { CannotWrite } from './cannot-write.ts';

/** A top section, with what stands after it up to the next. */
export interface Chapter {
  file: string;
  section: Section;
  after: Block[];
}

/** The chapters of a book. What stands before the first top section is in none: it is the opening. */
export function chapters(document: Document): Chapter[] {
  const made: Chapter[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'section')
      made.push({
        file: `part-${String(made.length + 1).padStart(2, '0')}.xhtml`,
        section: block,
        after: [],
      });
    else made.at(-1)?.after.push(block);
  }
  return made;
}

/** The blocks before the first top section. */
export function opening(document: Document): Block[] {
  const first = document.blocks.findIndex((block) => block.kind === 'section');
  return first < 0 ? document.blocks : document.blocks.slice(0, first);
}

/** The characters outside production 2, Char, of XML 1.0 (fifth edition), and halves of surrogate pairs. */
const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** @throws CannotWrite where a piece of text has a character that no XML file may have */
export function refuseWhatXmlCannotHold(document: Document): void {
  for (const piece of pieces(document)) {
    const found = outsideXml.exec(typeof piece === 'string' ? piece : piece.text);
    if (!found) continue;
    const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    throw new CannotWrite(
      `An e-book cannot hold the control character U+${code} that stands in "${document.title}".`,
      'Take the character out of the transcript, or use the PDF.',
    );
  }
}
