import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** The slug of the place that this one was merged into; null where it never was, or that one is gone too. */
export async function placeInstead(database: Kysely<Tables>, slug: string): Promise<string | null> {
  const row = await database
    .selectFrom('former_place')
    .innerJoin('place', 'place.id', 'former_place.place_id')
    .select('place.slug')
    .where('former_place.slug', '=', slug)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** The topic that this one was merged into; null where it never was, or that one is gone too. */
export async function topicInstead(
  database: Kysely<Tables>,
  slug: string,
): Promise<{ id: string; slug: string } | null> {
  const row = await database
    .selectFrom('former_topic')
    .innerJoin('topic', 'topic.id', 'former_topic.topic_id')
    .select(['topic.id', 'topic.slug'])
    .where('former_topic.slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** A place that was chosen in a form, as it is now: itself, the one it was merged into meanwhile, or null when it is gone. */
export async function placeNow(trx: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await trx
    .selectFrom('place')
    .select('id')
    .where('id', '=', id)
    .unionAll(trx.selectFrom('former_place').select('place_id as id').where('id', '=', id))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Topics that were chosen in a form, as they are now, each once: those that are gone are left out. */
export async function topicsNow(trx: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('topic')
    .select('id')
    .where('id', 'in', [...ids])
    .union(
      trx
        .selectFrom('former_topic')
        .select('topic_id as id')
        .where('id', 'in', [...ids]),
    )
    .execute();
  return rows.map(({ id }) => id);
}
