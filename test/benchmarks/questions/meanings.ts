import { useLite } from '../../../src/embedding/use-lite.ts';
import { shortened } from '../../../src/shaping/question-suggestions.ts';
import type { Meaning } from './fit.ts';
import type { Labelled } from './labelled.ts';

/** Embeds every passage once; about half a minute for 400. */
export async function meaningsOf(passages: readonly Labelled[]): Promise<Meaning> {
  const engine = useLite();
  const texts = [...new Set(passages.map(({ evidence }) => shortened(evidence.words)))];
  const vectors = await engine.embed(texts);
  await engine.close();
  const byText = new Map(texts.map((text, i) => [text, vectors[i]!]));
  return (words) => byText.get(shortened(words))!;
}
