import type { Database } from '../database/database.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { Reader } from '../library/readers.ts';
import type { Span } from '../stories/sentences.ts';
import { bestLine } from './best-line.ts';
import type { Filters } from './filters.ts';
import { type Candidate, fused, type Scored } from './fuse.ts';
import { limits } from './limits.ts';
import { nearestSentence, nearness, signsOf } from './meaning.ts';
import type { MeaningIndex } from './meaning-index.ts';
import { questionWords } from './question-words.ts';
import { type Found, foundOf, type Known, knownOf, meaningsOf } from './search-store.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { byWords, type Match } from './words-store.ts';

/** What searching needs. */
export interface Finder {
  database: Database;
  embedder: Embedder;
  vocabulary: Vocabulary;
  /** null where the site looks at words alone. */
  index: Pick<MeaningIndex, 'nearest'> | null;
  /** Milliseconds the engine may take over a question before the answer is by words alone; 150 where it is left out. */
  patience?: number;
}

/** One result: a passage, and the line of it to show and mark. */
export interface Result extends Found {
  line: Span;
}

/** What a search found. */
export interface Results {
  results: Result[];
  /** Whether the best that was found is good enough to be called an answer; if not, it is what comes nearest. */
  answers: boolean;
  /** Whether there are more on a further page. */
  more: boolean;
  /** Whether meaning was looked at as well as words. */
  byMeaning: boolean;
}

/** A passage with its score and, where it was looked for, the sentence whose meaning is nearest. */
export interface ScoredKnown extends Scored {
  storyId: string;
  sentence: number | null;
}

/** What may answer a question, best first, before any of it is left out for being weak. */
export interface Ranked {
  scored: ScoredKnown[];
  terms: readonly Term[];
  byMeaning: boolean;
}

/** Candidates that words and meaning each bring: six pages. With 200 the half for tuning is ranked no better, and more is read. */
const candidates = 120;
/** Of the best by words and by the mean of a meaning, how many are looked at sentence by sentence: two pages; with 60 it is no better. */
const lookedAt = 40;
/** Results on a page. */
export const perPage = 20;
/** Results of one story before those of others get their turn. */
const mostOfOneStory = 3;
const shortPatience = 150;

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
  const { scored, terms, byMeaning } = await ranked(finder, reader, question, filters);
  const limit = limits(byMeaning);
  const ordered = spread(scored.filter((one) => one.score >= limit.shown || saysIt(one)));
  const from = (filters.page - 1) * perPage;
  const page = ordered.slice(from, from + perPage);
  const words = terms.flatMap(({ word, meant }) => (meant === null ? [word] : [word, meant]));
  const found = await foundOf(
    finder.database,
    reader,
    filters,
    page.map(({ release }) => release),
  );
  const shown = new Map(found.map((one) => [one.release, one]));
  return {
    // What was taken back in this moment is not there any more.
    results: page.flatMap(({ release, sentence }) => {
      const one = shown.get(release);
      return one ? [{ ...one, line: bestLine(one.words, words, sentence) }] : [];
    }),
    answers: scored.length > 0 && scored[0]!.score >= limit.answers,
    more: ordered.length > from + perPage,
    byMeaning,
  };
}

/** Whether the words alone would make it an answer: then it is shown, however far its meaning seems to be. */
function saysIt(one: Scored): boolean {
  return fused([{ ...one, near: null }])[0]!.score >= limits(false).answers;
}

/** Everything that may answer a question, best first, with its scores; none of it left out for being weak. */
export async function ranked(
  { database, embedder, vocabulary, index, patience = shortPatience }: Finder,
  reader: Reader,
  question: string,
  filters: Filters,
): Promise<Ranked> {
  const words = questionWords(question);
  if (words.length === 0) return { scored: [], terms: [], byMeaning: false };
  const asking = index ? meaningOf(embedder, index, question, patience) : null;
  const terms = await vocabulary.termsOf(words);
  const [matches, meant] = await Promise.all([byWords(database, reader, filters, terms, candidates), asking]);
  const ids = new Set([...matches.map(({ release }) => release), ...(meant?.ids ?? [])]);
  const known = await knownOf(database, reader, filters, [...ids], meant !== null);
  const stories = new Map(known.map(({ release, storyId }) => [release, storyId]));
  const byRelease = new Map(matches.map((match) => [match.release, match]));
  const first = fused(known.map((one) => candidate(one, byRelease, meant?.vector ?? null)));
  const scored = meant ? await bySentence(database, first, meant.vector) : first;
  return {
    scored: scored.map((one) => ({ sentence: null, ...one, storyId: stories.get(one.release)! })),
    terms,
    byMeaning: meant !== null,
  };
}

function candidate(
  { release, meaning }: Known,
  matches: ReadonlyMap<string, Match>,
  vector: Float32Array | null,
): Candidate {
  const match = matches.get(release);
  return {
    release,
    rank: match?.rank ?? 0,
    share: match?.share ?? 0,
    near: vector && meaning ? nearness(vector, meaning) : null,
  };
}

/**
 * The best of them in order again, now by the mean of a passage's meaning and its nearest sentence, half each: one
 * line of ten often answers a question, and the mean hides it.
 */
async function bySentence(database: Database, first: readonly Scored[], vector: Float32Array) {
  const best = first.slice(0, lookedAt);
  const meanings = await meaningsOf(
    database,
    best.map(({ release }) => release),
  );
  const sentences = new Map<string, number>();
  const closer = best.map((one) => {
    const kept = meanings.get(one.release);
    const nearest = kept && one.near !== null ? nearestSentence(vector, kept) : null;
    if (nearest === null) return one;
    sentences.set(one.release, nearest.sentence);
    return { ...one, near: (one.near! + nearest.near) / 2 };
  });
  const all = [...fused(closer), ...first.slice(lookedAt)];
  return all.map((one) => ({ ...one, sentence: sentences.get(one.release) ?? null }));
}

async function meaningOf(
  embedder: Embedder,
  index: Pick<MeaningIndex, 'nearest'>,
  question: string,
  patience: number,
) {
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
export function spread(found: readonly ScoredKnown[]): ScoredKnown[] {
  const counts = new Map<string, number>();
  const first: ScoredKnown[] = [];
  const later: ScoredKnown[] = [];
  for (const one of found) {
    const count = (counts.get(one.storyId) ?? 0) + 1;
    counts.set(one.storyId, count);
    (count <= mostOfOneStory ? first : later).push(one);
  }
  return [...first, ...later];
}
