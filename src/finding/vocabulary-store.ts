import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Passages whose words are counted: of more, a sample of about so many, for what is counted are shares. */
const mostCounted = 20_000;
/** Passages whose spellings are read: reading text costs far more than reading the index that is made of it. */
const mostSpelled = 5_000;

/** How many passages hold each word. */
export interface WordCounts {
  /** Passages that were counted. */
  passages: number;
  /** By the stem that the index of words knows. */
  stems: ReadonlyMap<string, number>;
  /** Words of four letters and more as they are spelled, in lower case. */
  spellings: ReadonlyMap<string, number>;
}

/** Counts the words of everything that can be found, for whomever it is: nothing of it is ever shown. */
export async function countWords(database: Database): Promise<WordCounts> {
  const { rows: about } = await sql<{ lines: number }>`
    select greatest(reltuples, 0)::int as lines from pg_class where oid = 'search_word'::regclass`.execute(
    database,
  );
  const lines = about[0]!.lines;
  const counted = sampleOf(lines, mostCounted);
  const passages = await sql<{ count: number }>`
    select count(*)::int as count from search_word ${sql.raw(counted)}`.execute(database);
  const stems = await wordsIn(database, `select tsv from search_word ${counted}`, 1);
  const spelled = `select to_tsvector('simple', words) from search_line ${sampleOf(lines, mostSpelled)}`;
  const spellings = await wordsIn(database, spelled, 4);
  return { passages: passages.rows[0]!.count, stems, spellings };
}

/** The same sample each time, so that two queries count the same passages. */
function sampleOf(lines: number, most: number): string {
  return lines <= most ? '' : `tablesample system (${((100 * most) / lines).toFixed(4)}) repeatable (1)`;
}

async function wordsIn(database: Database, query: string, letters: number) {
  const { rows } = await sql<{ word: string; ndoc: number }>`
    select word, ndoc from ts_stat(${query}) where length(word) >= ${letters}`.execute(database);
  return new Map(rows.map(({ word, ndoc }) => [word, ndoc]));
}

/** The stems of each word, as the index of words makes them; none for a word that it leaves out. */
export async function stemsOf(database: Database, words: readonly string[]): Promise<string[][]> {
  const each = words.map((word) => sql`to_jsonb(tsvector_to_array(to_tsvector('english', ${word})))`);
  const { rows } = await sql<{
    stems: string[][];
  }>`select jsonb_build_array(${sql.join(each)}) as stems`.execute(database);
  return rows[0]!.stems;
}
