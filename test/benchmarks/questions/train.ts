/**
 * Learns what src/shaping/question-weights.json holds from all labelled passages: node test/benchmarks/questions/train.ts
 * Run it after any change to the cue phrases, the features or the labels.
 */
import { writeFileSync } from 'node:fs';
import { packed } from '../../../src/shaping/question-weights.ts';
import { chosenFor } from './choose.ts';
import { fit } from './fit.ts';
import { readLabelled, readTraining } from './labelled.ts';
import { meaningsOf } from './meanings.ts';

const all = readLabelled();
const extra = readTraining();
const material = { extra, meaning: await meaningsOf([...all, ...extra]) };
const choice = await chosenFor(all, material);
const model = fit([...all, ...extra], choice, material.meaning);
const file = new URL('../../../src/shaping/question-weights.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(packed(model), null, 2)}\n`);
console.log(
  `Learnt from ${all.length} labelled and ${extra.length} other passages, with ${JSON.stringify(choice)}.`,
);
