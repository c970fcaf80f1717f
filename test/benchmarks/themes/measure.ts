/**
 * Measures the gathering of free answers into themes: node test/benchmarks/themes/measure.ts
 * Held out is what it is judged by. With --tuning it shows the tuning half instead; with --themes the themes
 * themselves; with --many it times 5,000 answers and measures nothing else.
 */
import { cpus } from 'node:os';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { useLite } from '../../../src/embedding/use-lite.ts';
import { none } from '../../../src/hearing/themes/centres.ts';
import { type Gathering, gather } from '../../../src/hearing/themes/gather.ts';
import { centred, type Meanings } from '../../../src/hearing/themes/meanings.ts';
import { stopWords } from '../../../src/hearing/themes/stop-words.ts';
import { thoughtsOf } from '../../../src/hearing/themes/thought.ts';
import { kMeans, sameClusterer, wordsOnly } from './baselines.ts';
import { heldOut, type Labelled, readLabelled, tuning } from './labelled.ts';
import { manyAnswers } from './many.ts';
import { type Agreement, agreement } from './scores.ts';

const engine = useLite();
const asked = process.argv.includes('--tuning') ? tuning : heldOut;
console.log(`${cpus().length} cores, ${cpus()[0]!.model}; ${asked.join(', ')}`);
if (process.argv.includes('--many')) await timeMany(engine);
else {
  await measure('two questions together, 12 themes', asked.flatMap(readLabelled), 12);
  for (const name of asked) await measure(`${name} alone, 6 themes`, readLabelled(name), 6);
}
await engine.close();

async function measure(title: string, all: readonly Labelled[], k: number): Promise<void> {
  const texts = all.map(({ text }) => text);
  const vectors = await engine.embed(thoughtsOf(texts).map(({ sense }) => sense));
  const began = performance.now();
  const gathering = gather(texts, vectors);
  const seconds = (performance.now() - began) / 1000;
  // Words and k-means are given only the answers that say something: they have no way to leave one out.
  const kept = all.filter(({ theme }) => theme !== 'empty');
  // With stop words and without: words alone may take whichever serves them better.
  const words = [stopWords, new Set<string>()].map((leftOut) =>
    wordsOnly(
      kept.map(({ text }) => text),
      leftOut,
    ),
  );
  const meant = await meanings(kept);
  console.log(`\n${title} (${kept.length} answers that say something)`);
  console.log(`${''.padEnd(52)}  left over: one heap  left over: each alone`);
  console.log(`${''.padEnd(52)}   Rand      V    AMI   Rand      V    AMI themes`);
  row('ours', all, foundIn(gathering, all), `${seconds.toFixed(2)} s`);
  const graphs = words.flatMap((rows) => sameClusterer(rows));
  for (const by of ['rand', 'v'] as const)
    best(`words only, same clusterer, its best for ${by === 'v' ? 'V' : 'Rand'}`, kept, graphs, by);
  const means = words.map((rows) => kMeans(rows, k));
  for (const by of ['rand', 'v'] as const)
    best(`words only, k-means, k = ${k} given, its best for ${by === 'v' ? 'V' : 'Rand'}`, kept, means, by);
  best(`meanings as they are, k-means, k = ${k} given`, kept, [kMeans(meant, k)], 'rand');
  row(
    'nothing sorted at all: every answer by itself',
    kept,
    kept.map(() => none),
  );
  const lone = [...all.keys()].filter((i) => all[i]!.theme === 'alone');
  const said = [...all.keys()].filter((i) => !['alone', 'empty'].includes(all[i]!.theme));
  const left = (which: readonly number[]) => which.filter((i) => gathering.alone.includes(i)).length;
  console.log(
    `ours left alone ${left(lone)} of ${lone.length} that fit nowhere and ${left(said)} of ${said.length} that fit;` +
      ` took ${gathering.empty.length} of ${all.length - kept.length} to say nothing`,
  );
  if (process.argv.includes('--themes')) show(gathering, all);
}

async function meanings(kept: readonly Labelled[]): Promise<Meanings> {
  return centred(await engine.embed(kept.map(({ text }) => text)));
}

/** The theme of each answer, or `none`. */
function foundIn({ themes }: Gathering, all: readonly Labelled[]): number[] {
  const found = all.map(() => none);
  for (const [theme, { members }] of themes.entries()) for (const { text } of members) found[text] = theme;
  return found;
}

/** Of several sortings the one that is best by one measure, which only somebody who knows the labels can choose. */
function best(what: string, kept: readonly Labelled[], tries: readonly number[][], by: 'rand' | 'v'): void {
  row(
    what,
    kept,
    tries.reduce((most, next) => (score(kept, next)[by] > score(kept, most)[by] ? next : most)),
  );
}

/**
 * Agreement over the answers that have a theme. What was left over is one heap, as people see it. As themes of one
 * each it would gain by V, which does not allow for chance: whoever sorts nothing at all would come first.
 */
function score(
  all: readonly Labelled[],
  found: readonly number[],
  leftOver: 'heap' | 'each' = 'heap',
): Agreement {
  const kept = [...all.keys()].filter((i) => !['alone', 'empty'].includes(all[i]!.theme));
  return agreement(
    kept.map((i) => all[i]!.theme),
    kept.map((i) => (found[i] === none && leftOver === 'each' ? `alone ${i}` : found[i])),
  );
}

function row(what: string, all: readonly Labelled[], found: readonly number[], more = ''): void {
  const [heap, each] = [score(all, found), score(all, found, 'each')];
  const figures = [heap.rand, heap.v, heap.information, each.rand, each.v, each.information];
  const shown = figures.map((figure) => figure.toFixed(3).padStart(7)).join('');
  const themes = new Set(found.filter((theme) => theme !== none)).size;
  console.log(`${what.padEnd(52)}${shown}${String(themes).padStart(7)}  ${more}`.trimEnd());
}

function show({ themes, alone }: Gathering, all: readonly Labelled[]): void {
  for (const { words, members, central } of themes) {
    console.log(`\n  ${words.join(', ')} (${members.length}) “${all[members[central]!.text]!.text}”`);
    for (const { text } of members)
      console.log(`     ${all[text]!.theme.slice(0, 22).padEnd(23)} ${all[text]!.text}`);
  }
  console.log(`\n  alone: ${alone.map((i) => all[i]!.text).join(' | ')}`);
}

async function timeMany(embedder: Embedder): Promise<void> {
  const texts = manyAnswers(5000);
  const thoughts = thoughtsOf(texts);
  const beganAt = clock();
  const vectors = await embedder.embed(thoughts.map(({ sense }) => sense));
  const embeddedAt = clock();
  const { themes, alone } = gather(texts, vectors);
  const gatheredAt = clock();
  const took = (from: Clock, to: Clock) =>
    `${((to.wall - from.wall) / 1000).toFixed(1)} s (${(to.work - from.work).toFixed(1)} s of work)`;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `\n5,000 answers (${new Set(texts).size} differ, ${thoughts.length} thoughts): meanings ${took(beganAt, embeddedAt)},` +
      ` gathered ${took(embeddedAt, gatheredAt)}; ${themes.length} themes, the largest ${themes[0]!.members.length},` +
      ` ${alone.length} alone; ${memory} MB at most, the engine's included`,
  );
}

interface Clock {
  wall: number;
  work: number;
}

/** Milliseconds that went by, and seconds that the processor worked for us: they differ when others are at work too. */
function clock(): Clock {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), work: (user + system) / 1_000_000 };
}
