import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** What is known of a shared story beside what was told. */
export interface StoryFacts {
  place: PlaceFacts | null;
  /** When the first of it was shared. */
  since: Date | null;
  /** When it was last said to be still true. */
  reviewedAt: Date | null;
}

/** A place with its context: what tells a reader whether it is like theirs. */
export interface PlaceFacts {
  slug: string;
  name: string;
  kind: string;
  setting: string;
  size: string;
  region: string;
}

/** The topics of a story. */
export async function topicsOf(database: Kysely<Tables>, storyId: string) {
  return database
    .selectFrom('story_topic')
    .innerJoin('topic', 'topic.id', 'story_topic.topic_id')
    .select(['topic.slug', 'topic.name'])
    .where('story_id', '=', storyId)
    .orderBy('topic.name')
    .execute();
}

/** The place of a story and its dates, by one query. */
export async function factsOf(database: Kysely<Tables>, storyId: string): Promise<StoryFacts> {
  const { since, reviewedAt, slug, ...place } = await database
    .selectFrom('story')
    .leftJoin('place', 'place.id', 'story.place_id')
    .select(['place.slug', 'place.name', 'place.kind', 'place.setting', 'place.size', 'place.region'])
    .select((eb) => [
      eb
        .selectFrom('live_release')
        .select((inner) => inner.fn.min('public_from').as('at'))
        .whereRef('live_release.story_id', '=', 'story.id')
        .as('since'),
      eb
        .selectFrom('story_review')
        .select((inner) => inner.fn.max('at').as('at'))
        .whereRef('story_review.story_id', '=', 'story.id')
        .where('says', '=', 'still true')
        .as('reviewedAt'),
    ])
    .where('story.id', '=', storyId)
    .executeTakeFirstOrThrow();
  return {
    place: slug === null ? null : ({ slug, ...place } as PlaceFacts),
    since: since as Date | null,
    reviewedAt: reviewedAt as Date | null,
  };
}
