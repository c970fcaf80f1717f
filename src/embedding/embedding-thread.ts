import { Worker } from 'node:worker_threads';
import type { EmbedAnswer, EmbedAsk } from './use-lite-worker.ts';

/** A thread that embeds. */
export interface Thread {
  /**
   * One vector a sentence, in their order.
   * @throws Error when the model could not be loaded or run
   */
  embed(sentences: string[]): Promise<Float32Array[]>;
  /** Whether it has ended, for whatever reason. */
  isLost(): boolean;
  end(): Promise<void>;
}

interface Waiting {
  resolve: (vectors: Float32Array[]) => void;
  reject: (reason: Error) => void;
}

/** Starts a thread, which loads the model at once; it keeps no process alive but while it is asked something. */
export function startThread(): Thread {
  const file = import.meta.url.endsWith('.ts') ? './use-lite-worker.ts' : './use-lite-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let gone: Error | null = null;
  const lost = (reason: Error) => {
    gone ??= reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (answer: EmbedAnswer) => {
    const { resolve, reject } = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('vectors' in answer) resolve(answer.vectors);
    else reject(new Error(answer.failure));
  });
  worker.on('error', lost);
  worker.on('exit', (code) => lost(new Error(`the thread that embeds ended (${code})`)));
  worker.unref();
  return {
    embed(sentences) {
      if (gone) return Promise.reject(gone);
      asked += 1;
      const id = asked;
      worker.ref();
      worker.postMessage({ id, sentences } satisfies EmbedAsk);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    isLost: () => gone !== null,
    async end() {
      await worker.terminate();
    },
  };
}
