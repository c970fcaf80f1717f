/** Numbers in a meaning: those of the engine in embedding/use-lite.ts. */
export const dimensions = 512;

/** Sentences of a passage whose meaning is kept one by one: room for 10 KB; the mean is of all. */
const mostSentences = 40;
/** Bytes of a sentence: half a byte for each number. */
const sentenceBytes = dimensions / 2;
/** Stands between the mean and the sentences. What was indexed before has no such byte, and its sentences are not read. */
const halfBytes = Buffer.of(4);
/** Words below which a sentence says too little to be an answer by itself: "Right, back on." is near to anything odd. */
const fewestWords = 4;

/** A meaning as it is kept: each number as a signed byte, and the signs alone as bits. */
export interface PackedMeaning {
  /** The mean of the sentences first, `dimensions` bytes; a byte; then each sentence in its order, half as many bytes each. */
  meaning: Buffer;
  signs: Buffer;
}

/**
 * The meaning of a passage: the mean of its sentences, and each of them, packed. Cosines of signed bytes differ from those
 * of the floats by less than 0.01, those of half bytes by 0.02 at most, and Hamming distance of the signs finds nearly the same
 * neighbours (Charikar 2002).
 * @param sentences at least one
 * @param vectors one for each, of the same length
 */
export function packed(sentences: readonly string[], vectors: readonly Float32Array[]): PackedMeaning {
  const mean = new Float32Array(vectors[0]!.length);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]! / vectors.length;
  const each = vectors
    .slice(0, mostSentences)
    .map((vector, i) => (sentences[i]!.split(/\s+/u).length < fewestWords ? nothing : asHalfBytes(vector)));
  return { meaning: Buffer.concat([asBytes(mean), halfBytes, ...each]), signs: signsOf(mean) };
}

/** Whether a meaning is kept as it is now; `octet_length` of PostgreSQL. */
export const isKeptSo = { remainder: 1, of: sentenceBytes };

/**
 * Which form this is: 1 had a byte for each number of a sentence. Whoever changes it changes `isKeptSo`, and the index
 * `search_line_older` in a migration.
 */
export const meaningForm = 2;

/** Zeros, in half bytes. */
const nothing = Buffer.alloc(sentenceBytes, 0x88);

/** From −7 to 7, with 8 for zero. */
function asHalfBytes(vector: Float32Array): Buffer {
  const half = halves(vector);
  return Buffer.from(
    Uint8Array.from({ length: sentenceBytes }, (_, i) => (half(2 * i) << 4) | half(2 * i + 1)),
  );
}

function halves(vector: Float32Array): (i: number) => number {
  const largest = largestOf(vector);
  return (i) => Math.round((vector[i]! / largest) * 7) + 8;
}

function largestOf(vector: Float32Array): number {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
}

function asBytes(vector: Float32Array): Buffer {
  const largest = largestOf(vector);
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((value / largest) * 127)).buffer);
}

/** The signs of a vector as bits, 32 to a word, in the byte order of this machine's typed arrays. */
export function signsOf(vector: Float32Array): Buffer {
  const words = new Uint32Array(Math.ceil(vector.length / 32));
  for (let i = 0; i < vector.length; i += 1) if (vector[i]! > 0) words[i >>> 5]! |= 1 << (i & 31);
  return Buffer.from(words.buffer);
}

/** The cosine that so many differing signs of `dimensions` stand for (Charikar 2002); null for what is not known. */
export function nearAt(differing: number | null): number | null {
  return differing === null ? null : Math.cos((Math.PI * differing) / dimensions);
}

/**
 * How near a meaning is, from −1 to 1: the cosine of its numbers and those of its mean.
 * @param kept as packed
 */
export function nearness(asked: Float32Array, kept: Buffer): number {
  const numbers = new Int8Array(kept.buffer, kept.byteOffset, dimensions);
  let [dot, length] = [0, 0];
  for (let i = 0; i < dimensions; i += 1) {
    dot += asked[i]! * numbers[i]!;
    length += numbers[i]! * numbers[i]!;
  }
  return cosine(dot, length, asked);
}

/**
 * The sentence of a passage whose meaning is nearest, by its place, and how near it is.
 * @param kept as packed
 * @returns null where the sentences were not kept, or otherwise than now
 */
export function nearestSentence(
  asked: Float32Array,
  kept: Buffer,
): { sentence: number; near: number } | null {
  const count = (kept.length - dimensions - halfBytes.length) / sentenceBytes;
  if (count < 1 || !Number.isInteger(count)) return null;
  const best = { sentence: 0, near: 0 };
  for (let sentence = 0; sentence < count; sentence += 1) {
    const near = nearnessAt(asked, kept, dimensions + halfBytes.length + sentence * sentenceBytes);
    if (near > best.near) Object.assign(best, { sentence, near });
  }
  return best;
}

function nearnessAt(asked: Float32Array, kept: Buffer, at: number): number {
  let [dot, length] = [0, 0];
  for (let i = 0; i < sentenceBytes; i += 1) {
    const byte = kept[at + i]!;
    const [first, second] = [(byte >> 4) - 8, (byte & 15) - 8];
    dot += asked[2 * i]! * first + asked[2 * i + 1]! * second;
    length += first * first + second * second;
  }
  return cosine(dot, length, asked);
}

const lengths = new WeakMap<Float32Array, number>();

/** @param length of what is kept, squared */
function cosine(dot: number, length: number, asked: Float32Array): number {
  const own = lengths.get(asked) ?? Math.hypot(...asked);
  lengths.set(asked, own);
  return length && own ? dot / (Math.sqrt(length) * own) : 0;
}
