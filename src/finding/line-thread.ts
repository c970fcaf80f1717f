import { Worker } from 'node:worker_threads';
import type { Connection } from '../database/database.ts';
import type { Candidates, Sought } from './held-lines.ts';
import type { LineAnswer, LineAsk } from './line-worker.ts';

/** A thread that holds lines and reads them itself, from the database. */
export interface LineThread {
  /** Takes in what is new. @throws Error when it cannot be read, or the thread has ended or ends over it */
  refresh(): Promise<void>;
  /** @throws Error when the thread has ended, or ends over it */
  find(sought: Sought): Promise<Candidates>;
  forget(releases: readonly string[]): void;
  end(): Promise<void>;
}

interface Waiting {
  resolve: (candidates: Candidates | null) => void;
  reject: (reason: Error) => void;
}

/**
 * Starts a thread that holds nothing yet; it keeps no process alive.
 * @param connection where the lines are read
 * @param onLost what to do when it ends, for whatever reason: all that it held is gone
 */
export function startLineThread(connection: Connection, onLost: () => void): LineThread {
  const file = import.meta.url.endsWith('.ts') ? './line-worker.ts' : './line-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    execArgv: [],
    workerData: connection,
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let gone: Error | null = null;
  const lost = (reason: Error) => {
    if (gone) return;
    gone = reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    onLost();
  };
  worker.on('message', (answer: LineAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failure' in answer) one?.reject(new Error(answer.failure));
    else one?.resolve(answer.candidates);
  });
  worker.on('error', lost);
  worker.on('exit', (code) => lost(new Error(`the thread that holds what can be found ended (${code})`)));
  // Not before it is listened to: whoever listens keeps the process alive again.
  worker.unref();
  const ask = (what: { kind: 'refresh' } | { kind: 'find'; sought: Sought }) => {
    if (gone) return Promise.reject(gone);
    asked += 1;
    const id = asked;
    worker.postMessage({ ...what, id } satisfies LineAsk);
    return new Promise<Candidates | null>((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
  return {
    async refresh() {
      await ask({ kind: 'refresh' });
    },
    async find(sought) {
      return (await ask({ kind: 'find', sought }))!;
    },
    forget(releases) {
      if (releases.length > 0)
        worker.postMessage({ kind: 'forget', releases: [...releases] } satisfies LineAsk);
    },
    async end() {
      await worker.terminate();
    },
  };
}
