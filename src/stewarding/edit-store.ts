import { type Kysely, sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import { personOf } from '../people/hand.ts';
import type { ToSteward } from './steward-store.ts';

/** Puts news on the first page. */
export async function announce(
  database: Database,
  permit: ToSteward,
  news: { title: string; body: string; until: Date | null },
): Promise<void> {
  await transaction(database, async (trx) => {
    await trx
      .insertInto('announcement')
      .values({ ...news, person_id: personOf(permit.hand) })
      .execute();
    await record(trx, permit.hand, 'announced');
  });
}

/** Takes news off the first page. */
export async function endAnnouncement(database: Database, permit: ToSteward, id: string): Promise<void> {
  await transaction(database, async (trx) => {
    await trx
      .updateTable('announcement')
      .set({ ended_at: new Date() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    await record(trx, permit.hand, 'ended an announcement', { subject: id });
  });
}

/** A place as it is added or changed. */
export interface NewPlace {
  name: string;
  kind: string;
  setting: 'rural' | 'urban' | 'mixed';
  size: 'small' | 'medium' | 'large';
  region: string;
  about: string;
}

/** A place as it is listed. */
export interface ListedPlace extends NewPlace {
  slug: string;
  stories: number;
}

/** A topic as it is listed. */
export interface ListedTopic {
  slug: string;
  name: string;
  stories: number;
}

/** Every place, by name, with how many stories are set there. */
export async function allPlaces(database: Kysely<Tables>): Promise<ListedPlace[]> {
  return database
    .selectFrom('place')
    .select(['slug', 'name', 'kind', 'setting', 'size', 'region', 'about'])
    .select(
      sql<number>`(select count(*) from story where story.place_id = place.id)`
        .$castTo<number>()
        .as('stories'),
    )
    .orderBy('name')
    .execute();
}

/** Every topic, by name, with how many stories are about it. */
export async function allTopics(database: Kysely<Tables>): Promise<ListedTopic[]> {
  return database
    .selectFrom('topic')
    .select(['slug', 'name'])
    .select(
      sql<number>`(select count(*) from story_topic where story_topic.topic_id = topic.id)`
        .$castTo<number>()
        .as('stories'),
    )
    .orderBy('name')
    .execute();
}

/** What came of a change: done, one of that name is there already, or what was to be changed is gone. */
export type Kept = 'done' | 'there' | 'not here';

/** Adds a place, or changes the one of this slug; its address stays, so that links to it still lead there. */
export async function keepPlace(
  database: Database,
  permit: ToSteward,
  place: NewPlace,
  slug: string | null,
): Promise<Kept> {
  return transaction(database, async (trx) => {
    const namesake = await trx
      .selectFrom('place')
      .select('slug')
      .where((eb) =>
        eb.or([
          eb(sql`lower(name)`, '=', place.name.toLowerCase()),
          ...(slug ? [] : [eb('slug', '=', slugOf(place.name))]),
        ]),
      )
      .executeTakeFirst();
    if (namesake && namesake.slug !== slug) return 'there';
    const row = slug
      ? await trx.updateTable('place').set(place).where('slug', '=', slug).returning('id').executeTakeFirst()
      : await trx
          .insertInto('place')
          .values({ ...place, slug: slugOf(place.name) })
          .returning('id')
          .executeTakeFirst();
    if (!row) return 'not here';
    // Whoever adds it knows of the other: its address is its own again.
    if (!slug) await trx.deleteFrom('former_place').where('slug', '=', slugOf(place.name)).execute();
    await record(trx, permit.hand, 'changed places or topics', { subject: row.id });
    return 'done';
  });
}

/** Adds a topic, or gives the one of this slug another name; its address stays. */
export async function keepTopic(
  database: Database,
  permit: ToSteward,
  name: string,
  slug: string | null,
): Promise<Kept> {
  return transaction(database, async (trx) => {
    const namesake = await trx
      .selectFrom('topic')
      .select('slug')
      .where((eb) =>
        eb.or([
          eb(sql`lower(name)`, '=', name.toLowerCase()),
          ...(slug ? [] : [eb('slug', '=', slugOf(name))]),
        ]),
      )
      .executeTakeFirst();
    if (namesake && namesake.slug !== slug) return 'there';
    const row = slug
      ? await trx
          .updateTable('topic')
          .set({ name })
          .where('slug', '=', slug)
          .returning('id')
          .executeTakeFirst()
      : await trx
          .insertInto('topic')
          .values({ name, slug: slugOf(name) })
          .returning('id')
          .executeTakeFirst();
    if (!row) return 'not here';
    if (!slug) await trx.deleteFrom('former_topic').where('slug', '=', slugOf(name)).execute();
    await record(trx, permit.hand, 'changed places or topics', { subject: row.id });
    return 'done';
  });
}

/** A name as addresses have it: "A county in Wales" is `a-county-in-wales`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 80) || 'a-place'
  );
}
