import { Bookmark, type IRunOptions, TextRun } from 'docx';
import type { Quote } from '../documents/document.ts';
import { gapBefore } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import { oursInline, toldStyles } from './word-styles.ts';
import { fitForXml } from './word-xml.ts';

/** Names for bookmarks round a passage's spans, each used once in a file: `t1p07_1`, `t1p07_2`. */
export function bookmarkNames(): (passage: string) => string {
  const used = new Map<string, number>();
  return (passage) => {
    const next = (used.get(passage) ?? 0) + 1;
    used.set(passage, next);
    return `${passage}_${next}`;
  };
}

/** Text as runs, with its line ends; right to left where it starts so. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  const lines = fitForXml(text).split('\n');
  const direction = startsRightToLeft(text) ? { rightToLeft: true } : {};
  return lines.map(
    (line, i) => new TextRun({ ...options, text: line, ...direction, break: i === 0 ? 0 : 1 }),
  );
}

/** Whether the first letter is of a script written from right to left. */
export function startsRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}

/** Ours as runs with `options`; a teller's words in their style, inside a bookmark that names the passage. */
export function piece(
  text: Said | string,
  name: (passage: string) => string,
  options: IRunOptions = {},
): (TextRun | Bookmark)[] {
  if (!(text instanceof Said)) return runs(text, options);
  return [new Bookmark({ id: name(text.passage), children: runs(text.text, { style: toldStyles.inline }) })];
}

/** The spans of a quotation as the contents of a paragraph each. */
export function spanRuns(quote: Quote, name: (passage: string) => string): (TextRun | Bookmark)[][] {
  return quote.spans.map((span, i) => {
    const told = new Bookmark({ id: name(span.passage), children: runs(span.text) });
    return gapBefore(quote, i) ? [new TextRun({ text: '[…] ', style: oursInline }), told] : [told];
  });
}
