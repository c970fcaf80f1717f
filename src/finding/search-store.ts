import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { isFor, type Reader } from '../library/readers.ts';
import type { Filters } from './filters.ts';
import { dimensions } from './meaning.ts';

/** Lines of the index that are read at a time. */
const lot = 20_000;

/**
 * The signs of every line of the index made since a moment, in lots.
 * @param since null for all of them
 */
export async function* signsSince(database: Database, since: Date | null) {
  let after: { made: Date; release: string } | null = null;
  for (;;) {
    let query = database
      .selectFrom('search_line')
      .select(['release_id', 'signs', 'made_at'])
      .where('signs', 'is not', null)
      .orderBy('made_at')
      .orderBy('release_id')
      .limit(lot);
    if (after) query = query.where(sql<boolean>`(made_at, release_id) > (${after.made}, ${after.release})`);
    else if (since) query = query.where('made_at', '>=', since);
    const rows = await query.execute();
    if (rows.length === 0) return;
    const last = rows.at(-1)!;
    // Dates are kept to the microsecond and read to the millisecond: some of this lot may come again, and do no harm.
    after = { made: new Date(last.made_at.getTime() + 1), release: '00000000-0000-0000-0000-000000000000' };
    yield {
      ids: rows.map((row) => row.release_id),
      signs: Buffer.concat(rows.map((row) => row.signs!)),
      latest: last.made_at,
    };
    if (rows.length < lot) return;
  }
}

/** What narrows search lines: all that is asked for, or true. */
export function narrowed(eb: ExpressionBuilder<Tables, 'search_line'>, filters: Filters) {
  const all = [eb.val(true) as ReturnType<typeof eb.exists>];
  if (filters.story !== undefined) all.push(eb('search_line.story_id', '=', filters.story) as never);
  if (filters.question !== null)
    all.push(eb(sql`search_line.questions`, '@>', sql`array[${filters.question}]::int[]`) as never);
  if (filters.topic)
    all.push(
      eb.exists(
        eb
          .selectFrom('story_topic')
          .innerJoin('topic', 'topic.id', 'story_topic.topic_id')
          .select('topic.id')
          .whereRef('story_topic.story_id', '=', 'search_line.story_id')
          .where('topic.slug', '=', filters.topic),
      ),
    );
  const place = Object.entries({
    slug: filters.place,
    kind: filters.kind,
    setting: filters.setting,
    region: filters.region,
  }).filter(([, value]) => value !== null);
  if (place.length > 0)
    all.push(
      eb.exists(
        eb
          .selectFrom('story')
          .innerJoin('place', 'place.id', 'story.place_id')
          .select('place.id')
          .whereRef('story.id', '=', 'search_line.story_id')
          .where((inner) =>
            inner.and(place.map(([name, value]) => inner(sql.ref(`place.${name}`), '=', value))),
          ),
      ),
    );
  return eb.and(all);
}

/** Of a passage that may answer, what its place is worked out from. */
export interface Known {
  release: string;
  storyId: string;
  /** The mean alone of the meaning that is kept; null where there is none yet. */
  meaning: Buffer | null;
}

/** Which of these releases the reader may see now, in no order. @param withMeaning whether their meaning is read too */
export async function knownOf(
  database: Database,
  reader: Reader,
  filters: Filters,
  releases: readonly string[],
  withMeaning: boolean,
): Promise<Known[]> {
  if (releases.length === 0) return [];
  const mean = withMeaning
    ? sql<Buffer>`substring(search_line.meaning from 1 for ${dimensions})`
    : sql<null>`null`;
  return database
    .selectFrom('search_line')
    .innerJoin('live_release', 'live_release.id', 'search_line.release_id')
    .select([
      'search_line.release_id as release',
      'search_line.story_id as storyId',
      mean.$castTo<Buffer | null>().as('meaning'),
    ])
    .where('search_line.release_id', 'in', [...releases])
    .where(isFor(reader, 'live_release') as never)
    .where((eb) => narrowed(eb as never, filters) as never)
    .execute();
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
  filters: Filters,
  releases: readonly string[],
): Promise<Found[]> {
  if (releases.length === 0) return [];
  return database
    .selectFrom('search_line')
    .innerJoin('live_release', 'live_release.id', 'search_line.release_id')
    .innerJoin('passage', 'passage.id', 'search_line.passage_id')
    .innerJoin('story', 'story.id', 'search_line.story_id')
    .leftJoin('place', 'place.id', 'story.place_id')
    .select([
      'search_line.release_id as release',
      'live_release.words',
      'search_line.questions',
      'live_release.shown',
      'passage.code as passage',
      'story.slug as story',
      'story.title',
      'story.id as storyId',
      'place.name as place',
    ])
    .where('search_line.release_id', 'in', [...releases])
    .where(isFor(reader, 'live_release') as never)
    .where((eb) => narrowed(eb as never, filters) as never)
    .execute();
}

/** The whole meaning, with that of each sentence, of releases that the reader is known to see. */
export async function meaningsOf(
  database: Database,
  releases: readonly string[],
): Promise<Map<string, Buffer>> {
  if (releases.length === 0) return new Map();
  const rows = await database
    .selectFrom('search_line')
    .select(['release_id', 'meaning'])
    .where('release_id', 'in', [...releases])
    .where('meaning', 'is not', null)
    .execute();
  return new Map(rows.map(({ release_id, meaning }) => [release_id, meaning!]));
}

/** The releases of a story that can be found. */
export async function releasesFound(database: Database, storyId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('search_line')
    .select('release_id')
    .where('story_id', '=', storyId)
    .execute();
  return rows.map(({ release_id }) => release_id);
}
