/**
 * Measures the suggestions of which question a passage answers: node test/benchmarks/questions/measure.ts
 * Each telling in turn is left out; whatever is learnt or chosen comes from the other tellings alone. With --json it
 * prints the figures alone, for the table of benchmarks.
 */
import { question } from '../../../src/questions/questions.ts';
import { majority, wordsOnly } from './baselines.ts';
import { chosenFor, suggestedFor } from './choose.ts';
import { readLabelled, readTraining } from './labelled.ts';
import { meaningsOf } from './meanings.ts';
import { type Scores, score } from './scores.ts';

const all = readLabelled();
const extra = readTraining();
const material = { extra, meaning: await meaningsOf([...all, ...extra]) };
const results = {
  suggestions: [] as number[],
  'without meaning': [] as number[],
  'words only': [] as number[],
  'majority class': [] as number[],
};

for (const telling of new Set(all.map((one) => one.telling))) {
  const held = all.filter((one) => one.telling === telling);
  const training = all.filter((one) => one.telling !== telling);
  const choice = await chosenFor(training, material);
  results.suggestions.push(...(await suggestedFor(held, training, choice, material)));
  results['without meaning'].push(...(await suggestedFor(held, training, choice, material, false)));
  results['words only'].push(...wordsOnly([...training, ...extra], held));
  results['majority class'].push(...majority(training, held));
}

function scored(suggested: readonly number[], prefix: string): Scores {
  const kept = [...all.keys()].filter((i) => all[i]!.telling.startsWith(prefix));
  return score(
    kept.map((i) => all[i]!.labels),
    kept.map((i) => suggested[i]!),
  );
}

const groups = [
  ['', 'All tellings'],
  [
    'b-',
    'b-*, whose words nobody who wrote the features had read: the figure to go by, though settings were compared on it',
  ],
  ['a-', 'a-*, which had been read before the cue phrases were written: too good'],
] as const;
const figure = (value: number) => value.toFixed(3).padStart(10);

function compared(prefix: string, title: string): string[] {
  const rows = Object.entries(results).map(([what, suggested]) => {
    const { accuracy, anyLabel, macroF1 } = scored(suggested, prefix);
    return what.padEnd(20) + figure(accuracy) + figure(anyLabel) + figure(macroF1);
  });
  return ['', title, `${''.padEnd(20)}  accuracy any label  macro-F1`, ...rows];
}

const names = ['none', ...Array.from({ length: 11 }, (_, i) => question(i + 1).name)];

function byAnswer(prefix: string, title: string): string[] {
  const { each, confusion } = scored(results.suggestions, prefix);
  const rows = each.map(({ precision, recall, f1, labelled }, answer) => {
    const suggestedAs = confusion[answer]!.map((count) => String(count || '·').padStart(3)).join('');
    const name = `${String(answer).padStart(2)} ${names[answer]!.padEnd(16)}`;
    return `${name}${String(labelled).padStart(8)}${figure(precision)}${figure(recall)}${figure(f1)}  ${suggestedAs}`;
  });
  return [
    '',
    title,
    `${''.padEnd(19)}labelled precision    recall        F1   suggested as 0 to 11`,
    ...rows,
  ];
}

if (process.argv.includes('--json')) {
  const figures = Object.entries(results).map(([what, suggested]) => {
    const { accuracy, macroF1 } = scored(suggested, '');
    return [what, { accuracy, macroF1, macroF1Unread: scored(suggested, 'b-').macroF1 }];
  });
  console.log(JSON.stringify(Object.fromEntries(figures)));
} else {
  const tables = groups.flatMap(([prefix, title]) => [...compared(prefix, title), ...byAnswer(prefix, '')]);
  console.log(tables.join('\n'));
}
