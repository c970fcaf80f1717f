/** Numbers in a meaning: those of the engine in embedding/use-lite.ts. */
export const dimensions = 512;

/** Sentences of a passage whose meaning is kept one by one: room for 20 KB; the mean is of all. */
const mostSentences = 40;
/** Words below which a sentence says too little to be an answer by itself: "Right, back on." is near to anything odd. */
const fewestWords = 4;

/** A meaning as it is kept: each number as a signed byte, and the signs alone as bits. */
export interface PackedMeaning {
  /** The mean of the sentences first, then each sentence in its order, `dimensions` bytes each. */
  meaning: Buffer;
  signs: Buffer;
}

/**
 * The meaning of a passage: the mean of its sentences, and each of them, packed. Cosines of signed bytes differ from those
 * of the floats by less than 0.01, and Hamming distance of the signs finds nearly the same neighbours (Charikar 2002).
 * @param sentences at least one
 * @param vectors one for each, of the same length
 */
export function packed(sentences: readonly string[], vectors: readonly Float32Array[]): PackedMeaning {
  const mean = new Float32Array(vectors[0]!.length);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]! / vectors.length;
  const each = vectors
    .slice(0, mostSentences)
    .map((vector, i) =>
      sentences[i]!.split(/\s+/u).length < fewestWords ? Buffer.alloc(vector.length) : asBytes(vector),
    );
  return { meaning: Buffer.concat([asBytes(mean), ...each]), signs: signsOf(mean) };
}

function asBytes(vector: Float32Array): Buffer {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((value / largest) * 127)).buffer);
}

/** The signs of a vector as bits, 32 to a word, in the byte order of this machine's typed arrays. */
export function signsOf(vector: Float32Array): Buffer {
  const words = new Uint32Array(Math.ceil(vector.length / 32));
  for (let i = 0; i < vector.length; i += 1) if (vector[i]! > 0) words[i >>> 5]! |= 1 << (i & 31);
  return Buffer.from(words.buffer);
}

/**
 * How near two meanings are, from −1 to 1: the cosine of their numbers.
 * @param kept signed bytes, as packed
 * @param at the byte to begin at: the mean, unless it is told
 */
export function nearness(asked: Float32Array, kept: Buffer, at = 0): number {
  const numbers = new Int8Array(kept.buffer, kept.byteOffset + at, asked.length);
  let dot = 0;
  let a = 0;
  let b = 0;
  for (let i = 0; i < asked.length; i += 1) {
    dot += asked[i]! * numbers[i]!;
    a += asked[i]! * asked[i]!;
    b += numbers[i]! * numbers[i]!;
  }
  return a && b ? dot / Math.sqrt(a * b) : 0;
}

/**
 * The sentence of a passage whose meaning is nearest, by its place, and how near it is.
 * @param kept as packed
 * @returns null where the sentences were not kept, as in what was indexed before they were
 */
export function nearestSentence(
  asked: Float32Array,
  kept: Buffer,
): { sentence: number; near: number } | null {
  const count = kept.length / asked.length - 1;
  if (count < 1) return null;
  const best = { sentence: 0, near: 0 };
  for (let sentence = 0; sentence < count; sentence += 1) {
    const near = nearness(asked, kept, (sentence + 1) * asked.length);
    if (near > best.near) Object.assign(best, { sentence, near });
  }
  return best;
}
