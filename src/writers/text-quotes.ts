import type { QuoteBack, QuoteReader } from './writer.ts';

/** A line that a teller says. */
const barred = /^ +\|(?: (.*))?$/u;
/** The line of ours under it. */
const source = /^ +— (?:.* )?\(([^()\s]+)\)$/u;
const leftOut = '(words left out)';

/** Reads back what `writeText` sets as a teller's words, its lines joined; see there for how that is marked. */
export const quotesInText: QuoteReader = async (bytes) => {
  const found: QuoteBack[] = [];
  let spans: string[][] = [];
  const close = (passage: string | null) => {
    for (const lines of spans)
      if (lines.length) found.push({ passage, text: lines.join(' ').replace(/\s+/gu, ' ').trim() });
    spans = [];
  };
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/u)) {
    const bar = barred.exec(line);
    if (bar) {
      if (spans.length === 0 || !bar[1]) spans.push([]);
      if (bar[1]) spans.at(-1)!.push(bar[1]);
    } else if (spans.length > 0 && line.trim() === leftOut) spans.push([]);
    else close(source.exec(line)?.[1] ?? null);
  }
  close(null);
  return found;
};
