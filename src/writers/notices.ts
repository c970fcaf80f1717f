import type { Document, Minutes } from '../documents/document.ts';

/** What a reader must be told at the head of every file: that it is a draft, that it is invented, why its length. */
export function notices(
  document: Pick<Document, 'undecided' | 'invented'> & { minutes: Pick<Minutes, 'why'> },
): string[] {
  const told = [];
  if (document.undecided > 0) told.push(draft(document.undecided));
  if (document.invented) told.push('The people and places in this story are invented.');
  if (document.minutes.why) told.push(document.minutes.why);
  return told;
}

function draft(undecided: number): string {
  const details =
    undecided === 1 ? '1 name or other detail waits' : `${undecided} names or other details wait`;
  return `Draft, not to be passed on yet: ${details} for a decision.`;
}
