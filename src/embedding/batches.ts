/** Letters in a batch: enough that starting one costs little, few enough that two threads finish together. */
const lettersTogether = 1200;

/**
 * Sentences in batches, the longest first. Those of a batch are of about one length, because each is computed as if it
 * were as long as the longest of them.
 */
export function batchesOf(sentences: readonly string[]): string[][] {
  const batches: string[][] = [];
  let longest = 0;
  for (const sentence of [...sentences].sort((a, b) => b.length - a.length)) {
    const batch = batches.at(-1);
    const fits = batch && longest * (batch.length + 1) <= lettersTogether && sentence.length > longest * 0.8;
    if (fits) batch.push(sentence);
    else {
      batches.push([sentence]);
      longest = sentence.length;
    }
  }
  return batches;
}
