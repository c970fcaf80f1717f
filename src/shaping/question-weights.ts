import { answers, cues } from './cues.ts';
import type { QuestionModel, Softmax } from './question-model.ts';

/** The model as its file holds it: numbers as text, so that the file stays small. */
export interface PackedModel {
  /** How many cue phrases there were when it was learnt. */
  phrases: number;
  /** One sign a cue phrase, 0 to z: how rare it is, in 35ths. */
  rarity: string;
  words: PackedSoftmax;
  meaning: PackedSoftmax;
  /** By answer, base64 of signed bytes: only the direction counts. */
  centroids: string[];
  scale: number;
}

interface PackedSoftmax {
  shared: string;
  own: string[];
  whole: string[];
}

/** All cue phrases that have a rarity, in an order that depends on the phrases alone. */
function phrases(): string[] {
  return [...new Set([...cues.strong.keys(), ...cues.weak.keys()])];
}

/** A model as its file is to hold it. */
export function packed(model: QuestionModel): PackedModel {
  const all = phrases();
  return {
    phrases: all.length,
    rarity: all.map((phrase) => Math.round((model.rarity.get(phrase) ?? 1) * 35).toString(36)).join(''),
    words: packedSoftmax(model.words),
    meaning: packedSoftmax(model.meaning),
    centroids: model.centroids.map((centroid) => {
      const most = Math.max(...centroid.map(Math.abs));
      return Buffer.from(
        Int8Array.from(centroid, (value) => Math.round((value / most) * 127)).buffer,
      ).toString('base64');
    }),
    scale: model.scale,
  };
}

/**
 * The model that a file holds.
 * @throws Error when the cue phrases have changed since it was learnt
 */
export function unpacked(file: PackedModel): QuestionModel {
  const all = phrases();
  if (file.phrases !== all.length || file.centroids.length !== answers)
    throw new Error('the cue phrases changed: run node test/benchmarks/questions/train.ts');
  return {
    rarity: new Map(all.map((phrase, i) => [phrase, Number.parseInt(file.rarity[i]!, 36) / 35])),
    words: unpackedSoftmax(file.words),
    meaning: unpackedSoftmax(file.meaning),
    centroids: file.centroids.map((text) => [...new Int8Array(Buffer.from(text, 'base64'))]),
    scale: file.scale,
  };
}

const written = (numbers: readonly number[]) =>
  numbers.map((value) => (Math.round(value * 1000) / 1000 || 0).toFixed(3)).join(' ');
const read = (text: string) => text.split(' ').map(Number);

function packedSoftmax({ shared, own, whole }: Softmax): PackedSoftmax {
  return { shared: written(shared), own: own.map(written), whole: whole.map(written) };
}

function unpackedSoftmax({ shared, own, whole }: PackedSoftmax): Softmax {
  return { shared: read(shared), own: own.map(read), whole: whole.map(read) };
}
