/**
 * Chooses the numbers that search goes by, on the half of the questions that is for it: how much meaning and rank count
 * beside the words, and the scores from which a passage is shown and from which it answers.
 *
 *   node test/benchmarks/finding/tune.ts
 */
import { fused, type Scored, type Weights, weights } from '../../../src/finding/fuse.ts';
import { spread } from '../../../src/finding/search.ts';
import { readCorpus } from './corpus.ts';
import { figuresOf, recall } from './figures.ts';
import { type Asked, readQuestions } from './questions.ts';
import { siteOf } from './site.ts';
import { nearestTo, rankedBy } from './ways.ts';

interface Candidates {
  asked: Asked;
  scored: Scored[];
  /** Passages of a story may not fill a page. */
  idsOf(scored: readonly Scored[]): string[];
}

const corpus = readCorpus();
const site = await siteOf(corpus);
const asked = readQuestions('tune', new Set(corpus.map(({ id }) => id)));
const both = await candidatesOf(true);
const words = await candidatesOf(false);
const alone: Best[] = [];
for (const one of asked)
  alone.push({ asked: one, best: (await nearestTo(site, one.question))[0]?.near ?? 0 });
await site.close();

console.log(`Weights, now near ${weights.near}, rank ${weights.rank}\n`);
table('nDCG@10', (weighed) => ndcgOf(both, weighed));
table('Questions with an answer told from those without (the greatest Youden index)', (weighed) => {
  const { yes, no } = answersFrom(bestsOf(both, weighed));
  return yes - no;
});
for (const [name, all] of Object.entries({ 'words and meaning': both, 'words alone': words }))
  console.log(
    `${name}: shown from ${shownFrom(all).toFixed(2)}, ${inWords(answersFrom(bestsOf(all, weights)))}`,
  );
console.log(`meaning alone: ${inWords(answersFrom(alone))}`);

async function candidatesOf(byMeaning: boolean): Promise<Candidates[]> {
  const all: Candidates[] = [];
  for (const one of asked) {
    const scored = await rankedBy(site.finder, one.question, byMeaning);
    const known = new Map(scored.map((found) => [found.release, found]));
    const idsOf = (order: readonly Scored[]) =>
      spread(order.map(({ release }) => known.get(release)!)).map(({ release }) => site.idOf.get(release)!);
    all.push({ asked: one, scored, idsOf });
  }
  return all;
}

function table(title: string, figure: (weighed: Weights) => number): void {
  const ranks = [0, 0.25, 0.5, 1, 2, 3];
  console.log(`${title}\n${'near'.padEnd(6)}${ranks.map((rank) => `rank ${rank}`.padStart(11)).join('')}`);
  for (const near of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]) {
    const row = ranks.map((rank) => figure({ near, rank }).toFixed(3).padStart(11));
    console.log(String(near).padEnd(6) + row.join(''));
  }
  console.log('');
}

function ndcgOf(all: readonly Candidates[], weighed: Weights): number {
  const runs = all.map(({ asked, scored, idsOf }) => ({ asked, found: idsOf(fused(scored, weighed)) }));
  return figuresOf(runs.map((run) => ({ ...run, answered: true }))).ndcg;
}

/** The highest limit that takes no answer from the first ten. */
function shownFrom(all: readonly Candidates[]): number {
  const at = (limit: number) =>
    all.reduce((sum, { asked, scored, idsOf }) => {
      const found = idsOf(scored.filter(({ score }) => score >= limit));
      return sum + (asked.kind === 'none' ? 0 : recall({ asked, found }));
    }, 0);
  let limit = 0;
  while (limit < 10 && at(limit + 0.05) >= at(0) - 1e-9) limit += 0.05;
  return limit;
}

interface Best {
  asked: Asked;
  /** The score of the best that was found. */
  best: number;
}

function bestsOf(all: readonly Candidates[], weighed: Weights): Best[] {
  return all.map(({ asked, scored }) => ({ asked, best: fused(scored, weighed)[0]?.score ?? 0 }));
}

interface Telling {
  limit: number;
  /** Shares of the questions with an answer, and of those without, that reach the limit. */
  yes: number;
  no: number;
}

/** Where the share of answerable questions that reach it, less that of the others, is greatest: the middle of where it is. */
function answersFrom(all: readonly Best[]): Telling {
  const yes = all.filter(({ asked }) => asked.kind !== 'none');
  const no = all.filter(({ asked }) => asked.kind === 'none');
  const over = (some: readonly Best[], limit: number) =>
    some.filter(({ best }) => best >= limit).length / some.length;
  const tried = Array.from({ length: 1000 }, (_, i) => i / 200);
  const gains = tried.map((limit) => over(yes, limit) - over(no, limit));
  const best = tried.filter((_, i) => gains[i]! > Math.max(...gains) - 1e-9);
  const limit = best[Math.floor(best.length / 2)]!;
  return { limit, yes: over(yes, limit), no: over(no, limit) };
}

function inWords({ limit, yes, no }: Telling): string {
  return `answers from ${limit} (${yes.toFixed(2)} of those with an answer reach it, ${no.toFixed(2)} of those without)`;
}
