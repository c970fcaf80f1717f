import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Gathered, Told } from './permits.ts';

/** A story as those who work on it see it. */
export interface StoryAtWork extends Gathered {
  slug: string;
  title: string;
  standfirst: string | null;
  placeId: string | null;
  place: string | null;
  invented: boolean;
  version: number;
  reviewOn: string | null;
}

/** A telling as those who work on it see it. */
export interface TellingAtWork extends Told {
  storyId: string;
  number: number;
  name: string;
  role: string;
  email: string | null;
  source: 'typed' | 'transcript' | 'interview';
  toldAt: Date | null;
  beganAt: Date | null;
}

/** A row of the table `passage`. */
export type PassageRow = Selectable<Tables['passage']>;

/** The story with this slug, with its gatherers; null where there is none. */
export async function storyAtWork(database: Kysely<Tables>, slug: string): Promise<StoryAtWork | null> {
  const row = await stories(database).where('story.slug', '=', slug).executeTakeFirst();
  return row ? withGatherers(database, row) : null;
}

/** The story with this id, with its gatherers; null where there is none. */
export async function storyById(database: Kysely<Tables>, id: string): Promise<StoryAtWork | null> {
  const row = await stories(database).where('story.id', '=', id).executeTakeFirst();
  return row ? withGatherers(database, row) : null;
}

function stories(database: Kysely<Tables>) {
  return database
    .selectFrom('story')
    .leftJoin('place', 'place.id', 'story.place_id')
    .select([
      'story.id',
      'story.slug',
      'story.title',
      'story.standfirst',
      'story.place_id as placeId',
      'place.name as place',
      'story.invented',
      'story.version',
      'story.review_on as reviewOn',
    ]);
}

async function withGatherers(
  database: Kysely<Tables>,
  row: Omit<StoryAtWork, 'gatherers'>,
): Promise<StoryAtWork> {
  const gatherers = await database
    .selectFrom('story_gatherer')
    .select('person_id')
    .where('story_id', '=', row.id)
    .execute();
  return { ...row, gatherers: gatherers.map(({ person_id }) => person_id) };
}

/** The tellings of a story, in order. */
export async function tellingsOf(database: Kysely<Tables>, storyId: string): Promise<TellingAtWork[]> {
  return tellings(database).where('story_id', '=', storyId).orderBy('number').execute();
}

/** A telling by its id; null where there is none. */
export async function tellingById(database: Kysely<Tables>, id: string): Promise<TellingAtWork | null> {
  return (await tellings(database).where('id', '=', id).executeTakeFirst()) ?? null;
}

function tellings(database: Kysely<Tables>) {
  return database
    .selectFrom('telling')
    .select([
      'id',
      'story_id as storyId',
      'person_id as personId',
      'number',
      'teller_name as name',
      'teller_role as role',
      'teller_email as email',
      'source',
      'told_at as toldAt',
      'began_at as beganAt',
    ]);
}

/** All passages of a story, tellings one after another, in the order told. */
export async function passagesOf(
  database: Kysely<Tables>,
  storyId: string,
): Promise<(PassageRow & { telling: number })[]> {
  return database
    .selectFrom('passage')
    .innerJoin('telling', 'telling.id', 'passage.telling_id')
    .selectAll('passage')
    .select('telling.number as telling')
    .where('passage.story_id', '=', storyId)
    .orderBy('telling.number')
    .orderBy('passage.number')
    .execute();
}

/** Something changed that a form could show: the story's version goes up, in the transaction of the change. */
export async function storyMovedOn(trx: Kysely<Tables>, storyId: string): Promise<void> {
  await trx
    .updateTable('story')
    .set(({ eb }) => ({ version: eb('version', '+', 1), updated_at: new Date() }))
    .where('id', '=', storyId)
    .execute();
}
