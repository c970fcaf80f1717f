import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Mistake } from '../mistake.ts';

/** A paragraph of a Word file. */
export interface WordParagraph {
  /** Tabs as spaces; a line break within the paragraph as `\n`. Deleted text is gone, inserted text is there. */
  text: string;
  /** `title`, `subtitle`, or a heading's level 1 to 6; null for anything else. */
  style: 'title' | 'subtitle' | number | null;
  italic: boolean;
}

const word = /(?:wordprocessingml\/2006\/main|ooxml\/wordprocessingml\/main)$/;
const skipped = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rt']);
const marks: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011', ptab: '\t' };

interface Open extends WordParagraph {
  hasUpright: boolean;
}

/** A reader of `word/document.xml`: feed it text, then close it. */
export interface ParagraphReader {
  write(text: string): void;
  close(): void;
}

/**
 * Reads the paragraphs of Word's main part as it is fed.
 * @param give is called with each paragraph, in order; those in tables and text boxes too
 * @throws Mistake for XML that is broken or declares entities of its own
 */
export function paragraphReader(name: string, give: (paragraph: WordParagraph) => void): ParagraphReader {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let skipping = 0;
  let inText = false;
  let italicRun = false;
  parser.on('doctype', () => refuse(`${name} declares XML entities, which no Word file does.`, name));
  parser.on('error', () => refuse(`${name} is damaged: its text cannot be read.`, name));
  parser.on('opentag', (tag) => {
    const kind = kindOf(tag);
    const paragraph = open.at(-1);
    if (skipping > 0 || skipped.has(kind)) skipping += 1;
    else if (kind === 'p') open.push({ text: '', style: null, italic: false, hasUpright: false });
    else if (kind === 'r') italicRun = false;
    else if (kind === 'i') italicRun = isOn(tag);
    else if (kind === 't') inText = true;
    else if (paragraph && marks[kind] && !isPageBreak(tag)) paragraph.text += marks[kind];
    else if (paragraph) paragraph.style = styleOf(kind, tag) ?? paragraph.style;
  });
  parser.on('closetag', (tag) => {
    if (skipping > 0) skipping -= 1;
    else if (kindOf(tag) === 't') inText = false;
    else if (kindOf(tag) === 'p') {
      const { hasUpright, ...paragraph } = open.pop()!;
      give({ ...paragraph, italic: paragraph.italic && !hasUpright });
    }
  });
  const words = (text: string): void => {
    const paragraph = open.at(-1);
    if (!inText || skipping > 0 || !paragraph) return;
    paragraph.text += text;
    if (text.trim()) paragraph[italicRun ? 'italic' : 'hasUpright'] = true;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

/** Word's own name of an element; 'del' for what must be skipped; '' for any other. */
function kindOf(tag: SaxesTagNS): string {
  // The same words stand twice in a text box: once for new programs, once more for old ones.
  if (tag.local === 'Fallback') return 'del';
  return word.test(tag.uri) ? tag.local : '';
}

function attribute(tag: SaxesTagNS, local: string): string | undefined {
  return Object.values(tag.attributes).find((one) => one.local === local)?.value;
}

function isOn(tag: SaxesTagNS): boolean {
  return !['0', 'false', 'off'].includes(attribute(tag, 'val') ?? '1');
}

function isPageBreak(tag: SaxesTagNS): boolean {
  return attribute(tag, 'type') === 'page' || attribute(tag, 'type') === 'column';
}

function styleOf(kind: string, tag: SaxesTagNS): WordParagraph['style'] {
  const value = attribute(tag, 'val') ?? '';
  if (kind === 'outlineLvl' && /^[0-5]$/.test(value)) return Number(value) + 1;
  if (kind !== 'pStyle') return null;
  const heading = /^(?:heading|berschrift|titre|ttulo|titolo|kop|rubrik|overskrift|pennawd) ?([1-6])$/i.exec(
    value,
  );
  if (heading) return Number(heading[1]);
  return /^title$/i.test(value) ? 'title' : /^subtitle$/i.test(value) ? 'subtitle' : null;
}

function refuse(what: string, name: string): never {
  throw new Mistake(what, 'Open it in Word, save it under a new name, and bring that.', { file: name });
}
