import type { Embedder } from './embedder.ts';

/** Minutes without a question after which the engine lets go of its memory. */
const idleMinutes = 10;

/**
 * An engine that is started by the first question and closed when nobody has asked for a while, so that a web
 * process that finds by words alone does not carry it.
 * @param start starts the engine
 */
export function whenAsked(start: () => Embedder): Embedder {
  let engine: Embedder | null = null;
  let asking = 0;
  let timer: NodeJS.Timeout | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (asking === 0) void close();
    }, idleMinutes * 60_000);
    timer.unref();
  };
  const close = async () => {
    clearTimeout(timer);
    const closing = engine;
    engine = null;
    await closing?.close();
  };
  return {
    async embed(sentences) {
      engine ??= start();
      asking += 1;
      try {
        return await engine.embed(sentences);
      } finally {
        asking -= 1;
        rest();
      }
    },
    close,
  };
}
