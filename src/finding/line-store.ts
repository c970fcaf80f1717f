import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { HeldLine } from './held-lines.ts';

/** The channel on which every web process hears, by the database itself, that there are lines to be found. */
export const linesChannel = 'passalong_lines';

/** Lines that are read at a time: some 500 KB. */
const lot = 500;

/** The moment it is for the database. */
export async function momentOf(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(database);
  return rows[0]!.now;
}

/**
 * Lines of the index, in lots, in the order in which they were made or changed.
 * @param which all of them, unless it is told since when, or of which story
 */
export async function* linesOf(
  database: Database,
  { since = null, story }: { since?: Date | null; story?: string } = {},
): AsyncGenerator<HeldLine[]> {
  // As text: a Date has no microseconds, and all that one transaction made has the same moment.
  let after: { made: string; release: string } | null = null;
  for (;;) {
    let query = database
      .selectFrom('search_line')
      .innerJoin('search_word', 'search_word.release_id', 'search_line.release_id')
      .select([
        'search_line.release_id as release',
        'search_line.story_id as story',
        'search_word.audience',
        'search_line.questions',
        sql<string>`search_word.tsv::text`.as('words'),
        'search_line.signs',
        sql<string>`search_line.made_at::text`.as('made'),
      ])
      .orderBy('search_line.made_at')
      .orderBy('search_line.release_id')
      .limit(lot);
    if (after)
      query = query.where(
        sql<boolean>`(search_line.made_at, search_line.release_id) > (${after.made}::timestamptz, ${after.release}::uuid)`,
      );
    else if (since) query = query.where('search_line.made_at', '>=', since);
    if (story !== undefined) query = query.where('search_line.story_id', '=', story);
    const rows = await query.execute();
    if (rows.length === 0) return;
    const last = rows.at(-1)!;
    after = { made: last.made, release: last.release };
    yield rows.map(({ made: _, ...line }) => line);
    if (rows.length < lot) return;
  }
}
