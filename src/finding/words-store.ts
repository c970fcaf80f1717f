import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isFor, type Reader } from '../library/readers.ts';
import type { Filters } from './filters.ts';
import { narrowed } from './search-store.ts';
import type { Term } from './vocabulary.ts';

/** Matches that are looked at closely: of more than this, the words are too common to tell them apart by rank. */
const mostRanked = 600;
/** What `ts_rank_cd` does with long passages: it divides by 1 and the logarithm of their length. */
const longer = 1;

/** What the database says of a passage that may answer. */
export interface Match {
  release: string;
  rank: number;
  share: number;
}

/**
 * Passages that hold the words asked for, ranked by the weight of those they hold, then by how often and how close together they
 * stand (`ts_rank_cd`, Clarke and others 2000, less for long passages): those with all the words, then, where they are few,
 * those with any two of them, then with any.
 * @param terms at least one
 */
export async function byWords(
  database: Database,
  reader: Reader,
  filters: Filters,
  terms: readonly Term[],
  count: number,
): Promise<Match[]> {
  const found = new Map<string, Match>();
  for (const query of queriesFor(terms.map(asQuery))) {
    if (found.size >= count / 4 && found.size > 0) break;
    const rows = await matching(database, reader, filters, terms, query, count);
    for (const row of rows) if (!found.has(row.release)) found.set(row.release, row);
  }
  return [...found.values()];
}

/** As `to_tsquery` takes it. */
function asQuery({ word, meant }: Term): string {
  const plain = [word, ...(meant === null ? [] : [meant])].map((one) => `'${one.replace(/['\\]/gu, '')}'`);
  return plain.length === 1 ? plain[0]! : `(${plain.join(' | ')})`;
}

/** From strict to loose. */
function queriesFor(terms: readonly string[]): string[] {
  if (terms.length === 1) return [...terms];
  const pairs = terms.flatMap((one, i) => terms.slice(i + 1).map((other) => `(${one} & ${other})`));
  return [terms.join(' & '), ...(terms.length > 2 ? [pairs.join(' | ')] : []), terms.join(' | ')];
}

async function matching(
  database: Database,
  reader: Reader,
  filters: Filters,
  terms: readonly Term[],
  query: string,
  count: number,
): Promise<Match[]> {
  const any = sql`to_tsquery('english', ${terms.map(asQuery).join(' | ')})`;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = sql.join(
    terms.map(
      (term) => sql`(tsv @@ to_tsquery('english', ${asQuery(term)}))::int * ${term.weight / total}::float8`,
    ),
    sql` + `,
  );
  const hits = database
    .selectFrom('search_line')
    .innerJoin('live_release', 'live_release.id', 'search_line.release_id')
    .select(['search_line.release_id as release', 'search_line.tsv'])
    .where(sql<boolean>`search_line.tsv @@ to_tsquery('english', ${query})`)
    .where(isFor(reader, 'live_release') as never)
    .where((eb) => narrowed(eb as never, filters) as never)
    .limit(mostRanked)
    .as('hits');
  return database
    .selectFrom(hits)
    .select([
      'release',
      sql<number>`ts_rank_cd(tsv, ${any}, ${longer})::float8`.as('rank'),
      sql<number>`${share}`.as('share'),
    ])
    .orderBy('share', 'desc')
    .orderBy('rank', 'desc')
    .limit(count)
    .execute();
}
