import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Visit } from '../people/visit.ts';
import type { WordsOf } from '../web/words.ts';
import type { Suiting } from './suiting.ts';
import { suitingOf } from './suiting-store.ts';
import { suitingWords } from './suiting-words.ts';

/** The words that these parts speak. */
export type SuitingWords = WordsOf<typeof suitingWords>;

/** What a page needs in order to put first what suits its reader. */
export interface Fitting {
  /** null where nothing is known: then everything stands in its usual order. */
  suiting: Suiting | null;
  words: SuitingWords;
  /** The page that is being read, to come back to. */
  back: string;
}

/** What suits the reader of a page, with the words to say so. */
export async function fittingOf(database: Kysely<Tables>, visit: Visit): Promise<Fitting> {
  const { pathname, search } = new URL(visit.request.url);
  return {
    suiting: await suitingOf(database, visit),
    words: visit.words(suitingWords),
    back: pathname + search,
  };
}
