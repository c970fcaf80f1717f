import type { Asked } from '../hearing/asked.ts';
import type { Part } from '../hearing/part.ts';

/** A reply that is being given. */
export interface Reply {
  id: string;
  campaignId: string;
  version: number;
  trial: boolean;
  /** Whether the round may be answered now: it is open, or this is a trial of it. */
  isOpen: boolean;
  finishedAt: Date | null;
}

/** A part as it is kept. */
export interface KeptPart {
  question: string;
  /** null when it was emptied again. */
  part: Part | null;
  /** Goes up with each save. */
  revision: number;
}

/** What a part says of whoever replies: columns of the reply, so that comparing needs no parts. */
export interface Marks {
  kindOfPlace?: string | null;
  role?: string | null;
  region?: string | null;
  mayQuote?: boolean | null;
}

/** What the part of a question says of whoever replies; null where it says nothing of that kind. */
export function marksOf(asked: Asked, part: Part | null): Marks | null {
  if (asked.kind !== 'one') return null;
  const chosen = part?.kind === 'one' ? part.chosen : null;
  if (asked.about) return { [asked.about]: chosen };
  // Whatever is not a plain yes is no leave to quote.
  if (asked.quoting) return { mayQuote: part === null ? null : chosen === 'yes' };
  return null;
}

/** The question after or before another; null at the end. */
export function beside(questions: readonly Asked[], key: string, step: 1 | -1): string | null {
  const at = questions.findIndex((asked) => asked.key === key);
  return questions[at + step]?.key ?? null;
}

/** The first question that has no part yet, from the first on; null when each has one. */
export function firstOpen(questions: readonly Asked[], parts: readonly KeptPart[]): string | null {
  const done = new Set(parts.filter(({ part }) => part !== null).map(({ question }) => question));
  return questions.find(({ key }) => !done.has(key))?.key ?? null;
}
