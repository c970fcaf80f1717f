/**
 * Measures how well search ranks, on the half of the questions that no number of it was chosen by: words alone, meaning
 * alone, and both, which is what the site does. On a real PostgreSQL of its own; a minute or two.
 *
 *   node test/benchmarks/finding/measure.ts            the half held out
 *   node test/benchmarks/finding/measure.ts --tune     the half for tuning, when something is being chosen
 *   node test/benchmarks/finding/measure.ts --each     each question as well
 */
import { readCorpus } from './corpus.ts';
import { type Figures, figuresOf, ndcg, type Run } from './figures.ts';
import { type Asked, type Half, readQuestions } from './questions.ts';
import { siteOf } from './site.ts';
import { type Way, waysOf } from './ways.ts';

const half: Half = process.argv.includes('--tune') ? 'tune' : 'held-out';
const corpus = readCorpus();
const asked = readQuestions(half, new Set(corpus.map(({ id }) => id)));
const site = await siteOf(corpus);
const runs = await runsOf(asked, waysOf(site));
await site.close();

const none = asked.filter(({ kind }) => kind === 'none').length;
console.log(
  `${corpus.length} passages; half: ${half}, ${asked.length - none} questions with an answer and ${none} without\n`,
);
console.log('| by | nDCG@10 | MRR | recall@10 | no answer, shown as one | answer, not called one |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [way, all] of Object.entries(runs)) console.log(row(way, figuresOf(all)));
console.log('\nBoth, by kind of question (nDCG@10)');
for (const [kind, all] of Map.groupBy(runs.both!, ({ asked }) => asked.kind))
  if (kind !== 'none')
    console.log(`${kind.padEnd(7)}${String(all.length).padStart(3)}  ${figuresOf(all).ndcg.toFixed(3)}`);
if (process.argv.includes('--each')) for (const run of runs.both!) console.log(inALine(run));

async function runsOf(all: readonly Asked[], ways: Record<string, Way>): Promise<Record<string, Run[]>> {
  const result: Record<string, Run[]> = {};
  for (const [name, way] of Object.entries(ways)) {
    result[name] = [];
    for (const one of all) result[name].push({ asked: one, ...(await way(one.question)) });
  }
  return result;
}

function row(way: string, { ndcg, mrr, recall, falsely, missed }: Figures): string {
  const share = (value: number, of: number) => `${Math.round(value * of)} of ${of}`;
  const ranking = [ndcg, mrr, recall].map((value) => value.toFixed(3)).join(' | ');
  return `| ${way} | ${ranking} | ${share(falsely, none)} | ${share(missed, asked.length - none)} |`;
}

function inALine(run: Run): string {
  const { kind, question, grades } = run.asked;
  const first = run.found.slice(0, 5).map((id) => `${id} (${grades.get(id) ?? 0})`);
  return `${kind.padEnd(6)} ${ndcg(run).toFixed(2)} ${run.answered ? 'answers' : 'nearest'} ${question}: ${first.join(' ')}`;
}
