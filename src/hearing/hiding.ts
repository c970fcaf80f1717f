import type { Asked } from './asked.ts';
import { abouts, isExclusive, type Tally } from './heard.ts';
import { hiddenOfOne } from './hiding-one.ts';
import { hiddenOfSome } from './hiding-some.ts';
import { fewest, type HeardQuestion } from './shown.ts';

/**
 * What may be shown of a question. Every set of people whose size can be worked out from it is of nobody or of five and
 * more: decisions/2026-11-29-small-groups.md has the argument. It never tells how many replied in all, nor how large a
 * group is: with those, the few who skipped a question could be told.
 */
export function hidden(asked: Asked, tally: Tally): HeardQuestion {
  return isExclusive(asked) ? hiddenOfOne(asked.key, tally) : hiddenOfSome(asked.key, tally);
}

/** How many replied, as far as may be told: at least so many. Nothing that is not in the shown counts already. */
export interface AtLeast {
  all: number;
  by: HeardBy;
}

type HeardBy = Record<(typeof abouts)[number], Record<string, number>>;

/** The most that any question shows to have answered: of all, and of each group. */
export function atLeast(questions: readonly HeardQuestion[]): AtLeast {
  const by: HeardBy = { role: {}, kindOfPlace: {}, region: {} };
  let all = 0;
  for (const question of questions) {
    all = Math.max(all, question.whole?.answered ?? 0);
    for (const about of abouts)
      for (const [group, { answered }] of Object.entries(question.by[about]))
        by[about][group] = Math.max(by[about][group] ?? fewest, answered);
  }
  return { all, by };
}
