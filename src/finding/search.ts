import type { Database } from '../database/database.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { anybody, audiencesFor, type Reader } from '../library/readers.ts';
import type { Span } from '../stories/sentences.ts';
import { bestLine } from './best-line.ts';
import type { Filters } from './filters.ts';
import { byWords, fused, type Scored } from './fuse.ts';
import { inTurn } from './in-turn.ts';
import { limits } from './limits.ts';
import type { LineIndex } from './line-index.ts';
import { nearestSentence, nearness, signsOf } from './meaning.ts';
import { questionWords } from './question-words.ts';
import { type Found, foundOf, type Known, knownOf, storiesWithin } from './search-store.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** What searching needs. */
export interface Finder {
  database: Database;
  embedder: Embedder;
  vocabulary: Vocabulary;
  index: Pick<LineIndex, 'find' | 'forget'>;
  /** Whether meaning is looked at as well as words. */
  byMeaning: boolean;
  /** Milliseconds the engine may take over a question before the answer is by words alone; 2,000 where it is left out. */
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
export type ScoredKnown = Scored & Known & { sentence: number | null };

/** What may answer a question, best first, before any of it is left out for being weak. */
export interface Ranked {
  scored: ScoredKnown[];
  terms: readonly Term[];
  byMeaning: boolean;
}

/** Of the best by words and by signs, how many are looked at closely: three pages. */
const lookedAt = 60;
/** Results on a page. */
export const perPage = 20;
/** Where nothing answers, so many of what comes nearest: the room to say what one wanted to know is then in sight. */
const nearestShown = 10;
/** Results of one story before those of others get their turn. */
const mostOfOneStory = 3;
/**
 * Searches of a process that ask the database at the same time, and that may wait to. With eight at once it took half as long again
 * for each, and who was slow was twice as slow (decisions/2026-11-29-every-line-is-weighed.md). Five hundred wait two to five seconds.
 */
const atDatabase = inTurn(4, 500);
/** Long enough for the engine to load when somebody is the first to search, or the first for a while. */
const shortPatience = 2_000;

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
  const weighed = await weighedFor(finder, reader, question, filters);
  return atDatabase(async () => shownOf(finder, reader, await scoredFor(finder, reader, weighed), filters));
}

async function shownOf(
  finder: Finder,
  reader: Reader,
  { scored, terms, byMeaning }: Ranked,
  filters: Filters,
): Promise<Results> {
  const { ordered, answers } = worthShowing(scored, byMeaning);
  const from = (filters.page - 1) * perPage;
  const page = ordered.slice(from, from + perPage);
  const words = terms.flatMap(({ word, meant }) => (meant === null ? [word] : [word, meant]));
  const found = await foundOf(
    finder.database,
    reader,
    page.map(({ release }) => release),
  );
  const shown = new Map(found.map((one) => [one.release, one]));
  return {
    // What was taken back in this moment is not there any more.
    results: page.flatMap(({ release, sentence }) => {
      const one = shown.get(release);
      return one ? [{ ...one, line: bestLine(one.words, words, sentence) }] : [];
    }),
    answers,
    more: ordered.length > from + perPage,
    byMeaning,
  };
}

/** What is good enough to be shown, in the order in which it is; and whether the best of it answers. */
export function worthShowing(
  scored: readonly ScoredKnown[],
  byMeaning: boolean,
): { ordered: ScoredKnown[]; answers: boolean } {
  const limit = limits(byMeaning);
  const answers = scored.length > 0 && scored[0]!.score >= limit.answers;
  const ordered = spread(scored.filter((one) => one.score >= limit.shown || saysIt(one)));
  return { ordered: answers ? ordered : ordered.slice(0, nearestShown), answers };
}

/** Whether the words alone would make it an answer: then it is shown, however far its meaning seems to be. */
function saysIt(one: Scored): boolean {
  return byWords(one) >= limits(false).answers;
}

/** Everything that may answer a question, best first, with its scores; none of it left out for being weak. */
export async function ranked(
  finder: Finder,
  reader: Reader,
  question: string,
  filters: Filters,
): Promise<Ranked> {
  return scoredFor(finder, reader, await weighedFor(finder, reader, question, filters));
}

/** What a question comes to, before the database is asked about any line. */
interface Weighed {
  terms: readonly Term[];
  /** Its meaning, where that is looked at and came in time. */
  vector: Float32Array | null;
  /** The lines that are looked at closely, and the share of the question's words in each. */
  first: readonly Pick<Scored, 'release' | 'share'>[];
}

async function weighedFor(
  { database, index, embedder, vocabulary, byMeaning, patience }: Finder,
  reader: Reader,
  question: string,
  filters: Filters,
): Promise<Weighed> {
  const words = questionWords(question);
  if (words.length === 0) return { terms: [], vector: null, first: [] };
  const [vector, terms, stories] = await Promise.all([
    byMeaning ? meaningOf(embedder, question, patience) : null,
    vocabulary.termsOf(words),
    storiesWithin(database, filters),
  ]);
  const candidates = await index.find({
    terms: terms.map(({ ways, weight }) => ({ ways, weight })),
    signs: vector && signsOf(vector),
    within: { audiences: audiencesFor(reader), stories, question: filters.question },
    count: lookedAt,
  });
  const first = candidates.releases.map((release, i) => ({ release, share: candidates.shares[i]! }));
  return { terms, vector, first };
}

async function scoredFor(
  { database, index }: Finder,
  reader: Reader,
  { terms, vector, first }: Weighed,
): Promise<Ranked> {
  const known = await knownOf(
    database,
    reader,
    first.map(({ release }) => release),
    { terms, withMeaning: vector !== null },
  );
  const byRelease = new Map(known.map((one) => [one.release, one]));
  if (reader === anybody)
    index.forget(first.flatMap(({ release }) => (byRelease.has(release) ? [] : [release])));
  const scored = fused(
    first.flatMap(({ release, share }) => {
      const one = byRelease.get(release);
      const closer = vector && one?.meaning ? closely(vector, one.meaning) : { near: null, sentence: null };
      return one ? [{ ...one, share, ...closer }] : [];
    }),
  );
  return { scored, terms, byMeaning: vector !== null };
}

/**
 * How near a passage is: the mean of its meaning and its nearest sentence, half each, since one line of ten often answers a
 * question and the mean hides it.
 */
function closely(vector: Float32Array, meaning: Buffer): { near: number; sentence: number | null } {
  const near = nearness(vector, meaning);
  const nearest = nearestSentence(vector, meaning);
  return nearest === null
    ? { near, sentence: null }
    : { near: (near + nearest.near) / 2, sentence: nearest.sentence };
}

async function meaningOf(
  embedder: Embedder,
  question: string,
  patience = shortPatience,
): Promise<Float32Array | null> {
  // Words alone are a good answer; a broken engine is told by the doctor, not to somebody who is looking for something.
  const asked = embedder.embed([question]).then(
    ([vector]) => vector ?? null,
    () => null,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
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
