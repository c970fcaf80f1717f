import type { Database } from '../database/database.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { Reader } from '../library/readers.ts';
import type { Span } from '../stories/sentences.ts';
import { bestLine } from './best-line.ts';
import type { Filters } from './filters.ts';
import { type Candidate, fused } from './fuse.ts';
import { nearness, signsOf } from './meaning.ts';
import type { MeaningIndex } from './meaning-index.ts';
import { questionWords } from './question-words.ts';
import { byWords, type Found, foundOf } from './search-store.ts';

/** What searching needs. */
export interface Finder {
  database: Database;
  embedder: Embedder;
  /** null where the site looks at words alone. */
  index: MeaningIndex | null;
}

/** One result: a passage, and the line of it to show and mark. */
export interface Result extends Found {
  line: Span;
}

/** What a search found. */
export interface Results {
  results: Result[];
  /** Whether there are more on a further page. */
  more: boolean;
  /** Whether meaning was looked at as well as words. */
  byMeaning: boolean;
}

/** Candidates that words and meaning each bring. */
const candidates = 200;
/** Results on a page. */
export const perPage = 20;
/** Results of one story before those of others get their turn. */
const mostOfOneStory = 3;
/** Milliseconds the engine may take over a question before the answer is by words alone. */
const patience = 150;
/** How near a meaning must be to count as an answer when no word of the question stands in it: chosen by eye on the samples, not measured. */
export const nearEnough = 0.36;

/**
 * Passages that answer a question in plain words, best first: by its words and by its meaning. Nothing that the reader
 * may not see now is among them.
 */
export async function search(
  finder: Finder,
  reader: Reader,
  question: string,
  filters: Filters,
): Promise<Results> {
  const words = questionWords(question);
  if (words.length === 0) return { results: [], more: false, byMeaning: false };
  const [matches, meant] = await Promise.all([
    byWords(finder.database, reader, filters, words, candidates),
    meaningOf(finder, question),
  ]);
  const ids = new Set([...matches.map(({ release }) => release), ...(meant?.ids ?? [])]);
  const found = await foundOf(finder.database, reader, filters, [...ids]);
  const byRelease = new Map(matches.map((match) => [match.release, match]));
  const scored = fused(found.map((one) => candidate(one, byRelease, meant?.vector ?? null)));
  const answers = scored.filter(({ covered, near }) => covered > 0 || (near ?? 0) >= nearEnough);
  const known = new Map(found.map((one) => [one.release, one]));
  const ordered = spread(answers.map(({ release }) => known.get(release)!));
  const from = (filters.page - 1) * perPage;
  const page = ordered.slice(from, from + perPage);
  return {
    results: page.map((one) => ({ ...one, line: bestLine(one.words, words) })),
    more: ordered.length > from + perPage,
    byMeaning: meant !== null,
  };
}

function candidate(
  { release, meaning }: Found,
  matches: ReadonlyMap<string, { rank: number; covered: number }>,
  vector: Float32Array | null,
): Candidate {
  const match = matches.get(release);
  return {
    release,
    rank: match?.rank ?? null,
    covered: match?.covered ?? 0,
    near: vector && meaning ? nearness(vector, meaning) : null,
  };
}

async function meaningOf({ embedder, index }: Finder, question: string) {
  if (!index) return null;
  const asked = embedder.embed([question]).then(async ([vector]) => {
    const ids = await index.nearest(signsOf(vector!), candidates);
    return { vector: vector!, ids };
  });
  // Words alone are a good answer; a broken engine is told by the doctor, not to somebody who is looking for something.
  const orNull = asked.catch(() => null);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  return Promise.race([orNull, late]).finally(() => clearTimeout(timer));
}

/** No story fills a page: after three of one, those of others come first. */
function spread(found: readonly Found[]): Found[] {
  const counts = new Map<string, number>();
  const first: Found[] = [];
  const later: Found[] = [];
  for (const one of found) {
    const count = (counts.get(one.storyId) ?? 0) + 1;
    counts.set(one.storyId, count);
    (count <= mostOfOneStory ? first : later).push(one);
  }
  return [...first, ...later];
}
