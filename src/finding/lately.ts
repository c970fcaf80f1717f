import type { Database } from '../database/database.ts';
import type { Reader } from '../library/readers.ts';

/** Milliseconds for which a count holds: as long as a page that is kept (web/page-store.ts). */
const holds = 20_000;

/**
 * The same counts for all readers who are not signed in, worked out at most once in twenty seconds: over a hundred thousand
 * passages they take longer than the search beside which they stand. For others they are worked out each time.
 * @param work counts and names of places and topics; never anybody's words, which may be taken back
 */
export function lately<T>(
  work: (database: Database, reader: Reader) => Promise<T>,
): (database: Database, reader: Reader) => Promise<T> {
  const known = new WeakMap<Database, { at: number; value: Promise<T> }>();
  return (database, reader) => {
    if (reader.isMember || reader.circles.length > 0) return work(database, reader);
    const before = known.get(database);
    if (before && Date.now() - before.at < holds) return before.value;
    const value = work(database, reader);
    known.set(database, { at: Date.now(), value });
    value.catch(() => known.delete(database));
    return value;
  };
}
