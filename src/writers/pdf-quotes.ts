import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { QuoteBack, QuoteReader } from './writer.ts';

/** A stretch of a line: what it says, whether and at which size it is set in the tellers' typeface. */
interface Stretch {
  text: string;
  told: boolean;
  size: number;
  /** Whether it is the first of its line. */
  starts: boolean;
}

/**
 * Reads back whatever a PDF of ours sets in the tellers' typeface. A span ends where other type comes between, or
 * where the size changes by a hair: the template sets neighbouring spans a hundredth of a point apart.
 */
export const quotesInPdf: QuoteReader = async (bytes) => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opening = getDocument({
    // A copy, which pdf.js may keep; it takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
  });
  try {
    const file = await opening.promise;
    const families = new Map<string, boolean>();
    const stretches: Stretch[] = [];
    for (let number = 1; number <= file.numPages; number += 1)
      stretches.push(...(await stretchesOn(await file.getPage(number), families)));
    return joined(stretches);
  } finally {
    await opening.destroy();
  }
};

/** What a page says in the order it is set, without headers and footers. */
async function stretchesOn(page: PDFPageProxy, families: Map<string, boolean>): Promise<Stretch[]> {
  const { items, styles } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const fonts = Object.keys(styles);
  if (fonts.some((font) => !families.has(font))) {
    await page.getOperatorList();
    for (const font of fonts) families.set(font, isTold(page.commonObjs.get(font).name));
  }
  const found: Stretch[] = [];
  const open: string[] = [];
  let starts = true;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item ? String(item.tag) : '');
      continue;
    }
    if (item.str && !open.includes('Artifact')) {
      found.push({ text: item.str, told: families.get(item.fontName)!, size: item.transform[0], starts });
      starts = false;
    }
    starts ||= item.hasEOL;
  }
  page.cleanup();
  return found;
}

const isTold = (font: string) => font.replace(/^[A-Z]{6}\+/u, '').startsWith('SourceSerif4');

function joined(stretches: Stretch[]): QuoteBack[] {
  const quotes: QuoteBack[] = [];
  let before: Stretch | null = null;
  for (const stretch of stretches) {
    const last = quotes.at(-1);
    if (stretch.told && before?.told && last && stretch.size === before.size)
      last.text += (stretch.starts && !/\p{L}-$/u.test(last.text) ? ' ' : '') + stretch.text;
    else if (stretch.told) quotes.push({ passage: null, text: stretch.text });
    before = stretch;
  }
  return quotes.map(({ text }) => ({ passage: null, text: plain(text) }));
}

/** Composed, as the glyphs are, and without the places to break that the writer put into long words. */
const plain = (text: string) => text.normalize('NFC').replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim();
