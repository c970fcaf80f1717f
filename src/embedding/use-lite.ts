import { availableParallelism } from 'node:os';
import { batchesOf } from './batches.ts';
import type { Embedder } from './embedder.ts';
import { startThread, type Thread } from './embedding-thread.ts';

/** Sentences that are remembered; each costs 2 KB. */
const remembered = 4000;

/** More threads than this cost memory (about 150 MB each) and gain nothing on the machines this is made for. */
const mostThreads = 2;

/**
 * The Universal Sentence Encoder, lite (Cer and others 2018; Apache-2.0), from an npm package: 512 numbers a sentence,
 * no network. It begins to load at once, in threads of its own that keep no process alive; about half a millisecond a
 * word and thread on a server's core (test/benchmarks/questions has the figures).
 */
export function useLite(): Embedder {
  const known = new Map<string, Float32Array>();
  let threads = [startThread()];
  return {
    async embed(sentences) {
      if (threads.length === 0) threads = [startThread()];
      await embedNew(new Set(sentences.filter((sentence) => !known.has(sentence))), known, threads);
      const vectors = sentences.map((sentence) => known.get(sentence)!);
      for (const sentence of known.keys()) {
        if (known.size <= remembered) break;
        known.delete(sentence);
      }
      return vectors;
    },
    async close() {
      const ending = threads;
      threads = [];
      await Promise.all(ending.map((thread) => thread.end()));
    },
  };
}

/** Each thread takes the next batch when it has done its last, the longest sentences first. One is enough for a question. */
async function embedNew(
  sentences: ReadonlySet<string>,
  known: Map<string, Float32Array>,
  threads: Thread[],
): Promise<void> {
  const batches = batchesOf([...sentences]);
  while (threads.length < Math.min(mostThreads, availableParallelism(), batches.length))
    threads.push(startThread());
  const work = async (thread: Thread) => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const vectors = await thread.embed(batch);
      for (const [i, sentence] of batch.entries()) known.set(sentence, vectors[i]!);
    }
  };
  await Promise.all(threads.map(work));
}
