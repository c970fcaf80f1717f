/** Letters in a batch: enough that starting one costs little, few enough that two threads finish together. */
const lettersTogether = 1200;
/** Letters of a sentence that is so short that most of its cost is the starting: it may stand beside any other so short. */
const short = 80;

/**
 * Sentences in batches, the longest first. Those of a batch are of about one length, because each is computed as if it
 * were as long as the longest of them.
 */
export function batchesOf(sentences: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (const sentence of [...sentences].sort((a, b) => b.length - a.length)) {
    const batch = batches.at(-1);
    if (batch && mayJoin(batch, [sentence])) batch.push(sentence);
    else batches.push([sentence]);
  }
  return batches;
}

/** Whether two batches cost less as one. */
export function mayJoin(one: readonly string[], other: readonly string[]): boolean {
  const lengths = [...one, ...other].map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return most * lengths.length <= lettersTogether && (least > most * 0.8 || most <= short);
}

/** Letters of all the sentences of batches. */
export function lettersOf(batches: readonly (readonly string[])[]): number {
  return batches.flat().reduce((all, sentence) => all + sentence.length, 0);
}
