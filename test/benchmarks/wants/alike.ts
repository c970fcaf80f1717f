// Says how well wants that are alike are found among others, on both halves of the labelled pairs, and which limit the half for tuning
// gives: node test/benchmarks/wants/alike.ts
import { useLite } from '../../../src/embedding/use-lite.ts';
import { alike, likeLimit, tellingWords } from '../../../src/wanting/alike.ts';
import { readPairs } from './pairs.ts';

type Score = (a: string, b: string) => number;

const embedder = useLite();
const halves = { tune: readPairs('tune'), 'held-out': readPairs('held-out') } as const;
const texts = [...new Set(Object.values(halves).flatMap((pairs) => pairs.flatMap(({ a, b }) => [a, b])))];
const whole = new Map((await embedder.embed(texts)).map((meaning, i) => [texts[i]!, meaning]));
const telling = new Map((await embedder.embed(texts.map(tellingWords))).map((one, i) => [texts[i]!, one]));
const by =
  (meanings: ReadonlyMap<string, Float32Array>, weight: number): Score =>
  (a, b) =>
    alike({ words: a, meaning: meanings.get(a)! }, { words: b, meaning: meanings.get(b)! }, weight);
const words: Score = (a, b) => by(telling, 1)(a, b) - by(telling, 0)(a, b);
const ways: [string, Score][] = [
  ['the meaning of the whole sentence', by(whole, 0)],
  ['the meaning of its telling words', by(telling, 0)],
  ['shared words alone', words],
  ...[0.2, 0.3, 0.5, 0.7, 1].map((weight): [string, Score] => [
    `telling words + ${weight} × shared`,
    by(telling, weight),
  ]),
];

/** Each of a pair that is alike looks for the other, among all wants of the half. */
function looked(pairs: (typeof halves)['tune'], score: Score) {
  const all = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  return pairs
    .filter(({ isAlike }) => isAlike)
    .flatMap(({ a, b }) => [
      [a, b],
      [b, a],
    ])
    .map(([from, other]) => {
      const own = score(from!, other!);
      const others = all.filter((one) => one !== from && one !== other).map((one) => score(from!, one));
      return { own, rank: 1 + others.filter((one) => one > own).length, others };
    });
}

const share = (value: number) => value.toFixed(2);
for (const [name, score] of ways) {
  const tuned = looked(halves.tune, score);
  // Four of five of those alike reach it.
  const own = tuned.map((one) => one.own).sort((a, b) => a - b);
  const limit = Math.floor(own[Math.floor(own.length / 5)]! * 100) / 100;
  console.log(`${name}: limit ${limit}`);
  for (const half of ['tune', 'held-out'] as const) {
    const found = looked(halves[half], score);
    const first = found.filter(({ rank }) => rank === 1).length / found.length;
    const three = found.filter(({ rank }) => rank <= 3).length / found.length;
    const reach = found.filter((one) => one.own >= limit).length / found.length;
    const wrong =
      found.reduce((sum, { others }) => sum + others.filter((one) => one >= limit).length, 0) / found.length;
    console.log(
      `  ${half}: first ${share(first)}, among three ${share(three)}; of those alike reach the limit ${share(reach)}, with ${share(wrong)} others a want`,
    );
  }
}
for (const half of ['tune', 'held-out'] as const) {
  const near = halves[half].filter(({ isAlike }) => !isAlike);
  const score = by(telling, 0.2);
  const reach = near.filter(({ a, b }) => score(a, b) >= likeLimit).length;
  console.log(`${half}: ${reach} of ${near.length} pairs made to mislead reach ${likeLimit}`);
}
await embedder.close();
