import { Worker } from 'node:worker_threads';
import type { TypstAnswer, TypstAsk } from './typst-worker.ts';

interface Waiting {
  resolve: (pdf: Uint8Array) => void;
  reject: (reason: Error) => void;
}

interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

let warm: Thread | null = null;
let asked = 0;

/** Typst would not set the document; the message is what it said. */
export class TypstRefusal extends Error {}

/**
 * Sets one document with Typst, in a thread of its own that is kept warm for the next (see `endTypst`).
 * @param data the document as `typstData` gives it
 * @param scales sizes to try, as shares of full size: the first at which it stands on one page is taken, else full size
 * @throws TypstRefusal with what Typst said
 */
export function setWithTypst(data: string, scales: number[]): Promise<Uint8Array> {
  warm ??= started();
  const { worker, waiting } = warm;
  asked += 1;
  const id = asked;
  worker.ref();
  worker.postMessage({ id, data, scales } satisfies TypstAsk);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** Ends the thread, if there is one; the next document starts another. */
export async function endTypst(): Promise<void> {
  const ending = warm;
  warm = null;
  await ending?.worker.terminate();
}

function started(): Thread {
  const file = import.meta.url.endsWith('.ts') ? './typst-worker.ts' : './typst-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  const lost = (reason: Error) => {
    if (warm?.worker === worker) warm = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (answer: TypstAnswer) => {
    const { resolve, reject } = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('pdf' in answer) resolve(answer.pdf);
    else reject(new TypstRefusal(answer.failure));
  });
  worker.on('error', lost);
  worker.on('exit', (code) => lost(new Error(`the thread that makes PDFs ended (${code})`)));
  return { worker, waiting };
}
