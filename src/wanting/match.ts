import type { Database } from '../database/database.ts';
import { filtersOf } from '../finding/filters.ts';
import { heldLines } from '../finding/held-lines.ts';
import { limits } from '../finding/limits.ts';
import { linesHere } from '../finding/line-index.ts';
import { linesOf } from '../finding/line-store.ts';
import { type Finder, ranked, type ScoredKnown } from '../finding/search.ts';
import { type Vocabulary, vocabulary } from '../finding/vocabulary.ts';
import type { Reader } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';

/** Passages of one story that may answer one want, at most: more of the same are a search away. */
const mostOfOneStory = 3;
/** Passages that may answer one want, at most. */
const most = 20;
/** Milliseconds the engine may take in a job: nobody waits for it, and an answer by words alone is a worse one. */
const patience = 60_000;

/** A passage that may answer, and how surely. */
export interface Answer {
  release: string;
  /** As search scores it: the higher, the surer. */
  score: number;
}

/** What passages are looked at for a want. */
export interface Looking {
  /** The id of one story; all where it is left out. */
  story?: string;
  /** Releases of those who were asked for this very want, the longest first: of them the best counts, however it is worded. */
  asked: ReadonlySet<string>;
}

const vocabularies = new WeakMap<Database, Vocabulary>();

/**
 * The passages that may answer a want, best first: those that search would call an answer. Of the ways that were tried, its
 * score was right most often (test/benchmarks/wants/answers.ts).
 */
export async function answersFor(
  site: Machinery,
  reader: Reader,
  words: string,
  { story, asked }: Looking,
): Promise<Answer[]> {
  const filters = { ...filtersOf(new URLSearchParams()), ...(story !== undefined && { story }) };
  const { scored, byMeaning } = await ranked(finderFor(site, story), reader, words, filters);
  return chosen(scored, limits(byMeaning), asked);
}

/** Which of what was found counts as an answer. */
export function chosen(
  scored: readonly ScoredKnown[],
  { answers, shown }: { answers: number; shown: number },
  asked: ReadonlySet<string>,
): Answer[] {
  const ordered = [...scored].sort((a, b) => b.score - a.score);
  const best = ordered.find(({ release }) => asked.has(release));
  const counts = new Map<string, number>();
  // Asked for this very thing, and in words of their own: what they said at most length, which `asked` names first.
  const [unfound] = best ? [] : asked;
  const found = ordered
    .filter((one) => one.score >= (asked.has(one.release) ? shown : answers) || one === best)
    .filter((one) => {
      const count = (counts.get(one.storyId) ?? 0) + 1;
      counts.set(one.storyId, count);
      return count <= mostOfOneStory || one === best;
    })
    .slice(0, most)
    .map(({ release, score }) => ({ release, score }));
  return unfound === undefined ? found : [...found, { release: unfound, score: 0 }];
}

function finderFor(site: Machinery, story: string | undefined): Finder {
  const { database, embedder, settings } = site;
  const words = vocabularies.get(database) ?? vocabulary(database, patience);
  vocabularies.set(database, words);
  const index = story === undefined ? wholeIndex(site) : storyIndex(database, story);
  return { database, embedder, vocabulary: words, index, byMeaning: settings.meaning, patience };
}

/** Brought up to date for each want, since nobody tells a worker of new lines. */
function wholeIndex(site: Machinery): Finder['index'] {
  const index = linesHere(site);
  return {
    forget: index.forget,
    async find(sought) {
      await index.refresh();
      return index.find(sought);
    },
  };
}

/** Of one story the lines are read when they are looked at: it is in the index since a moment only. */
function storyIndex(database: Database, story: string): Finder['index'] {
  return {
    forget: () => {},
    async find(sought) {
      const lines = heldLines();
      for await (const lot of linesOf(database, { story })) for (const line of lot) lines.hold(line);
      return lines.find(sought);
    },
  };
}
