import { Worker } from 'node:worker_threads';
import type { Database } from '../database/database.ts';
import type { Candidates, HeldLine, Sought } from './held-lines.ts';
import { linesOf, momentOf } from './line-store.ts';
import type { LineAnswer, LineAsk } from './line-worker.ts';

/** Everything that can be found, held in a thread, so that every line is weighed for every question. */
export interface LineIndex {
  /** Lines that may answer. What was taken back in this moment may still be among them: the query that follows leaves it out. */
  find(sought: Sought): Promise<Candidates>;
  /** Lines that turned out to be there no more. */
  forget(releases: readonly string[]): void;
  /** Brings it up to date with the database. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds a search waits for the first filling; after that it goes through what is held so far. */
const patience = 10_000;
/** Milliseconds that a line may be written before its transaction is committed: so far back is looked again each time. */
const overlap = 120_000;

/** Starts the thread and begins to fill it. */
export function lineIndex(database: Database): LineIndex {
  const file = import.meta.url.endsWith('.ts') ? './line-worker.ts' : './line-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    execArgv: [],
    // Filling makes much that is soon let go: it need not pile up first.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  worker.unref();
  const waiting = new Map<number, (candidates: Candidates | null) => void>();
  worker.on('message', ({ id, candidates }: LineAnswer) => {
    waiting.get(id)?.(candidates);
    waiting.delete(id);
  });
  let asked = 0;
  const ask = (what: { kind: 'hold'; lines: HeldLine[] } | { kind: 'find'; sought: Sought }) => {
    asked += 1;
    const id = asked;
    worker.postMessage({ ...what, id } satisfies LineAsk);
    return new Promise<Candidates | null>((resolve) => waiting.set(id, resolve));
  };
  let since: Date | null = null;
  let filling: Promise<void> | null = null;
  let again = false;
  const fill = async () => {
    do {
      again = false;
      const now = await momentOf(database);
      // One lot at a time: reading goes faster than holding, and what waits would pile up.
      for await (const lines of linesOf(database, { since })) await ask({ kind: 'hold', lines });
      since = new Date(now.getTime() - overlap);
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
  // A failure here is told by the first search that needs it.
  refresh().catch(() => {});
  return {
    refresh,
    forget(releases) {
      if (releases.length > 0)
        worker.postMessage({ kind: 'forget', releases: [...releases] } satisfies LineAsk);
    },
    async find(sought) {
      if (since === null) await orLate(refresh(), patience);
      return (await ask({ kind: 'find', sought }))!;
    },
    async close() {
      await filling?.catch(() => {});
      await worker.terminate();
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
