import { filtersOf } from '../../../src/finding/filters.ts';
import { nearestSentence, nearness, signsOf } from '../../../src/finding/meaning.ts';
import { type Finder, ranked, search } from '../../../src/finding/search.ts';
import { knownOf } from '../../../src/finding/search-store.ts';
import { anybody } from '../../../src/library/readers.ts';
import type { SetSite } from './site.ts';

/** What a way found: ids of the set, best first, at most 20, and whether they are shown as answers. */
export interface WayFound {
  found: string[];
  answered: boolean;
}

/** A way of searching. */
export type Way = (question: string) => Promise<WayFound>;

/** Nothing is narrowed. */
const filters = filtersOf(new URLSearchParams());
/** Nearness from which meaning alone would answer, chosen by tune.ts as the limits of the site are; the site never goes by it alone. */
const meaningAnswers = 0.45;

/** Words alone, meaning alone, and both: what the site does. */
export function waysOf({ finder, idOf }: SetSite): Record<'words' | 'meaning' | 'both', Way> {
  const searched = async (question: string, byMeaning: boolean): Promise<WayFound> => {
    const { results, answers } = await unhurried(finder, question, byMeaning, (one) =>
      search(one, anybody, question, filters),
    );
    return { found: results.map(({ release }) => idOf.get(release)!), answered: answers };
  };
  return {
    words: (question) => searched(question, false),
    async meaning(question) {
      const near = await nearestTo({ finder, idOf }, question);
      return {
        found: near.slice(0, 20).map(({ id }) => id),
        answered: near.some((one) => one.near >= meaningAnswers),
      };
    },
    both: (question) => searched(question, true),
  };
}

/** Everything that may answer, best first, before anything is left out for being weak. */
export async function rankedBy(finder: SetSite['finder'], question: string, byMeaning: boolean) {
  const { scored } = await unhurried(finder, question, byMeaning, (one) =>
    ranked(one, anybody, question, filters),
  );
  return scored;
}

/** Asks again where the engine was too late, so that what is measured does not hang on how busy the machine is. */
async function unhurried<T extends { byMeaning: boolean }>(
  finder: SetSite['finder'],
  question: string,
  byMeaning: boolean,
  ask: (finder: Finder) => Promise<T>,
): Promise<T> {
  await finder.embedder.embed([question]);
  for (;;) {
    const answer = await ask({ ...finder, byMeaning });
    if (answer.byMeaning === byMeaning) return answer;
  }
}

/** Passages by the nearness of their meaning alone, as `search` reckons it, nearest first. */
export async function nearestTo({ finder, idOf }: Pick<SetSite, 'finder' | 'idOf'>, question: string) {
  const [vector] = await finder.embedder.embed([question]);
  const { releases } = await finder.index.find({
    terms: [],
    signs: signsOf(vector!),
    within: { audiences: ['everyone'], stories: null, question: null },
    count: 200,
  });
  const found = await knownOf(finder.database, anybody, releases, { terms: [], withMeaning: true });
  return found
    .map(({ release, meaning }) => {
      const best = nearestSentence(vector!, meaning!);
      return { id: idOf.get(release)!, near: (nearness(vector!, meaning!) + (best?.near ?? 0)) / 2 };
    })
    .sort((a, b) => b.near - a.near);
}
