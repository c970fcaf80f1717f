import type { Connection, Database } from '../database/database.ts';
import type { Candidates, Sought } from './held-lines.ts';
import { type LineThread, startLineThread } from './line-thread.ts';

/** Everything that can be found, held in a thread, so that every line is weighed for every question. */
export interface LineIndex {
  /** Lines that may answer. What was taken back in this moment may still be among them: the query that follows leaves it out. */
  find(sought: Sought): Promise<Candidates>;
  /** Lines that turned out to be there no more. */
  forget(releases: readonly string[]): void;
  /** Brings it up to date with the database. */
  refresh(): Promise<void>;
  /** Whether it holds all there was when it was last filled: before that, and after its thread was lost, less is found than there is. */
  isFilled(): boolean;
  close(): Promise<void>;
}

/** Milliseconds a search waits for the first filling; after that it goes through what is held so far. */
const patience = 10_000;

const held = new WeakMap<Database, LineIndex>();

/** The index of this process: who answers and who works look through the same, which is held once. Whoever stops the process closes it. */
export function linesHere({
  database,
  connection,
}: {
  database: Database;
  connection: Connection;
}): LineIndex {
  const index = held.get(database) ?? lineIndex(connection);
  held.set(database, index);
  return index;
}

/** Starts the thread and fills it when it is first asked to. A thread that was lost is started and filled again by the next who needs it. */
export function lineIndex(connection: Connection): LineIndex {
  let thread: LineThread | null = null;
  let filled: LineThread | null = null;
  let filling: Promise<void> | null = null;
  let again = false;
  const started = () => {
    thread ??= startLineThread(connection, () => {
      thread = null;
    });
    return thread;
  };
  const fill = async () => {
    do {
      again = false;
      const holding = started();
      await holding.refresh();
      filled = holding;
    } while (again);
  };
  const refresh = () => {
    // What is asked for while it is under way is done once more, however often it was asked for.
    again = true;
    filling ??= fill().finally(() => {
      filling = null;
    });
    return filling;
  };
  const isFilled = () => thread !== null && thread === filled;
  return {
    refresh,
    isFilled,
    forget: (releases) => thread?.forget(releases),
    async find(sought) {
      if (!isFilled()) await orLate(refresh(), patience);
      return started().find(sought);
    },
    async close() {
      await thread?.end();
      await filling?.catch(() => {});
    },
  };
}

async function orLate(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
