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

/** Counts that are worked out while the last one stands, one after the other: they leave the other cores to those who wait. */
const renewals = new WeakMap<Database, Promise<unknown>>();

/** Kinds of readers whose counts are kept: those who may see the same. More are counted each time. */
const mostKinds = 50;

/**
 * The same counts for all readers who may see the same, worked out when somebody asks for them, at most once in twenty
 * seconds: over a million passages they take longer than the search beside which they stand.
 * @param work counts and names of places and topics; never anybody's words, which may be taken back
 * @param now the time in milliseconds
 */
export function lately<T>(
  work: (database: Database, reader: Reader) => Promise<T>,
  now: () => number = Date.now,
): (database: Database, reader: Reader) => Promise<T> {
  const kept = new WeakMap<Database, Map<string, Count<T>>>();
  const keptOf = (database: Database) => {
    const known = kept.get(database) ?? new Map<string, Count<T>>();
    kept.set(database, known);
    return known;
  };
  return (database, reader) => {
    const known = keptOf(database);
    const kind = kindOf(reader);
    const begun = () => {
      const count: Count<T> = { at: now(), value: work(database, reader), isRenewed: false };
      const forget = () => {
        if (known.get(kind) === count) known.delete(kind);
      };
      // What failed is tried again by the next who asks, and so is what is empty.
      count.value.then((value) => {
        if (isEmpty(value)) forget();
      }, forget);
      return count;
    };
    const renewed = (before: Count<T>) => {
      before.isRenewed = true;
      const after = renewals.get(database) ?? Promise.resolve();
      const renewal = after.then(async () => {
        const next = begun();
        try {
          if (isEmpty(await next.value)) known.delete(kind);
          else known.set(kind, next);
        } catch {
          before.isRenewed = false;
        }
      });
      renewals.set(database, renewal);
    };
    const before = known.get(kind);
    const age = before ? now() - before.at : Number.POSITIVE_INFINITY;
    if (before && age < stands) {
      if (age >= holds && !before.isRenewed) renewed(before);
      return before.value;
    }
    for (const [other, { at }] of known) if (now() - at >= stands) known.delete(other);
    const count = begun();
    if (known.size < mostKinds) known.set(kind, count);
    return count.value;
  };
}

/** Whether there is nothing: on a new site that is soon untrue, and it costs nothing to look again. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function kindOf({ isMember, circles }: Reader): string {
  return `${isMember ? 'member' : 'anybody'} ${[...circles].sort().join(' ')}`;
}
