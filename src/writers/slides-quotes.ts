import { typefaces } from './word-styles.ts';
import { officeParts, xmlSteps } from './word-xml.ts';
import type { QuoteBack, QuoteReader } from './writer.ts';

const part = /^ppt\/(slides\/slide|notesSlides\/notesSlide)(\d+)\.xml$/u;

/**
 * Reads back whatever slides of ours, and their speaker notes, set in the tellers' typeface: slide by slide, a
 * quotation to a paragraph. What ran over to a further slide comes as a quotation to each.
 * @throws Mistake when the bytes are no PowerPoint file
 */
export const quotesInSlides: QuoteReader = async (bytes) => {
  const parts = officeParts(bytes, 'PowerPoint', (name) => part.test(name));
  const number = (name: string) => Number(part.exec(name)![2]);
  const names = [...parts.keys()].sort((a, b) => number(a) - number(b) || (a < b ? 1 : -1));
  return names.flatMap((name) => toldIn(parts.get(name)!));
};

function toldIn(xml: string): QuoteBack[] {
  const quotes: QuoteBack[] = [];
  let told = false;
  let joins = false;
  let inText = false;
  for (const step of xmlSteps(xml)) {
    if (step.kind === 'text') {
      if (inText && told && joins) quotes.at(-1)!.text += step.text;
      else if (inText && told) quotes.push({ passage: null, text: step.text });
      if (inText) joins = told;
    } else if (step.name === 'a:t') inText = step.kind === 'open';
    else if (step.kind === 'close') continue;
    else if (step.name === 'a:p') joins = false;
    else if (step.name === 'a:r' || step.name === 'a:fld') told = false;
    else if (step.name === 'a:latin') told = step.attributes.typeface === typefaces.theirs;
  }
  return quotes
    .map(({ text }) => ({ passage: null, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
