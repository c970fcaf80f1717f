import { corePassage } from '../library/core-tellings.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { suggestQuestions } from '../shaping/question-suggestions.ts';
import { model } from '../shaping/suggest.ts';

/** How sure a suggestion is, as a person is told. */
export type Sureness = 'sure' | 'likely' | 'guess';

/** Passages on either side that are looked at with it: what was asked, and where in the telling it stands. */
const reach = 6;

/**
 * How sure it is, for each of the eleven, that a passage answers it: from the words, without the measuring of meaning
 * that the suggestion itself may have used.
 * @param telling the passages of its telling, in order
 */
export async function howSure(telling: readonly PassageRow[], code: string): Promise<Map<number, Sureness>> {
  const at = telling.findIndex((row) => row.code === code);
  const from = Math.max(0, at - reach);
  const near = telling.slice(from, at + reach + 1).map(corePassage);
  const answered = (await suggestQuestions(near, model, null))[at - from];
  return new Map(answered?.likely.slice(1).map((share, i) => [i + 1, inWords(share)] as const));
}

function inWords(share: number): Sureness {
  if (share >= 0.6) return 'sure';
  return share >= 0.3 ? 'likely' : 'guess';
}
