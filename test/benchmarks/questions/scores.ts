import { answers } from '../../../src/shaping/cues.ts';

/** How well first suggestions met the labels. */
export interface Scores {
  /** Share whose first suggestion is the first label. */
  accuracy: number;
  /** Share whose first suggestion is any of the labels. */
  anyLabel: number;
  /** The mean over the twelve answers of F1, first suggestion against first label. */
  macroF1: number;
  /** By answer: precision, recall and F1. */
  each: { precision: number; recall: number; f1: number; labelled: number }[];
  /** `confusion[label][suggested]`: how many. */
  confusion: number[][];
}

/** Scores first suggestions against labels, passage by passage. */
export function score(labels: readonly number[][], suggested: readonly number[]): Scores {
  const confusion = Array.from({ length: answers }, () => new Array<number>(answers).fill(0));
  for (const [i, label] of labels.entries()) confusion[label[0]!]![suggested[i]!]! += 1;
  const each = confusion.map((row, answer) => {
    const right = row[answer]!;
    const labelled = row.reduce((a, b) => a + b, 0);
    const said = confusion.reduce((sum, other) => sum + other[answer]!, 0);
    const f1 = labelled + said === 0 ? 0 : (2 * right) / (labelled + said);
    return { precision: right / (said || 1), recall: right / (labelled || 1), f1, labelled };
  });
  const share = (met: (label: number[], i: number) => boolean) => labels.filter(met).length / labels.length;
  return {
    accuracy: share((label, i) => label[0] === suggested[i]),
    anyLabel: share((label, i) => label.includes(suggested[i]!)),
    macroF1: each.reduce((sum, { f1 }) => sum + f1, 0) / answers,
    each,
    confusion,
  };
}
