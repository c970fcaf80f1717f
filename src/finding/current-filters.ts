import type { Database } from '../database/database.ts';
import { placeInstead, topicInstead } from '../library/former-store.ts';
import type { Filters } from './filters.ts';

/** Filters with the names of today: an address that was kept may name a place or a topic that was merged into another since. */
export async function asNamedNow(database: Database, filters: Filters): Promise<Filters> {
  const { place, topic } = filters;
  const [where, about] = await Promise.all([
    place === null ? null : placeInstead(database, place),
    topic === null ? null : topicInstead(database, topic),
  ]);
  return { ...filters, place: where ?? place, topic: about?.slug ?? topic };
}
