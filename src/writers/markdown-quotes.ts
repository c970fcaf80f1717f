import { fromMarkdown } from './markdown-words.ts';
import type { QuoteBack, QuoteReader } from './writer.ts';

const markers = '(?:(?:[-*]|\\d{1,9}\\.) +(?:\\[ \\] +)?)*';
/** A line of a block quotation, wherever in lists it stands. */
const quoted = new RegExp(`^ *${markers}>(?: (.*))?$`, 'u');
/** What stands before the text of any other line. */
const before = new RegExp(`^ *(?:#+ +|${markers})`, 'u');
const id = '(?:\\[([^\\]]+)\\]\\([^)]*\\)|([^\\s()[\\]]+))';
/** The last line of a quotation, which is ours. */
const source = new RegExp(`^\\*— (?:.* · )?${id}\\*$`, 'u');
/** A heading, a cell or a line that is a teller's from end to end. */
const inline = new RegExp(`^“(.*)” \\(${id}\\)$`, 'u');

/** Reads back what `writeMarkdown` sets as a teller's words; see there for how that is marked. */
export const quotesInMarkdown: QuoteReader = async (bytes) => {
  const found: QuoteBack[] = [];
  let spans: string[] = [];
  const close = (passage: string | null) => {
    for (const text of spans) found.push({ passage, text });
    spans = [];
  };
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/u)) {
    const quotation = quoted.exec(line);
    if (!quotation) {
      close(null);
      found.push(...inLine(line));
      continue;
    }
    const text = (quotation[1] ?? '').trim();
    const from = source.exec(text);
    if (from) close(fromMarkdown(from[1] ?? from[2]!));
    else if (text) spans.push(plain(text.replace(/^… /u, '')));
  }
  close(null);
  return found;
};

function* inLine(line: string): Generator<QuoteBack> {
  const rest = line.replace(before, '');
  const units = rest.startsWith('|') ? rest.split('|').map((cell) => cell.trim()) : [rest.trim()];
  for (const unit of units) {
    const said = inline.exec(unit);
    if (said) yield { passage: fromMarkdown(said[2] ?? said[3]!), text: plain(said[1]!) };
  }
}

function plain(markdown: string): string {
  return fromMarkdown(markdown).replace(/\s+/gu, ' ').trim();
}
