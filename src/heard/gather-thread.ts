import { Worker } from 'node:worker_threads';
import type { Gathering } from '../hearing/themes/gather.ts';

/** What the thread is given: texts, and the meaning of each of their thoughts. */
export interface GatherAsk {
  texts: string[];
  vectors: Float32Array[];
}

/** What it tells: how far it is, from 0 to 1, and in the end what came of it. */
export type GatherAnswer = { share: number } | { gathered: Gathering };

/**
 * Gathers texts into themes in a thread of its own: thousands take ten seconds, in which a program that is also answering pages
 * would answer nobody.
 * @param signal ends the thread
 * @throws Error when it could not be done, or was ended
 */
export function gatherApart(
  ask: GatherAsk,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<Gathering> {
  const file = import.meta.url.endsWith('.ts') ? './gather-worker.ts' : './gather-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [], workerData: ask });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<Gathering>((resolve, reject) => {
    worker.on('message', (answer: GatherAnswer) => {
      if ('share' in answer) report(answer.share);
      else resolve(answer.gathered);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread that gathers ended (${code})`)));
  }).finally(() => {
    signal.removeEventListener('abort', stop);
    void worker.terminate();
  });
}
