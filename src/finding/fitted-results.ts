import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { editionsOf } from '../editions/served-store.ts';
import { waysOf } from '../editions/shared-story.ts';
import type { Way } from '../editions/story-parts.tsx';
import type { Reader } from '../library/readers.ts';
import type { Fitting } from '../suiting/fitting.ts';
import { fitted } from '../suiting/suiting.ts';
import type { Result } from './search.ts';

/** A result and, for a reader of whom it is known what suits them, the way to take its whole story in that suits best. */
export interface FittedResult extends Result {
  way?: Way | null;
}

/** Puts to each result the way that suits, in one query; for a reader of whom nothing is known they stay as they are. */
export async function asFitted(
  database: Kysely<Tables>,
  reader: Reader,
  results: readonly Result[],
  { suiting }: Pick<Fitting, 'suiting'>,
): Promise<readonly FittedResult[]> {
  if (!suiting || results.length === 0) return results;
  const ids = [...new Set(results.map(({ storyId }) => storyId))];
  const editions = await editionsOf(database, ids, reader);
  return results.map((result) => ({
    ...result,
    way: fitted(waysOf(editions.get(result.storyId) ?? []), suiting).best,
  }));
}
