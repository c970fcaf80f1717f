import type { IdentifierKind } from './identifier.ts';
import type { Token } from './tokens.ts';

/** A place in a text that names, numbers or describes somebody. */
export interface Mention {
  kind: IdentifierKind;
  /** Where it begins and ends in the text (UTF-16 units, end not included). */
  start: number;
  end: number;
  /** What would stand in its place, without brackets. */
  suggest: string;
}

/** Looks through one text, whose tokens are given with it, for one sort of mention. */
export type Detector = (text: string, tokens: readonly Token[]) => Mention[];

/** The mentions that overlap none of those already taken; among themselves, the earlier and then the longer first. */
export function apartFrom(taken: readonly Mention[], more: readonly Mention[]): Mention[] {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  const added: Mention[] = [];
  let i = 0;
  let reached = -1;
  for (const mention of [...more].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (i < sorted.length && sorted[i]!.end <= mention.start) i++;
    if (mention.start < reached || (sorted[i] && sorted[i]!.start < mention.end)) continue;
    added.push(mention);
    reached = mention.end;
  }
  return added;
}
