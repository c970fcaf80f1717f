import { asks } from '../stories/asking.ts';
import type { Passage } from '../stories/passage.ts';
import { wordCount } from '../stories/word-count.ts';

/** What was asked before a passage, and how many passages of its telling ago: 0 is just before it. */
export interface Asked {
  words: string;
  since: number;
}

/**
 * For each passage, the last thing asked before it: the interviewer's question, or the heading it stands under.
 * null where nothing was asked in its telling so far.
 */
export function askedBefore(passages: readonly Passage[]): (Asked | null)[] {
  let last: Asked | null = null;
  let telling = '';
  let under: string | null = null;
  return passages.map((passage) => {
    const of = tellingOf(passage);
    const heading = passage.heading === under && of === telling ? null : passage.heading;
    const now = askedIn(passage) ?? heading;
    if (of !== telling) last = null;
    telling = of;
    under = passage.heading;
    last = now === null ? last && { ...last, since: last.since + 1 } : { words: now, since: 0 };
    return last;
  });
}

/** The telling a passage is of, by its id. */
export function tellingOf({ id }: Pick<Passage, 'id'>): string {
  return id.replace(/p\d+$/, '');
}

/** Fewer words than this that ask nothing are a nod ("Mm, right."), and leave the last question standing. */
const fewest = 5;

/** The interviewer's words just before: what asks something in them, or all of them where nothing does. */
function askedIn({ asides }: Passage): string | null {
  const before = asides.filter(({ at }) => at === 0).map(({ said }) => said);
  const asking = before.filter(asks);
  const words = (asking.length ? asking : before).join(' ').trim();
  return asking.length || wordCount(words) >= fewest ? words : null;
}
