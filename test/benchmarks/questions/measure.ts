/**
 * Measures the suggestions of which question a passage answers: node test/benchmarks/questions/measure.ts
 * Each telling in turn is left out; whatever is learnt or chosen comes from the other tellings alone.
 */
import { useLite } from '../../../src/embedding/use-lite.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { question } from '../../../src/questions/questions.ts';
import { likelyAnswers, shortened } from '../../../src/shaping/question-suggestions.ts';
import { majority, wordsOnly } from './baselines.ts';
import { type Choice, choices, fit, type Meaning } from './fit.ts';
import { type Labelled, readLabelled, readWritten } from './labelled.ts';
import { type Scores, score } from './scores.ts';

const all = readLabelled();
const written = readWritten(1);
const tellings = [...new Set(all.map(({ telling }) => telling))];
const engine = useLite();
const vectors = new Map<string, Float32Array>();
for (const { evidence } of [...all, ...written]) {
  const [vector] = await engine.embed([shortened(evidence.words)]);
  vectors.set(shortened(evidence.words), vector!);
}
await engine.close();
const meaning: Meaning = (words) => vectors.get(shortened(words))!;
const known: Embedder = {
  embed: async (sentences) => sentences.map((sentence) => vectors.get(sentence)!),
  close: async () => {},
};

const first = (shares: readonly number[]) => shares.indexOf(Math.max(...shares));

async function suggestedFor(held: readonly Labelled[], training: readonly Labelled[], choice: Choice, embedder: Embedder | null) {
  const model = fit([...training, ...written], choice, meaning);
  return (await likelyAnswers(held.map(({ evidence }) => evidence), model, embedder)).map(first);
}

/** Into so many groups the training tellings are put, each left out in turn, to choose by. */
const groups = 4;

/** The choice that does best on training tellings that it was not learnt from. */
async function chosen(training: readonly Labelled[], embedder: Embedder | null): Promise<Choice> {
  const inner = [...new Set(training.map(({ telling }) => telling))];
  let best = { choice: choices[0]!, macroF1: -1 };
  for (const choice of choices) {
    const suggested: number[] = [];
    const labels: number[][] = [];
    for (let group = 0; group < groups; group += 1) {
      const isHeld = ({ telling }: Labelled) => inner.indexOf(telling) % groups === group;
      for (const telling of inner.filter((_, i) => i % groups === group)) labels.push(...labelsOf(training, telling));
      const rest = training.filter((one) => !isHeld(one));
      suggested.push(...(await suggestedFor(training.filter(isHeld), rest, choice, embedder)));
    }
    const { macroF1 } = score(labels, suggested);
    if (macroF1 > best.macroF1) best = { choice, macroF1 };
  }
  return best.choice;
}

const labelsOf = (passages: readonly Labelled[], telling: string) =>
  passages.filter((one) => one.telling === telling).map(({ labels }) => labels);

const results: Record<string, number[]> = { suggestions: [], 'without meaning': [], 'words only': [], 'majority class': [] };
for (const telling of tellings) {
  const held = all.filter((one) => one.telling === telling);
  const training = all.filter((one) => one.telling !== telling);
  const choice = await chosen(training, known);
  console.error(telling, JSON.stringify(choice));
  results['suggestions']!.push(...(await suggestedFor(held, training, choice, known)));
  results['without meaning']!.push(...(await suggestedFor(held, training, choice, null)));
  results['words only']!.push(...wordsOnly([...training, ...written], held));
  results['majority class']!.push(...majority(training, held));
}

function scored(suggested: readonly number[], group: string): Scores {
  const kept = all.map((_, i) => i).filter((i) => all[i]!.telling.startsWith(group));
  return score(kept.map((i) => all[i]!.labels), kept.map((i) => suggested[i]!));
}

const figure = (value: number) => value.toFixed(3).padStart(9);
for (const [group, name] of [['', 'all 12 tellings'], ['b-', 'b-*: nobody who wrote the features had read them'], ['a-', 'a-*: read before the cue phrases were written']]) {
  console.log(`\n${name}\n${''.padEnd(18)} accuracy any label macro-F1`);
  for (const [what, suggested] of Object.entries(results)) {
    const { accuracy, anyLabel, macroF1 } = scored(suggested, group!);
    console.log(what.padEnd(17), figure(accuracy), figure(anyLabel), figure(macroF1));
  }
}
const names = ['none', ...Array.from({ length: 11 }, (_, i) => question(i + 1).name)];
for (const group of ['', 'b-']) {
  const { each, confusion } = scored(results['suggestions']!, group);
  console.log(`\n${(group || 'all').padEnd(18)} labelled precision   recall       F1   suggested as 0 to 11`);
  for (const [answer, { precision, recall, f1, labelled }] of each.entries())
    console.log(`${String(answer).padStart(2)} ${names[answer]!.padEnd(16)}${String(labelled).padStart(8)} ${figure(precision)} ${figure(recall)}${figure(f1)}   ${confusion[answer]!.map((n) => String(n || '·').padStart(2)).join(' ')}`);
}
