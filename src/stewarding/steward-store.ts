import { type Kysely, sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { personOf } from '../people/hand.ts';

/** The permission that everything here that changes something takes. */
export type ToSteward = Permit<'steward', 'site'>;

/** What needs somebody, counted. */
export interface Needs {
  failedJobs: number;
  failedEditions: number;
  names: number;
  reviews: number;
  wants: number;
  evidence: number;
  stuck: number;
}

/** Counts what needs somebody, beside what story states say. */
export async function needsCounted(
  database: Kysely<Tables>,
  now: Date,
): Promise<Omit<Needs, 'names' | 'stuck'>> {
  const { rows } = await sql<Omit<Needs, 'names' | 'stuck'>>`select
    (select count(*) from pgboss.job where name = 'passalong' and state = 'failed') as "failedJobs",
    (select count(*) from edition where state = 'failed') as "failedEditions",
    (select count(*) from story where review_on <= ${now}::date) as reviews,
    (select count(*) from evidence where state = 'waiting') as evidence,
    (select count(*) from want where state = 'waiting') as wants`.execute(database);
  return rows[0]!;
}

/** How much there is of each thing. */
export interface Things {
  shared: number;
  underWay: number;
  people: number;
}

/** Counts stories of which something is shared, those of which nothing is, and accounts. */
export async function thingsCounted(database: Kysely<Tables>): Promise<Things> {
  const { rows } = await sql<Things>`with shared as (select distinct story_id from live_release)
    select (select count(*) from shared) as shared,
      (select count(*) from story where id not in (select story_id from shared)) as "underWay",
      (select count(*) from person where erased_at is null) as people`.execute(database);
  return rows[0]!;
}

/** Says of a story that it is still true, or that it has changed; it is asked about again after so many months. */
export async function reviewStory(
  database: Database,
  permit: ToSteward,
  storyId: string,
  says: 'still true' | 'has changed',
  months: number,
): Promise<void> {
  await transaction(database, async (trx) => {
    await trx
      .insertInto('story_review')
      .values({ story_id: storyId, says, person_id: personOf(permit.hand) })
      .execute();
    await trx
      .updateTable('story')
      .set({ review_on: sql`(now() + make_interval(months => ${months}))::date` })
      .where('id', '=', storyId)
      .execute();
    await record(trx, permit.hand, says === 'still true' ? 'said it is still true' : 'said it has changed', {
      story: storyId,
    });
  });
}

/** How often one story was opened in one way. */
export interface Opened {
  storyId: string;
  slug: string;
  title: string;
  form: string;
  count: number;
}

/** How often stories were opened since a day, each way by itself. */
export async function openedSince(database: Kysely<Tables>, day: string): Promise<Opened[]> {
  return database
    .selectFrom('read_count')
    .innerJoin('story', 'story.id', 'read_count.story_id')
    .select(['story.id as storyId', 'story.slug', 'story.title', 'read_count.form'])
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('day', '>=', day)
    .groupBy(['story.id', 'read_count.form'])
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, count: Number(row.count) })));
}

/** Something that happened, as it is told. */
export interface Happened {
  id: number;
  at: Date;
  verb: string;
  hand: string;
  person: string | null;
  isErased: boolean;
  story: string | null;
  slug: string | null;
}

/** What happened, the newest first. @param before only what happened before the event of this id */
export async function happened(
  database: Kysely<Tables>,
  { before, limit }: { before: number | null; limit: number },
): Promise<Happened[]> {
  let query = database
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .leftJoin('story', 'story.id', 'event.story_id')
    .select([
      'event.id',
      'event.at',
      'event.verb',
      'event.hand',
      'person.name as person',
      'story.title as story',
      'story.slug',
    ])
    .select(
      sql<boolean>`event.person_id is not null and (person.id is null or person.erased_at is not null)`.as(
        'isErased',
      ),
    )
    .orderBy('event.id', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('event.id', '<', before);
  return query.execute();
}
