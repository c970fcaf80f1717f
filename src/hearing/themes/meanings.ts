/** Meanings, one a row, each of length 1 (or 0 where nothing could be read). */
export interface Meanings {
  rows: Float32Array;
  count: number;
  size: number;
}

/** Answers that it takes until half of what they have in common is left out. */
const halfway = 20;

/**
 * Vectors as the rows of one table, without what all of them have in common (Arora and others 2017; Mu and Viswanath
 * 2018), as answers to one question are alike for being answers to it. Of few vectors the mean is known badly, so less
 * of it is taken: n / (n + 20). A vector of nothing, or with numbers that are none, becomes a row of zeros.
 * @param vectors all of one length, unit length or not
 */
export function centred(vectors: readonly Float32Array[]): Meanings {
  const count = vectors.length;
  const size = vectors[0]?.length ?? 0;
  const meanings = { rows: new Float32Array(count * size), count, size };
  for (const [i, vector] of vectors.entries()) {
    if (vector.length === size && vector.every(Number.isFinite)) meanings.rows.set(vector, i * size);
    toLength(meanings, i);
  }
  const mean = new Float64Array(size);
  for (let at = 0; at < meanings.rows.length; at += 1) mean[at % size]! += meanings.rows[at]! / count;
  const share = count / (count + halfway);
  for (let i = 0; i < count; i += 1) {
    if (isNothing(meanings, i)) continue;
    for (let d = 0; d < size; d += 1) meanings.rows[i * size + d]! -= mean[d]! * share;
    toLength(meanings, i);
  }
  return meanings;
}

/** Makes a row's length 1; a row of zeros stays as it is. */
export function toLength({ rows, size }: Meanings, row: number): void {
  let sum = 0;
  for (let at = row * size; at < (row + 1) * size; at += 1) sum += rows[at]! * rows[at]!;
  const length = Math.sqrt(sum);
  if (length < 1e-6) rows.fill(0, row * size, (row + 1) * size);
  else for (let at = row * size; at < (row + 1) * size; at += 1) rows[at]! /= length;
}

/** The cosine of two rows, of one table or of two whose rows have one length. */
export function cosine(a: Meanings, i: number, b: Meanings, j: number): number {
  const { size, rows } = a;
  const others = b.rows;
  const from = i * size;
  const to = j * size;
  let sum = 0;
  for (let d = 0; d < size; d += 1) sum += rows[from + d]! * others[to + d]!;
  return sum;
}

/** Whether a row has no meaning: nothing could be read in its vector. */
export function isNothing({ rows, size }: Meanings, row: number): boolean {
  for (let at = row * size; at < (row + 1) * size; at += 1) if (rows[at] !== 0) return false;
  return true;
}
