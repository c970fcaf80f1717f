import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { isFor, type Reader } from '../library/readers.ts';

/** A story in a list. */
export interface ListedStory {
  id: string;
  slug: string;
  title: string;
  standfirst: string | null;
  place: string | null;
  invented: boolean;
  /** When the first of it was shared. */
  since: Date;
  passages: number;
}

/** What narrows a list of stories. */
export interface ListOptions {
  limit: number;
  offset?: number;
  topic?: string | null;
  place?: string | null;
  kind?: string | null;
  region?: string | null;
}

/** Stories of which something is for the reader now, the newest first. */
export async function sharedSince(
  database: Kysely<Tables>,
  reader: Reader,
  { limit, offset = 0, topic, place, kind, region }: ListOptions,
): Promise<ListedStory[]> {
  const shared = database
    .selectFrom('live_release')
    .select((eb) => [
      'story_id',
      eb.fn.min('public_from').as('since'),
      eb.fn.countAll<number>().as('passages'),
    ])
    .where(isFor(reader, 'live_release') as never)
    .groupBy('story_id')
    .as('shared');
  let query = database
    .selectFrom('story')
    .innerJoin(shared, 'shared.story_id', 'story.id')
    .leftJoin('place', 'place.id', 'story.place_id')
    .select([
      'story.id',
      'story.slug',
      'story.title',
      'story.standfirst',
      'story.invented',
      'place.name as place',
      'shared.since',
      'shared.passages',
    ])
    .orderBy('shared.since', 'desc')
    .orderBy('story.id')
    .limit(limit)
    .offset(offset);
  if (place) query = query.where('place.slug', '=', place);
  if (kind) query = query.where('place.kind', '=', kind);
  if (region) query = query.where('place.region', '=', region);
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
  return (await query.execute()) as ListedStory[];
}
