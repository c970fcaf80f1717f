import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { lightModelSource } from './model-source.ts';

/** What the thread is asked: sentences of about the same length. */
export interface EmbedAsk {
  id: number;
  sentences: string[];
}

/** What comes back: one vector a sentence, or why there is none. */
export type EmbedAnswer = { id: number; vectors: Float32Array[] } | { id: number; failure: string };

const loading = initModel(lightModelSource);

parentPort!.on('message', async ({ id, sentences }: EmbedAsk) => {
  try {
    const model = await loading;
    const vectors = (await model.embed(sentences)).map((vector) => Float32Array.from(vector));
    parentPort!.postMessage({ id, vectors } satisfies EmbedAnswer);
  } catch (error) {
    parentPort!.postMessage({ id, failure: (error as Error).message } satisfies EmbedAnswer);
  }
});
