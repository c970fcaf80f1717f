import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Mistake } from '../mistake.ts';
import type { QuoteBack, QuoteReader } from './writer.ts';

/** The most that a book may unpack to: a hundred times what a long story takes. */
const mostBytes = 50_000_000;

/**
 * Reads back the text of every element that has `data-passage`, page by page in the order of the archive. The table
 * of contents is a page too.
 * @throws Mistake when it is no zip archive, unpacks to more than 50 MB, or a page is not well formed
 */
export const quotesInEpub: QuoteReader = async (bytes) =>
  Object.entries(unpack(bytes)).flatMap(([name, content]) => quotesIn(name, strFromU8(content)));

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const page = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!name.endsWith('.xhtml')) return false;
    total += originalSize;
    return total <= mostBytes;
  };
  const unpacked = attempt(() => unzipSync(bytes, { filter: page }));
  if (total > mostBytes)
    throw new Mistake('The e-book unpacks to more than 50 MB.', 'Make it again from the transcript.');
  return unpacked;
}

function attempt<T>(open: () => T): T {
  try {
    return open();
  } catch {
    throw new Mistake('The e-book is not a whole zip archive.', 'Make it again from the transcript.');
  }
}

function quotesIn(name: string, xml: string): QuoteBack[] {
  const found: QuoteBack[] = [];
  /** For each open element: the quotation that it is, or null. */
  const open: (QuoteBack | null)[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    const passage = attributes['data-passage'];
    const quote = passage === undefined ? null : { passage, text: '' };
    if (quote) found.push(quote);
    open.push(quote);
  });
  parser.on('text', (text) => {
    for (const quote of open) if (quote) quote.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw new Mistake(
      `${name} in the e-book is not well formed: ${error.message}.`,
      'Make it again from the transcript.',
    );
  });
  parser.write(xml).close();
  return found.map(({ passage, text }) => ({ passage, text: text.replace(/\s+/gu, ' ').trim() }));
}
