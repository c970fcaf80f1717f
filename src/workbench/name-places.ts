import { findWordings, indexWordings } from '../identity/standing.ts';

/** A text in which names may stand. */
export interface NameText {
  text: string;
  /** The passage it is of; null for the title and what else stands over a story. */
  passage: { code: string; number: number; telling: number } | null;
}

/** One place where a name stands, with its neighbours. */
export interface Place {
  before: string;
  name: string;
  after: string;
  passage: NameText['passage'];
}

/** Letters on either side of a name that a person sees it in. */
const reach = 110;

/** Every place where one of the wordings stands, in order. */
export function placesOf(wordings: readonly string[], texts: readonly NameText[]): Place[] {
  const index = indexWordings(wordings.map((wording) => [wording, null] as const));
  return texts.flatMap(({ text, passage }) => {
    let last = -1;
    return findWordings(text, index)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start, end }) => {
        // "Margaret" inside "Margaret Hale" is the same place.
        const isNew = start >= last;
        last = Math.max(last, end);
        return isNew;
      })
      .map(({ start, end }) => ({
        before: leading(text, start),
        name: text.slice(start, end),
        after: trailing(text, end),
        passage,
      }));
  });
}

function leading(text: string, start: number): string {
  if (start <= reach) return text.slice(0, start);
  const from = text.indexOf(' ', start - reach) + 1;
  return from > start || from === 0 ? '…' : `…${text.slice(from, start)}`;
}

function trailing(text: string, end: number): string {
  if (text.length - end <= reach) return text.slice(end);
  const to = text.lastIndexOf(' ', end + reach);
  return to <= end ? '…' : `${text.slice(end, to)}…`;
}
