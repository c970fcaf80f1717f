import { Worker } from 'node:worker_threads';
import type { Database } from '../database/database.ts';
import type { NearestAnswer, NearestAsk } from './nearest-worker.ts';
import { signsSince } from './search-store.ts';

/** The meanings of everything that can be found, held in a thread: 64 bytes a passage. */
export interface MeaningIndex {
  /** The releases whose meaning is nearest, nearest first. What was withdrawn may still be among them: the query that follows leaves it out. */
  nearest(signs: Buffer, count: number): Promise<string[]>;
  /** Brings it up to date with the database. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the thread and begins to fill it. */
export function meaningIndex(database: Database): MeaningIndex {
  const file = import.meta.url.endsWith('.ts') ? './nearest-worker.ts' : './nearest-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [] });
  worker.unref();
  const waiting = new Map<number, (ids: string[]) => void>();
  let asked = 0;
  let since: Date | null = null;
  let filling = Promise.resolve();
  worker.on('message', ({ id, ids }: NearestAnswer) => {
    waiting.get(id)?.(ids);
    waiting.delete(id);
  });
  const fill = async () => {
    for await (const { ids, signs, latest } of signsSince(database, since)) {
      worker.postMessage({ kind: 'hold', ids, signs, afresh: false } satisfies NearestAsk);
      since = latest;
    }
  };
  const refresh = () => {
    filling = filling.then(fill, fill);
    return filling;
  };
  // A failure here is told by the first search that needs it.
  refresh().catch(() => {});
  return {
    refresh,
    nearest(signs, count) {
      asked += 1;
      const id = asked;
      worker.postMessage({ kind: 'nearest', id, signs, count } satisfies NearestAsk);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    async close() {
      await filling.catch(() => {});
      await worker.terminate();
    },
  };
}
