import type { Embedder } from '../embedding/embedder.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import type { Passage } from '../stories/passage.ts';
import { wordCount } from '../stories/word-count.ts';
import { askedBefore, tellingOf } from './asked.ts';
import { inConversation, withNeighbours } from './conversation.ts';
import { type Evidence, featuresOf } from './question-features.ts';
import { likely, type QuestionModel, withMeaning } from './question-model.ts';

/** The share of all words whose meaning is looked at: the passages that the rest leaves least sure. Measured: more brings nothing. */
const shareLookedAt = 0.4;

/** And no more than these words: with many tellings at once nobody waits longer than some seconds for it. */
const mostLookedAt = 12_000;

/** A passage this sure of its answer is left at that. */
const sureEnough = 0.95;

/** Words of a passage that are looked at; what it is about shows by then. */
const wordsLookedAt = 80;

/** A passage of fewer words than this must be surer of its answer. */
const slight = 14;
const sureOfSlight = 0.7;

/** From this likelihood on a second answer is suggested beside the first. */
const secondFrom = 0.3;

/** What one passage seems to answer, and how likely each answer is (0 is none). */
export interface Answered {
  questions: QuestionNumber[];
  likely: number[];
}

/** Which of the eleven each passage seems to answer: none, one, or two with the likelier first. */
export async function suggestQuestions(
  passages: readonly Passage[],
  model: QuestionModel,
  embedder: Embedder | null,
): Promise<Answered[]> {
  const all = await likelyAnswers(evidenceOf(passages), model, embedder);
  return all.map((likely, i) => {
    const isSlight = wordCount(passages[i]!.words) < slight && Math.max(...likely) < sureOfSlight;
    return { questions: isSlight ? [] : chosen(likely), likely };
  });
}

/** Passages as the model sees them. */
export function evidenceOf(passages: readonly Passage[]): Evidence[] {
  const asked = askedBefore(passages);
  const counts = new Map<string, number>();
  for (const passage of passages) counts.set(tellingOf(passage), (counts.get(tellingOf(passage)) ?? 0) + 1);
  let place = 0;
  return passages.map((passage, i) => {
    place = i > 0 && tellingOf(passage) === tellingOf(passages[i - 1]!) ? place + 1 : 0;
    return { words: passage.words, asked: asked[i]!, place, of: counts.get(tellingOf(passage))! };
  });
}

/** How likely each answer is for each passage; the meaning of those left least sure is looked at. */
export async function likelyAnswers(
  evidence: readonly Evidence[],
  model: QuestionModel,
  embedder: Embedder | null,
): Promise<number[][]> {
  const features = evidence.map((one) => featuresOf(one, (phrase) => model.rarity.get(phrase) ?? 1));
  const follows = evidence.map(({ place }) => place > 0);
  const byWords = features.map((one) => likely(model.words, one));
  const all = byWords.map((shares, i) => inConversation(shares, features[i]!));
  if (!embedder) return withNeighbours(all, follows);
  const unsure = leastSure(evidence, byWords);
  const vectors = await embedder.embed(unsure.map((i) => shortened(evidence[i]!.words)));
  for (const [n, i] of unsure.entries()) {
    const meant = withMeaning(features[i]!, vectors[n]!, model.centroids, model.scale);
    all[i] = inConversation(likely(model.meaning, meant), meant);
  }
  return withNeighbours(all, follows);
}

/** The first words of a passage: as many as are looked at. */
export function shortened(words: string): string {
  return words.split(/\s+/u).slice(0, wordsLookedAt).join(' ');
}

function leastSure(evidence: readonly Evidence[], all: readonly number[][]): number[] {
  const sure = all.map(margin);
  const sizes = evidence.map(({ words }) => Math.min(wordsLookedAt, wordCount(words)));
  let left = Math.min(mostLookedAt, shareLookedAt * sizes.reduce((a, b) => a + b, 0));
  const chosenOnes: number[] = [];
  const order = [...sure.keys()].sort((a, b) => sure[a]! - sure[b]!);
  for (const i of order) {
    if (left <= 0 || sure[i]! >= sureEnough) break;
    chosenOnes.push(i);
    left -= sizes[i]!;
  }
  return chosenOnes;
}

function margin(shares: readonly number[]): number {
  const [first, second] = [...shares].sort((a, b) => b - a);
  return first! - second!;
}

function chosen(shares: readonly number[]): QuestionNumber[] {
  const order = [...shares.keys()].sort((a, b) => shares[b]! - shares[a]!);
  const [first, second] = order as [QuestionNumber | 0, QuestionNumber | 0];
  if (first === 0) return [];
  return second !== 0 && shares[second]! >= secondFrom ? [first, second] : [first];
}
