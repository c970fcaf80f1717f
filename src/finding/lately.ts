import type { Database } from '../database/database.ts';
import type { Reader } from '../library/readers.ts';

/** Milliseconds for which a count holds: as long as a page that is kept (web/page-store.ts). */
const holds = 20_000;
/**
 * Milliseconds for which the last count still stands while the next is worked out, so that nobody waits for it. With a page
 * that was kept meanwhile it makes the minute after which what was taken back may be seen nowhere.
 */
const stands = 40_000;

interface Count<T> {
  at: number;
  value: Promise<T>;
  /** Whether the next is being worked out. */
  isRenewed: boolean;
}

/**
 * The same counts for all readers who are not signed in, worked out when somebody asks for them, at most once in twenty
 * seconds: over a million passages they take longer than the search beside which they stand. For others they are worked out
 * each time.
 * @param work counts and names of places and topics; never anybody's words, which may be taken back
 * @param now the time in milliseconds
 */
export function lately<T>(
  work: (database: Database, reader: Reader) => Promise<T>,
  now: () => number = Date.now,
): (database: Database, reader: Reader) => Promise<T> {
  const known = new WeakMap<Database, Count<T>>();
  const begun = (database: Database, reader: Reader) => {
    const count: Count<T> = { at: now(), value: work(database, reader), isRenewed: false };
    // What failed is tried again by the next who asks.
    count.value.catch(() => {
      if (known.get(database) === count) known.delete(database);
    });
    return count;
  };
  const renewed = (database: Database, reader: Reader, before: Count<T>) => {
    before.isRenewed = true;
    const next = begun(database, reader);
    next.value.then(
      () => known.set(database, next),
      () => {
        before.isRenewed = false;
      },
    );
  };
  return (database, reader) => {
    if (reader.isMember || reader.circles.length > 0) return work(database, reader);
    const before = known.get(database);
    const age = before ? now() - before.at : Number.POSITIVE_INFINITY;
    if (before && age < stands) {
      if (age >= holds && !before.isRenewed) renewed(database, reader, before);
      return before.value;
    }
    const count = begun(database, reader);
    known.set(database, count);
    return count.value;
  };
}
