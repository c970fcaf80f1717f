import { answers, cues, cuesIn } from '../../../src/shaping/cues.ts';
import { type Features, featuresOf } from '../../../src/shaping/question-features.ts';
import { type QuestionModel, withMeaning } from '../../../src/shaping/question-model.ts';
import { stems } from '../../../src/shaping/stems.ts';
import type { Labelled } from './labelled.ts';
import { type Holding, learn } from './softmax.ts';

/** What is chosen by cross-validation inside the training tellings. */
export interface Choice {
  /** How much a passage for training alone counts beside a labelled one. */
  extra: number;
  /** By how much a difference in meaning counts. */
  scale: number;
  whole: number;
}

/** The choices that are tried. */
export const choices: readonly Choice[] = [
  { extra: 1, scale: 8, whole: 0.005 },
  { extra: 1, scale: 12, whole: 0.005 },
  { extra: 0.5, scale: 12, whole: 0.005 },
  { extra: 1, scale: 12, whole: 0.02 },
];

const holding = { shared: 0.0003, own: 0.01 };

/** The main answer of two takes this share of the example. */
const mainShare = 0.7;

/** What a passage means: its vector, as long as 1. */
export type Meaning = (words: string) => Float32Array;

/** Learns a model from passages. Nothing but these passages goes into it. */
export function fit(passages: readonly Labelled[], choice: Choice, meaning: Meaning): QuestionModel {
  const rarity = rarityIn(passages);
  const weighed = passages.map((one) =>
    one.telling === 'training' ? { ...one, weight: choice.extra } : one,
  );
  const features = weighed.map(({ evidence }) => featuresOf(evidence, (phrase) => rarity.get(phrase) ?? 1));
  const centroids = centroidsOf(weighed, meaning);
  const meant = weighed.map((one, i) => {
    const others = without(centroids, one.labels[0]!, meaning(one.evidence.words));
    return withMeaning(features[i]!, meaning(one.evidence.words), others, choice.scale);
  });
  const held: Holding = { ...holding, whole: choice.whole };
  return {
    rarity,
    words: learn(examples(weighed, features), held),
    meaning: learn(examples(weighed, meant), held),
    centroids,
    scale: choice.scale,
  };
}

function examples(passages: readonly Labelled[], features: readonly Features[]) {
  return passages.map(({ labels, weight }, i) => {
    const wanted = new Array<number>(answers).fill(0);
    for (const [rank, label] of labels.slice(0, 2).entries())
      wanted[label] = labels.length === 1 ? 1 : rank === 0 ? mainShare : 1 - mainShare;
    return { features: features[i]!, wanted, weight };
  });
}

/** Inverse document frequency of each cue phrase, from 0 to 1. */
function rarityIn(passages: readonly Labelled[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { evidence } of passages) {
    const words = stems(evidence.words);
    for (const phrase of new Set([...cuesIn(words, cues.strong), ...cuesIn(words, cues.weak)]))
      times.set(phrase, (times.get(phrase) ?? 0) + 1);
  }
  const most = Math.log(passages.length + 1);
  return new Map([...times].map(([phrase, count]) => [phrase, 1 - Math.log(count + 1) / most]));
}

function centroidsOf(passages: readonly Labelled[], meaning: Meaning): number[][] {
  const sums = Array.from({ length: answers }, () => new Array<number>(512).fill(0));
  for (const { labels, evidence } of passages)
    for (const [i, value] of meaning(evidence.words).entries()) sums[labels[0]!]![i]! += value;
  return sums;
}

/** The centroids as they would be had one passage not been there: no passage may vouch for itself. */
function without(centroids: readonly number[][], label: number, vector: Float32Array): number[][] {
  return centroids.map((sum, answer) => (answer === label ? sum.map((value, i) => value - vector[i]!) : sum));
}
