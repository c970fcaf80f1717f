// Says how well the topics of a want are found by sense, beside finding them by words alone, and which limit the half for tuning gives:
// node test/benchmarks/wants/topics.ts
// The meaning of a topic's name finds no more than shared words do, so the page of supply against demand goes by neither.
import { readFileSync } from 'node:fs';
import { useLite } from '../../../src/embedding/use-lite.ts';
import { alike, tellingWords } from '../../../src/wanting/alike.ts';

interface Labelled {
  want: string;
  topics: string[];
}

const lines = readFileSync(new URL('topics.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const topics = lines
  .find((line) => line.startsWith('# topics: '))!
  .slice(10)
  .split(' | ');
const labelled: Labelled[] = lines
  .filter((line) => !line.startsWith('#'))
  .map((line) => {
    const [want = '', named = ''] = line.split(' | ');
    return { want, topics: named === 'none' ? [] : named.split(', ') };
  });
for (const one of labelled.flatMap((each) => each.topics))
  if (!topics.includes(one)) throw new Error(`${one} is not among the topics`);
const halves = {
  tune: labelled.filter((_, i) => i % 2 === 0),
  'held-out': labelled.filter((_, i) => i % 2 === 1),
};

const embedder = useLite();
const texts = [...topics, ...labelled.map(({ want }) => want)].map(tellingWords);
const meanings = new Map((await embedder.embed(texts)).map((meaning, i) => [texts[i]!, meaning]));
const comparable = (words: string) => ({ words, meaning: meanings.get(tellingWords(words))! });
const by = (weight: number) => (want: string, topic: string) =>
  alike(comparable(want), comparable(topic), weight);
type Score = (want: string, topic: string) => number;
const named: Score = (want, topic) => (want.toLowerCase().includes(topic.toLowerCase()) ? 1 : 0);
const words: Score = (want, topic) => by(1)(want, topic) - by(0)(want, topic);
const ways: [string, Score][] = [
  ['the topic is named, as the page had it before', named],
  ['shared words alone', words],
  ...[0, 0.2, 0.4, 0.6, 0.8].map((weight): [string, Score] => [`meaning + ${weight} × shared`, by(weight)]),
];

/** How many are found of those that should be, and how many of those found should be. */
function figures(half: readonly Labelled[], score: Score, limit: number) {
  let right = 0;
  let found = 0;
  for (const { want, topics: own } of half)
    for (const topic of topics)
      if (score(want, topic) >= limit) {
        found += 1;
        if (own.includes(topic)) right += 1;
      }
  const all = half.reduce((sum, one) => sum + one.topics.length, 0);
  const [precision, recall] = [found ? right / found : 0, right / all];
  return { precision, recall, f: right ? (2 * precision * recall) / (precision + recall) : 0 };
}

const limits = Array.from({ length: 120 }, (_, i) => (i + 1) / 100);
for (const [name, score] of ways) {
  const best = limits
    .map((limit) => ({ limit, ...figures(halves.tune, score, limit) }))
    .reduce((a, b) => (b.f > a.f ? b : a));
  console.log(`${name}: limit ${best.limit}`);
  for (const half of ['tune', 'held-out'] as const) {
    const { precision, recall, f } = figures(halves[half], score, best.limit);
    console.log(
      `  ${half}: right ${precision.toFixed(2)}, found ${recall.toFixed(2)}, F ${f.toFixed(2)} of ${halves[half].length} wants`,
    );
  }
}
await embedder.close();
