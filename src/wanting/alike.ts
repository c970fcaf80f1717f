import { questionWords } from '../finding/question-words.ts';
import { stems } from '../shaping/stems.ts';

/** What two wants are compared by. */
export interface Comparable {
  words: string;
  /** Of its telling words, as the engine measures it. */
  meaning: Float32Array;
}

/** How much shared words count beside nearness; chosen by test/benchmarks/wants/alike.ts on its half for tuning. */
const sharedCounts = 0.2;

/**
 * The score from which somebody is asked whether two wants are one: on the half for tuning 87 of 100 that are reach it. Nothing
 * joins by itself but the very same words, since wants that only sound alike reach it too.
 */
export const likeLimit = 0.62;

/** The words of a want whose meaning is measured: “How did you ever …” says nothing of what it is about. */
export function tellingWords(words: string): string {
  return questionWords(words).join(' ');
}

/** How alike two wants are: the nearness of meaning (−1 to 1) and the words they share. */
export function alike(a: Comparable, b: Comparable, weight = sharedCounts): number {
  return cosine(a.meaning, b.meaning) + weight * dice(tellingStems(a.words), tellingStems(b.words));
}

function tellingStems(words: string): Set<string> {
  return new Set(questionWords(words).flatMap(stems));
}

/** Of the stems in either, how many stand in both (Dice 1945), from 0 to 1. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((stem) => b.has(stem)).length;
  return a.size + b.size > 0 ? (2 * both) / (a.size + b.size) : 0;
}

function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let sizeA = 0;
  let sizeB = 0;
  for (let i = 0; i < a.length; i += 1) {
    dot += a[i]! * b[i]!;
    sizeA += a[i]! * a[i]!;
    sizeB += b[i]! * b[i]!;
  }
  return sizeA && sizeB ? dot / Math.sqrt(sizeA * sizeB) : 0;
}

/** A meaning as it is kept: signed bytes, 512 of them. */
export function asBytes(meaning: Float32Array): Buffer {
  const largest = meaning.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Buffer.from(Int8Array.from(meaning, (value) => Math.round((value / largest) * 127)).buffer);
}

/** A meaning as it was kept: only its direction is left, and only that counts. */
export function fromBytes(kept: Buffer): Float32Array {
  return Float32Array.from(new Int8Array(kept.buffer, kept.byteOffset, kept.length));
}
