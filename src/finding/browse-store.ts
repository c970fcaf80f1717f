import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { isFor, type Reader } from '../library/readers.ts';
import { questions } from '../questions/questions.ts';

/** How many people in how many places answered a question. */
export interface Answered {
  question: number;
  people: number;
  places: number;
}

/**
 * For each question with an answer that the reader may see: how many tellers and places. Of each telling one passage is looked
 * for, question by question: over a million passages that takes a sixth of the time that going through all of them does.
 */
export async function answeredQuestions(database: Kysely<Tables>, reader: Reader): Promise<Answered[]> {
  const asked = sql<{ question: number }>`unnest(${questions.map(({ number }) => number)}::int[])`;
  return database
    .selectFrom('telling')
    .innerJoin('story', 'story.id', 'telling.story_id')
    .innerJoin(asked.as<'asked'>(sql`asked(question)`), (join) => join.onTrue())
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('search_word')
          .innerJoin('live_release', 'live_release.id', 'search_word.release_id')
          .select('live_release.id')
          .whereRef('search_word.story_id', '=', 'telling.story_id')
          .whereRef('live_release.telling_id', '=', 'telling.id')
          .where(sql<boolean>`asked.question = any(search_word.questions)`)
          .where(isFor(reader, 'live_release') as never)
          .limit(1)
          .as('answer'),
      (join) => join.onTrue(),
    )
    .select([
      'asked.question',
      sql<number>`count(*)`.as('people'),
      sql<number>`count(distinct coalesce(story.place_id, story.id))`.as('places'),
    ])
    .groupBy('asked.question')
    .orderBy('asked.question')
    .execute();
}

/** Releases that answer a question, what matters most first, then the newest. */
export async function answersTo(
  database: Kysely<Tables>,
  reader: Reader,
  question: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const rows = await database
    .selectFrom('search_line')
    .innerJoin('live_release', 'live_release.id', 'search_line.release_id')
    .innerJoin('passage', 'passage.id', 'search_line.passage_id')
    .select('live_release.id')
    .where(isFor(reader, 'live_release') as never)
    .where(sql<boolean>`search_line.questions @> array[${question}]::int[]`)
    .orderBy(
      sql`coalesce((passage.decided->>'matters')::float, (passage.suggested->>'matters')::float, 0)`,
      'desc',
    )
    .orderBy('live_release.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ id }) => id);
}

/** A place with how many stories of it the reader may see. */
export interface PlaceWithStories {
  id: string;
  slug: string;
  name: string;
  kind: string;
  setting: 'rural' | 'urban' | 'mixed';
  size: 'small' | 'medium' | 'large';
  region: string;
  about: string;
  stories: number;
}

/** Places of which there is a story for the reader, by name. */
export async function placesWithStories(
  database: Kysely<Tables>,
  reader: Reader,
): Promise<PlaceWithStories[]> {
  return database
    .selectFrom('place')
    .innerJoin('story', 'story.place_id', 'place.id')
    .select([
      'place.id',
      'place.slug',
      'place.name',
      'place.kind',
      'place.setting',
      'place.size',
      'place.region',
      'place.about',
    ])
    .select(({ fn }) => fn.countAll<number>().as('stories'))
    .where((eb) => isReadable(eb, reader))
    .groupBy('place.id')
    .orderBy('place.name')
    .execute();
}

/** Topics with how many stories of each the reader may see. */
export async function topicsWithStories(
  database: Kysely<Tables>,
  reader: Reader,
): Promise<{ slug: string; name: string; stories: number }[]> {
  return database
    .selectFrom('topic')
    .innerJoin('story_topic', 'story_topic.topic_id', 'topic.id')
    .innerJoin('story', 'story.id', 'story_topic.story_id')
    .select(['topic.slug', 'topic.name'])
    .select(({ fn }) => fn.countAll<number>().as('stories'))
    .where((eb) => isReadable(eb, reader))
    .groupBy('topic.id')
    .orderBy('topic.name')
    .execute();
}

/** Whether one passage of the story at least is for the reader: looking for one is far less work than counting them all. */
function isReadable(eb: ExpressionBuilder<Tables, 'story'>, reader: Reader) {
  return eb.exists(
    eb
      .selectFrom('live_release')
      .select('live_release.id')
      .whereRef('live_release.story_id', '=', 'story.id')
      .where(isFor(reader, 'live_release') as never),
  );
}

/** How alike two places are, from 0 to 4: kind, setting, size, region. */
export function likeness(a: PlaceWithStories, b: PlaceWithStories): number {
  return (
    Number(a.kind === b.kind) +
    Number(a.setting === b.setting) +
    Number(a.size === b.size) +
    Number(a.region === b.region)
  );
}

/** News that is on, the newest first. */
export async function currentAnnouncements(
  database: Kysely<Tables>,
  now: Date,
): Promise<{ id: string; title: string; body: string; until: Date | null }[]> {
  return database
    .selectFrom('announcement')
    .select(['id', 'title', 'body', 'until'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .orderBy('at', 'desc')
    .limit(3)
    .execute();
}
