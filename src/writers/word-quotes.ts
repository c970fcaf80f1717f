import { oursInline, toldStyles } from './word-styles.ts';
import { officeParts, xmlSteps } from './word-xml.ts';
import type { QuoteBack, QuoteReader } from './writer.ts';

const body = 'word/document.xml';
const told = new Set<string>(Object.values(toldStyles));

/** Where reading has got to: the styles in force, the bookmark it is inside, and what was last read. */
interface Reading {
  paragraph: string;
  run: string | null;
  bookmark: { id: string; passage: string } | null;
  inText: boolean;
  /** Whether nothing has come between what was last read and what comes. */
  joins: boolean;
  quotes: QuoteBack[];
}

/**
 * Reads back whatever a Word file of ours sets in one of the tellers' styles, a paragraph's or a run's. The
 * bookmark round it names the passage; what stands outside of one is given with none.
 * @throws Mistake when the bytes are no Word file
 */
export const quotesInWord: QuoteReader = async (bytes) => {
  const xml = officeParts(bytes, 'Word', (name) => name === body).get(body)!;
  const reading: Reading = {
    paragraph: '',
    run: null,
    bookmark: null,
    inText: false,
    joins: false,
    quotes: [],
  };
  for (const step of xmlSteps(xml)) {
    if (step.kind === 'open') opened(reading, step.name, step.attributes);
    else if (step.kind === 'text' && reading.inText) say(reading, step.text);
    else if (step.kind === 'close' && step.name === 'w:t') reading.inText = false;
  }
  return reading.quotes
    .map(({ passage, text }) => ({ passage, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
};

function opened(reading: Reading, name: string, attributes: Record<string, string>): void {
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:p':
      Object.assign(reading, { paragraph: '', joins: false });
      break;
    case 'w:pStyle':
      reading.paragraph = value;
      break;
    case 'w:r':
      reading.run = null;
      break;
    case 'w:rStyle':
      reading.run = value;
      break;
    case 'w:t':
      reading.inText = true;
      break;
    case 'w:br':
    case 'w:cr':
    case 'w:tab':
      say(reading, ' ');
      break;
    case 'w:bookmarkStart': {
      const passage = /^(t\d+p\d+)_\d+$/u.exec(attributes['w:name'] ?? '')?.[1];
      if (passage) Object.assign(reading, { bookmark: { id: attributes['w:id'], passage }, joins: false });
      break;
    }
    case 'w:bookmarkEnd':
      if (reading.bookmark?.id === attributes['w:id'])
        Object.assign(reading, { bookmark: null, joins: false });
  }
}

function say(reading: Reading, words: string): void {
  const { run, paragraph } = reading;
  const isTold = run !== oursInline && (told.has(run ?? '') || told.has(paragraph));
  if (isTold) {
    const last = reading.quotes.at(-1);
    if (reading.joins && last) last.text += words;
    else reading.quotes.push({ passage: reading.bookmark?.passage ?? null, text: words });
  }
  reading.joins = isTold;
}
