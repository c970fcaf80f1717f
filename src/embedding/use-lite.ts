import { availableParallelism } from 'node:os';
import { batchesOf, lettersOf, mayJoin } from './batches.ts';
import type { Embedder } from './embedder.ts';
import { startThread, type Thread } from './embedding-thread.ts';

/** Sentences that are remembered; each costs 2 KB. */
const remembered = 4000;

/** More threads than this cost memory (about 130 MB each) and gain nothing on the machines this is made for. */
const mostThreads = 2;
/** Letters that wait before another thread is worth its memory: a story brings more, people who ask at once do not. */
const manyLetters = 5_000;
/** Batches that are looked through for what may be computed together: as many people as may ask at the same moment. */
const lookedThrough = 16;

/**
 * The Universal Sentence Encoder, lite (Cer and others 2018; Apache-2.0), from an npm package: 512 numbers a sentence,
 * no network. It begins to load at once, in threads of its own that keep no process alive; about half a millisecond a
 * word. What was asked lately is remembered.
 */
export function useLite(): Embedder {
  const known = new Map<string, Float32Array>();
  const asked = new Map<string, PromiseWithResolvers<Float32Array>>();
  const waiting: string[][] = [];
  let idle: Thread[] = [startThread()];
  let threads = [...idle];

  /** The next batch with what else waits and may join it: questions of people who ask at once. */
  const next = () => {
    const batch = waiting.shift();
    for (let i = 0; batch && i < Math.min(waiting.length, lookedThrough); )
      if (mayJoin(batch, waiting[i]!)) batch.push(...waiting.splice(i, 1).flat());
      else i += 1;
    return batch;
  };
  const work = async (thread: Thread) => {
    for (let batch = next(); batch; batch = next()) {
      const wanted = batch.map((sentence) => asked.get(sentence)!);
      try {
        const vectors = await thread.embed(batch);
        for (const [i, { resolve }] of wanted.entries()) {
          known.set(batch[i]!, vectors[i]!);
          resolve(vectors[i]!);
        }
      } catch (error) {
        for (const { reject } of wanted) reject(error);
      }
      for (const sentence of batch) asked.delete(sentence);
    }
    if (thread.isLost()) threads = threads.filter((one) => one !== thread);
    else if (threads.includes(thread)) idle.push(thread);
  };
  const start = () => {
    const most = Math.min(mostThreads, availableParallelism());
    if (threads.length === 0 || (threads.length < most && lettersOf(waiting) > manyLetters)) {
      const thread = startThread();
      threads.push(thread);
      idle.push(thread);
    }
    for (const thread of idle.splice(0)) void work(thread);
  };
  return {
    async embed(sentences) {
      const fresh = new Set(sentences.filter((sentence) => !known.has(sentence) && !asked.has(sentence)));
      for (const sentence of fresh) asked.set(sentence, Promise.withResolvers());
      waiting.push(...batchesOf([...fresh]));
      start();
      const vectors = await Promise.all(
        sentences.map((sentence) => known.get(sentence) ?? asked.get(sentence)!.promise),
      );
      for (const sentence of known.keys()) {
        if (known.size <= remembered) break;
        known.delete(sentence);
      }
      return vectors;
    },
    async close() {
      const ending = threads;
      [threads, idle] = [[], []];
      await Promise.all(ending.map((thread) => thread.end()));
    },
  };
}
