import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isFor, type Reader } from '../library/readers.ts';
import type { Filters } from './filters.ts';
import type { Term } from './vocabulary.ts';

/**
 * Ids of the stories within the filters.
 * @returns null where nothing narrows them
 */
export async function storiesWithin(
  database: Database,
  { story, topic, place, kind, setting, region }: Filters,
): Promise<string[] | null> {
  if (story !== undefined) return [story];
  const named = Object.entries({ slug: place, kind, setting, region }).filter(([, value]) => value !== null);
  if (!topic && named.length === 0) return null;
  let query = database.selectFrom('story').select('story.id');
  if (topic)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('story_topic')
          .innerJoin('topic', 'topic.id', 'story_topic.topic_id')
          .select('topic.id')
          .whereRef('story_topic.story_id', '=', 'story.id')
          .where('topic.slug', '=', topic),
      ),
    );
  if (named.length > 0)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('place')
          .select('place.id')
          .whereRef('place.id', '=', 'story.place_id')
          .where((inner) =>
            inner.and(named.map(([name, value]) => inner(sql.ref(`place.${name}`), '=', value))),
          ),
      ),
    );
  return (await query.execute()).map(({ id }) => id);
}

/** Of a passage that may answer, what its place is worked out from. */
export interface Known {
  release: string;
  storyId: string;
  /** How often and how close together the words asked for stand (`ts_rank_cd`, Clarke and others 2000, less for long passages). */
  rank: number;
  /** The meaning that is kept; null where there is none yet, or where it was not asked for. */
  meaning: Buffer | null;
}

/** What `ts_rank_cd` does with long passages: it divides by 1 and the logarithm of their length. */
const longer = 1;

/**
 * Which of these releases are for the reader and still there, in no order.
 * @param terms what their rank goes by
 */
export async function knownOf(
  database: Database,
  reader: Reader,
  releases: readonly string[],
  { terms, withMeaning }: { terms: readonly Term[]; withMeaning: boolean },
): Promise<Known[]> {
  if (releases.length === 0) return [];
  const meaning = sql<Buffer | null>`(select meaning from search_line where release_id = search_word.release_id)`;
  const query = terms.map(asQuery).join(' | ');
  return database
    .selectFrom('search_word')
    .select([
      'search_word.release_id as release',
      'search_word.story_id as storyId',
      // A query of its own is worked out once; else a prepared plan reads the words of the question anew for each line.
      sql<number>`ts_rank_cd(search_word.tsv, (select to_tsquery('english', ${query})), ${sql.lit(longer)})::float8`.as(
        'rank',
      ),
      (withMeaning ? meaning : sql<Buffer | null>`null`).as('meaning'),
    ])
    .where(isAnyOf('search_word.release_id', releases))
    .where(isFor(reader, 'search_word') as never)
    .execute();
}

/** As `to_tsquery` takes it. */
function asQuery({ word, meant }: Term): string {
  const plain = [word, ...(meant === null ? [] : [meant])].map((one) => `'${one.replace(/['\\]/gu, '')}'`);
  return plain.length === 1 ? plain[0]! : `(${plain.join(' | ')})`;
}

/** One parameter for any number of ids: hundreds of them cost more to send and to plan than to look up. */
function isAnyOf(column: string, ids: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;
}

/** A passage found, as a result shows it. */
export interface Found {
  release: string;
  words: string;
  questions: number[];
  shown: string;
  passage: string;
  story: string;
  title: string;
  storyId: string;
  place: string | null;
}

/** The passages of these releases that the reader may see now, in no order. */
export async function foundOf(
  database: Database,
  reader: Reader,
  releases: readonly string[],
): Promise<Found[]> {
  if (releases.length === 0) return [];
  return database
    .selectFrom('search_word')
    .innerJoin('live_release', 'live_release.id', 'search_word.release_id')
    .innerJoin('passage', 'passage.id', 'live_release.passage_id')
    .innerJoin('story', 'story.id', 'search_word.story_id')
    .leftJoin('place', 'place.id', 'story.place_id')
    .select([
      'search_word.release_id as release',
      'live_release.words',
      'search_word.questions',
      'live_release.shown',
      'passage.code as passage',
      'story.slug as story',
      'story.title',
      'story.id as storyId',
      'place.name as place',
    ])
    .where(isAnyOf('search_word.release_id', releases))
    .where(isFor(reader, 'live_release') as never)
    .execute();
}
