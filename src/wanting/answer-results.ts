import type { Database } from '../database/database.ts';
import { bestLine } from '../finding/best-line.ts';
import { questionWords } from '../finding/question-words.ts';
import type { Result } from '../finding/search.ts';
import { foundOf } from '../finding/search-store.ts';
import type { Reader } from '../library/readers.ts';

/**
 * The passages of these releases as results of a search, in their order, each with the line that says most of the want.
 * What the reader may not see now is not among them.
 */
export async function answerResults(
  database: Database,
  reader: Reader,
  releases: readonly string[],
  want: string,
): Promise<Result[]> {
  const rows = await foundOf(database, reader, releases);
  const known = new Map(rows.map((row) => [row.release, row]));
  const words = questionWords(want);
  return releases.flatMap((id) => {
    const row = known.get(id);
    return row ? [{ ...row, line: bestLine(row.words, words) }] : [];
  });
}
