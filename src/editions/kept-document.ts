import type { Document } from '../documents/document.ts';
import { Said } from '../stories/said.ts';

/** A document as it is kept: each teller's line as the span it is, and what it read when it was made. */
export type KeptDocument = unknown;

interface KeptSaid {
  said: string;
  passage: string;
  start: number;
  end: number;
}

/** A document as JSON. */
export function toKeepDocument(document: Document): string {
  return JSON.stringify(document, (_, value: unknown) =>
    value instanceof Said
      ? ({ said: value.text, passage: value.passage, start: value.start, end: value.end } satisfies KeptSaid)
      : value,
  );
}

/**
 * A kept document, proven again: every line of a teller's is made anew from the words that are released now, and must read
 * as it did.
 * @param words the released words, by passage id
 * @returns null when a line is no longer what was released: then it must not be shown
 */
export function provenDocument(kept: KeptDocument, words: ReadonlyMap<string, string>): Document | null {
  try {
    return revived(kept, words) as Document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function revived(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => revived(one, words));
  if (value === null || typeof value !== 'object') return value;
  if (isKeptSaid(value)) return saidAgain(value, words);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revived(one, words)]));
}

function isKeptSaid(value: object): value is KeptSaid {
  return 'said' in value && 'passage' in value && 'start' in value;
}

function saidAgain({ passage, start, end, said }: KeptSaid, words: ReadonlyMap<string, string>): Said {
  const released = words.get(passage);
  if (released === undefined) throw new RangeError(`${passage} is not released`);
  const span = Said.of({ id: passage, words: released }, start, end);
  if (span.text !== said) throw new RangeError(`${passage} reads otherwise now`);
  return span;
}
