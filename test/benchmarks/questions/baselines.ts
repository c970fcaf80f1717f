import { answers } from '../../../src/shaping/cues.ts';
import { likely } from '../../../src/shaping/question-model.ts';
import { stems } from '../../../src/shaping/stems.ts';
import type { Labelled } from './labelled.ts';
import { learn } from './softmax.ts';

/** The most frequent label of the training passages, for every passage. */
export function majority(training: readonly Labelled[], held: readonly Labelled[]): number[] {
  const counts = new Array<number>(answers).fill(0);
  for (const { labels } of training) counts[labels[0]!]! += 1;
  return held.map(() => counts.indexOf(Math.max(...counts)));
}

/** A bag of stemmed words, each counted by how rare it is, with the same learner. */
export function wordsOnly(training: readonly Labelled[], held: readonly Labelled[]): number[] {
  const bags = training.map(({ evidence }) => new Set(stems(evidence.words)));
  const times = new Map<string, number>();
  for (const bag of bags) for (const word of bag) times.set(word, (times.get(word) ?? 0) + 1);
  const vocabulary = new Map([...times].filter(([, count]) => count > 1).map(([word], i) => [word, i]));
  const features = (bag: ReadonlySet<string>) => {
    const whole = new Array<number>(vocabulary.size + 1).fill(0);
    whole[vocabulary.size] = 1;
    for (const word of bag) {
      const at = vocabulary.get(word);
      if (at !== undefined) whole[at] = Math.log(training.length / times.get(word)!);
    }
    const length = Math.hypot(...whole);
    return {
      each: Array.from({ length: answers }, () => [0]),
      whole: whole.map((value) => (value / length) * 3),
    };
  };
  const examples = training.map(({ labels, weight }, i) => {
    const wanted = new Array<number>(answers).fill(0);
    wanted[labels[0]!] = 1;
    return { features: features(bags[i]!), wanted, weight };
  });
  const model = learn(examples, { shared: 1, own: 1, whole: 0.002 });
  return held.map(({ evidence }) => {
    const shares = likely(model, features(new Set(stems(evidence.words))));
    return shares.indexOf(Math.max(...shares));
  });
}
