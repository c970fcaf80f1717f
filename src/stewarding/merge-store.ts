import { type Kysely, sql } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import { orderSharingChanged } from '../library/sharing-changed.ts';
import { tellSharing } from '../library/sharing-news.ts';
import type { ToSteward } from './steward-store.ts';

/** What can be named by stories, and removed or merged. */
export type Naming = 'place' | 'topic';

/** A place or a topic, with what names it. */
export interface Used {
  id: string;
  slug: string;
  name: string;
  stories: number;
  /** Whether somebody says that they are there. Not how many: few enough to be somebody. */
  people: boolean;
  /** Whether it stands beside something that people want to know. */
  wants: boolean;
}

/** Whether nothing names it, so that it can be removed. */
export function isUnused({ stories, people, wants }: Pick<Used, 'stories' | 'people' | 'wants'>): boolean {
  return stories === 0 && !people && !wants;
}

/** A place or a topic with what names it; null where there is none of this slug. */
export async function usedOf(database: Kysely<Tables>, naming: Naming, slug: string): Promise<Used | null> {
  const { rows } =
    naming === 'place'
      ? await sql<Used>`select id, slug, name,
          (select count(*) from story where place_id = place.id) as stories,
          exists (select from person where place_id = place.id) as people,
          exists (select from want where place_id = place.id) as wants
        from place where slug = ${slug}`.execute(database)
      : await sql<Used>`select id, slug, name,
          (select count(*) from story_topic where topic_id = topic.id) as stories, false as people, false as wants
        from topic where slug = ${slug}`.execute(database);
  return rows[0] ?? null;
}

/** The other ones that it may be the same as, by name. */
export function othersThan(
  database: Kysely<Tables>,
  naming: Naming,
  slug: string,
): Promise<{ slug: string; name: string }[]> {
  return database
    .selectFrom(naming)
    .select(['slug', 'name'])
    .where('slug', '!=', slug)
    .orderBy('name')
    .execute();
}

/** What came of it: done, something names it by now, or it is gone already. */
export type Removed = 'done' | 'in use' | 'not here';

/** Removes a place or a topic that nothing names. */
export function removeUnused(
  database: Database,
  { hand }: ToSteward,
  naming: Naming,
  slug: string,
): Promise<Removed> {
  return transaction(database, async (trx) => {
    await locked(trx, naming, [slug]);
    const used = await usedOf(trx, naming, slug);
    if (!used) return 'not here';
    if (!isUnused(used)) return 'in use';
    await trx.deleteFrom(naming).where('id', '=', used.id).execute();
    await record(trx, hand, 'removed a place or a topic', { subject: used.id, detail: { naming } });
    return 'done';
  });
}

/**
 * Makes one of two that are the same: what names the first names the second, and the address of the first leads there. Forms say where a
 * story is set, and are made anew.
 * @returns `not here` when one of them is gone, or they are one
 */
export function mergeInto(
  database: Database,
  { hand }: ToSteward,
  naming: Naming,
  from: string,
  into: string,
): Promise<'done' | 'not here'> {
  return transaction(database, async (trx) => {
    await locked(trx, naming, [from, into]);
    const [one, other] = [await usedOf(trx, naming, from), await usedOf(trx, naming, into)];
    if (!one || !other || one.id === other.id) return 'not here';
    const stories = naming === 'place' ? await movePlace(trx, one, other) : await moveTopic(trx, one, other);
    await record(trx, hand, 'merged places or topics that are the same', {
      subject: other.id,
      detail: { naming, stories: stories.length },
    });
    for (const story of stories) {
      await tellSharing(trx, story);
      // A job, as there may be a thousand of them.
      if (naming === 'place') await orderSharingChanged(trx, story);
    }
    return 'done';
  });
}

/** Held until we are done, so that nothing begins to name one that is about to go; in one order, whoever asks. */
async function locked(trx: Trx, naming: Naming, slugs: readonly string[]): Promise<void> {
  await trx
    .selectFrom(naming)
    .select('id')
    .where('slug', 'in', [...slugs])
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function movePlace(trx: Trx, one: Used, other: Used): Promise<string[]> {
  const stories = await trx
    .updateTable('story')
    .set(({ eb }) => ({ place_id: other.id, version: eb('version', '+', 1), updated_at: new Date() }))
    .where('place_id', '=', one.id)
    .returning('id')
    .execute();
  for (const table of ['person', 'want'] as const)
    await trx.updateTable(table).set({ place_id: other.id }).where('place_id', '=', one.id).execute();
  await trx.updateTable('former_place').set({ place_id: other.id }).where('place_id', '=', one.id).execute();
  await trx.deleteFrom('place').where('id', '=', one.id).execute();
  await trx.insertInto('former_place').values({ slug: one.slug, id: one.id, place_id: other.id }).execute();
  return stories.map(({ id }) => id);
}

async function moveTopic(trx: Trx, one: Used, other: Used): Promise<string[]> {
  const stories = await trx
    .deleteFrom('story_topic')
    .where('topic_id', '=', one.id)
    .returning('story_id as id')
    .execute();
  if (stories.length > 0)
    await trx
      .insertInto('story_topic')
      .values(stories.map(({ id }) => ({ story_id: id, topic_id: other.id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await trx.updateTable('former_topic').set({ topic_id: other.id }).where('topic_id', '=', one.id).execute();
  await trx.deleteFrom('topic').where('id', '=', one.id).execute();
  await trx.insertInto('former_topic').values({ slug: one.slug, id: one.id, topic_id: other.id }).execute();
  return stories.map(({ id }) => id);
}
