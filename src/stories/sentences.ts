/** A stretch of a text: UTF-16 offsets, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

const MARK = /[.?!…]{1,10}["'”’)\]*_]{0,6}(?=\s|$)|[。？！।]+["'”’）」]*|؟(?=\s|$)/gu;
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:mr|mrs|ms|mx|dr|st|prof|rev|fr|sr|cllr|sgt|capt|col|gen|hon|vs|e\.g|i\.e|approx|dept|est|fig|tel|ext|jan|feb|aug|sept|oct|nov|dec|\p{Lu})\.$/iu;

/**
 * The sentences of a text, in order, white space between them left out. Made for talk: "She said no. Then…" is two,
 * a mark before a small letter ends nothing, and so do titles, initials and "e.g.".
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(MARK)) {
    const end = match.index + match[0].length;
    if (end <= start || !isEnd(text, match.index, end)) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function isEnd(text: string, mark: number, end: number): boolean {
  const next = /\p{L}/u.exec(text.slice(end, end + 12))?.[0] ?? 'A';
  const isSmall = /\p{Ll}/u.test(next);
  const marks = text.slice(mark, end);
  if (/[?!。？！।؟]/.test(marks)) return !(isSmall && /["'”’]/.test(marks));
  if (isSmall) return false;
  if (/^\.[^.…]*$/.test(marks)) return !isAbbreviation(text, mark, end);
  return true;
}

function isAbbreviation(text: string, mark: number, end: number): boolean {
  const before = text.slice(Math.max(0, mark - 9), mark + 1);
  if (/(?:^|\s)I\.$/.test(before)) return false;
  if (/(?:^|\s)no\.$/i.test(before)) return /^\s*\d/.test(text.slice(end, end + 3));
  return ABBREVIATION.test(before);
}
