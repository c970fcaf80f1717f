import type { Block, Document, List, Quote } from '../documents/document.ts';
import { countWords, wordsIn } from '../documents/minutes.ts';
import { gapBefore } from '../documents/walk.ts';
import { light } from '../look/colours.ts';
import { markSvg, marks } from '../look/marks.ts';
import { Said } from '../stories/said.ts';
import { whenInWords } from './calendar-words.ts';
import { notices } from './notices.ts';
import { columnShares } from './word-columns.ts';

/** Words on paper from which on a list of contents with page numbers helps: about four pages of A4. */
const longDocument = 1400;
/** Letters, their names and brackets included, that surely stand on one page together. */
const halfPage = 2000;
/** Longer runs than this without a place to break are given one, so that nothing runs off the page. */
const unbroken = /\S{45}(?=\S{8})/gu;

/**
 * The document as the template takes it: plain data as JSON, each told span as `{ said, paragraphs, turn }`. The
 * turn goes 0, 1, 0, 1 through the document, so that neighbours can be told apart when the file is read back.
 */
export function typstData(document: Document, now: Date): string {
  let turn = 0;
  const said = (span: Said) => {
    turn = 1 - turn;
    return { said: span.text, paragraphs: span.text.split(/\n\s*/u), turn };
  };
  const { language, region = null } = new Intl.Locale(document.language);
  const data = {
    ...document,
    lang: language,
    region,
    now: clock(now),
    colours: light,
    label: marks[document.form].label,
    mark: markSvg(document.form, '#ffffff'),
    notices: notices(document),
    long: wordsIn(document) > longDocument,
  };
  return JSON.stringify(data, (key, value) => {
    if (value instanceof Said) return said(value);
    if (typeof value === 'string') return key === 'mark' ? value : tidy(value);
    switch ((value as Block | null)?.kind) {
      case 'quote':
        return quoteData(value, said);
      case 'table':
        return { ...value, columns: columnShares(value) };
      case 'list':
        return { ...value, loose: isLoose(value), tall: isTall(value) };
      case 'section':
        return { ...value, together: value.slide && JSON.stringify(value.blocks).length < halfPage };
      case 'event':
        return { ...value, ...whenInWords(value) };
      default:
        return value;
    }
  });
}

const clock = (now: Date) => ({
  year: now.getUTCFullYear(),
  month: now.getUTCMonth() + 1,
  day: now.getUTCDate(),
  hour: now.getUTCHours(),
  minute: now.getUTCMinutes(),
  second: now.getUTCSeconds(),
});

/** Without what cannot be seen on paper (a soft hyphen would be drawn where a line ends), and with room to break. */
const tidy = (text: string) =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\u00a0]+/gu, ' ')
    .replace(unbroken, '$&\u200b');

function quoteData(value: Quote, said: (span: Said) => object) {
  const spans = value.spans.map((span, i) => ({ ...said(span), gap: gapBefore(value, i) }));
  return { ...value, kind: 'quote', spans };
}

/** A list whose items run over several lines wants air between them. */
function isLoose(value: List): boolean {
  return value.items.some(
    (item) =>
      item.length > 1 || item.some((block) => block.kind !== 'paragraph' || countWords(block.text) > 14),
  );
}

/** A list with an item so long that a page may have to end inside it. */
const isTall = (value: List) => value.items.some((item) => JSON.stringify(item).length > halfPage);
