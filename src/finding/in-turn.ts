import pLimit from 'p-limit';
import { Refused } from '../web/refused.ts';

/** Seconds after which a refusal asks to come back: what waited then is long done. */
const soon = 5;

/**
 * Work of a process of which only so much is under way at the same time; what comes meanwhile waits, the first to come first. When
 * too many wait already, it is not begun: whoever came last would have gone away before their turn.
 * @param atOnce pieces of work under way
 * @param waiting pieces that may wait
 * @returns does a piece of work in its turn; throws Refused `too busy` when too many wait
 */
export function inTurn(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const limited = pLimit(atOnce);
  return async (work) => {
    if (limited.pendingCount >= waiting) throw new Refused('too busy', { retryAfter: soon });
    return limited(work);
  };
}
