/** Meaning as numbers: an engine that turns sentences into vectors, on this machine. */
export interface Embedder {
  /** One vector a sentence, in their order; all of the same length. */
  embed(sentences: string[]): Promise<Float32Array[]>;
  /** Lets go of what it holds. The next call starts it again. */
  close(): Promise<void>;
}
