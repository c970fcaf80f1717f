import { findIdentifiers } from './find.ts';
import type { IdentifierKind } from './identifier.ts';

/** Where in a text somebody could be known by. */
export interface FoundIn {
  kind: IdentifierKind;
  /** In UTF-16 units of the text. */
  start: number;
  end: number;
}

/**
 * Everything in a short text by which somebody could be known, in the order in which it stands there, nothing twice: for a
 * person to look at before the text is shown to anybody.
 */
export function foundIn(text: string): FoundIn[] {
  const all = findIdentifiers([], [text]).flatMap(({ kind, wordings }) =>
    wordings.flatMap((wording) =>
      placesOf(text, wording).map((start) => ({ kind, start, end: start + wording.length })),
    ),
  );
  // The longest first, so that “Margaret” inside “Margaret Hale” is not marked twice.
  const taken: FoundIn[] = [];
  for (const one of all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (taken.every(({ start, end }) => one.end <= start || one.start >= end)) taken.push(one);
  return taken.sort((a, b) => a.start - b.start);
}

function placesOf(text: string, wording: string): number[] {
  const places: number[] = [];
  if (wording === '') return places;
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + wording.length))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wording.length])) places.push(at);
  return places;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
