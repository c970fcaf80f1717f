// Chooses from which score a passage counts as an answer to a want, on the questions of test/benchmarks/finding that are for tuning, and
// says how that does on those held out: node test/benchmarks/wants/answers.ts
import { filtersOf } from '../../../src/finding/filters.ts';
import { ranked } from '../../../src/finding/search.ts';
import { anybody } from '../../../src/library/readers.ts';
import { readCorpus } from '../finding/corpus.ts';
import { type Half, readQuestions } from '../finding/questions.ts';
import { siteOf } from '../finding/site.ts';

/** A passage that was looked at for a want. */
interface Looked {
  grade: number;
  near: number;
  share: number;
  fused: number;
}

/** A want, and what was looked at for it. */
interface Wanted {
  hasAnswer: boolean;
  looked: Looked[];
}

const corpus = readCorpus();
const ids = new Set(corpus.map(({ id }) => id));
const site = await siteOf(corpus);

async function looked(half: Half): Promise<Wanted[]> {
  const asked = readQuestions(half, ids).filter(({ kind }) => kind === 'plain' || kind === 'none');
  const all: Wanted[] = [];
  for (const { kind, question, grades } of asked) {
    const { scored } = await ranked(site.finder, anybody, question, filtersOf(new URLSearchParams()));
    all.push({
      hasAnswer: kind !== 'none',
      looked: scored.map(({ release, near, share, score }) => ({
        grade: grades.get(site.idOf.get(release)!) ?? 0,
        near: near ?? 0,
        share,
        fused: score,
      })),
    });
  }
  return all;
}

/** Passages of one want that are named at most. */
const most = 3;

function figures(wants: readonly Wanted[], score: (one: Looked) => number, limit: number) {
  const reach = wants.map(({ looked }) =>
    looked
      .filter((one) => score(one) >= limit)
      .sort((a, b) => score(b) - score(a))
      .slice(0, most),
  );
  const all = reach.flat();
  const withAnswer = wants.map(({ hasAnswer }, i) => ({ hasAnswer, reach: reach[i]! }));
  const yes = withAnswer.filter(({ hasAnswer }) => hasAnswer);
  const no = withAnswer.filter(({ hasAnswer }) => !hasAnswer);
  const told = withAnswer.filter(({ reach }) => reach.length > 0);
  const right = told.filter(({ reach }) => reach.some(({ grade }) => grade > 0)).length;
  return {
    /** Of the passages named, how many answer or touch the want. */
    passages: all.length > 0 ? all.filter(({ grade }) => grade > 0).length / all.length : 1,
    /** Of the wants that are said to be answered, how many have a right one among the passages named. */
    letters: told.length > 0 ? right / told.length : 1,
    /** Of the wants with an answer, how many are given a right one. */
    answered: right / yes.length,
    /** Of those without, how many are told that there is one. */
    misled: no.filter(({ reach }) => reach.length > 0).length / no.length,
  };
}

const steps = Array.from({ length: 300 }, (_, i) => i / 100);
const percent = (value: number) => `${Math.round(value * 100)} %`;
const ways: [string, (one: Looked) => number][] = [
  ['nearness alone', ({ near }) => near],
  ['share of the words alone', ({ share }) => share],
  ['the score of search', ({ fused }) => fused],
  ['nearness + share', ({ near, share }) => near + share],
  ['nearness + ½ share', ({ near, share }) => near + share / 2],
  ['2 × nearness + share', ({ near, share }) => 2 * near + share],
];
const say = ({ passages, letters, answered, misled }: ReturnType<typeof figures>) =>
  `letters right ${percent(letters)}, passages right ${percent(passages)}, answered ${percent(answered)}, misled ${percent(misled)}`;
const [tune, held] = [await looked('tune'), await looked('held-out')];
console.log(`${tune.length} wants to choose by, ${held.length} held out.`);
for (const [name, score] of ways) {
  // A letter that is wrong is worse than one that does not come: F½ of letters that are right and wants that are answered.
  const gain = (limit: number) => {
    const { letters, answered } = figures(tune, score, limit);
    return letters + answered > 0 ? (1.25 * letters * answered) / (0.25 * letters + answered) : 0;
  };
  const best = steps.reduce((a, b) => (gain(b) >= gain(a) ? b : a));
  console.log(`${name} ≥ ${best}\n  tuned:    ${say(figures(tune, score, best))}`);
  console.log(`  held out: ${say(figures(held, score, best))}`);
}
for (const limit of [0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1])
  console.log(
    `nearness + share ≥ ${limit}, tuned: ${say(figures(tune, ({ near, share }) => near + share, limit))}`,
  );
await site.close();
