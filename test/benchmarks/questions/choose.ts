import type { Embedder } from '../../../src/embedding/embedder.ts';
import { likelyAnswers, shortened } from '../../../src/shaping/question-suggestions.ts';
import { type Choice, choices, fit, type Meaning } from './fit.ts';
import type { Labelled } from './labelled.ts';
import { score } from './scores.ts';

/** Passages to learn from and what is known of their meaning. */
export interface Material {
  extra: readonly Labelled[];
  meaning: Meaning;
}

/** First suggestions for passages that were held out, by a model learnt from the others. */
export async function suggestedFor(
  held: readonly Labelled[],
  training: readonly Labelled[],
  choice: Choice,
  { extra, meaning }: Material,
  isMeaningUsed = true,
): Promise<number[]> {
  const model = fit([...training, ...extra], choice, meaning);
  const evidence = held.map((one) => one.evidence);
  const byText = new Map(evidence.map(({ words }) => [shortened(words), meaning(words)]));
  const embedder: Embedder = {
    embed: async (sentences) => sentences.map((sentence) => byText.get(sentence)!),
    close: async () => {},
  };
  const likely = await likelyAnswers(evidence, model, isMeaningUsed ? embedder : null);
  return likely.map((shares) => shares.indexOf(Math.max(...shares)));
}

/** Into so many groups the training tellings are put, each held out in turn, to choose by. */
const groups = 4;

/** The choice that does best on tellings that it was not learnt from, all of them among the training tellings. */
export async function chosenFor(training: readonly Labelled[], material: Material): Promise<Choice> {
  const tellings = [...new Set(training.map(({ telling }) => telling))];
  let best = { choice: choices[0]!, macroF1: -1 };
  for (const choice of choices) {
    const suggested: number[] = [];
    const labels: number[][] = [];
    for (let group = 0; group < groups; group += 1) {
      const isHeld = ({ telling }: Labelled) => tellings.indexOf(telling) % groups === group;
      const held = training.filter(isHeld);
      const rest = training.filter((one) => !isHeld(one));
      labels.push(...held.map((one) => one.labels));
      suggested.push(...(await suggestedFor(held, rest, choice, material)));
    }
    const { macroF1 } = score(labels, suggested);
    if (macroF1 > best.macroF1) best = { choice, macroF1 };
  }
  return best.choice;
}
