import type { Kysely } from 'kysely';
import type { Audience } from '../database/tables/release-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import { isFor, type Reader } from '../library/readers.ts';

/** A shared edition, as a reader gets it. */
export interface ServedEdition {
  id: string;
  form: string;
  audience: Audience;
  minutes: number | null;
}

/** The shared editions of one story that a reader may see now (`editionsOf`). */
export async function editionsFor(
  database: Kysely<Tables>,
  storyId: string,
  reader: Reader,
): Promise<ServedEdition[]> {
  return (await editionsOf(database, [storyId], reader)).get(storyId) ?? [];
}

/**
 * The shared editions of stories that a reader may see now, by story: every release they rest on is still in force. The
 * widest one for them of each form: what members may see beside what everyone may.
 */
export async function editionsOf(
  database: Kysely<Tables>,
  storyIds: readonly string[],
  reader: Reader,
): Promise<Map<string, ServedEdition[]>> {
  const rows = await database
    .selectFrom('edition')
    .select(['id', 'story_id', 'form', 'audience', 'minutes'])
    .where('story_id', 'in', [...storyIds])
    .where('state', '=', 'shared')
    .where(isFor(reader, 'edition') as never)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('edition_release')
            .leftJoin('live_release', 'live_release.id', 'edition_release.release_id')
            .select('edition_release.release_id')
            .whereRef('edition_release.edition_id', '=', 'edition.id')
            .where('live_release.id', 'is', null),
        ),
      ),
    )
    .execute();
  const width: Record<Audience, number> = { everyone: 0, network: 1, circle: 2 };
  const widest = new Map<string, Map<string, ServedEdition>>();
  for (const { story_id, ...row } of rows.sort((a, b) => width[a.audience] - width[b.audience]))
    widest.set(story_id, (widest.get(story_id) ?? new Map()).set(row.form, row));
  return new Map([...widest].map(([story, forms]) => [story, [...forms.values()]]));
}

/** The kept document of an edition, to be proven before it is shown; null where it is gone. */
export async function documentOf(database: Kysely<Tables>, id: string): Promise<unknown> {
  const row = await database.selectFrom('edition').select('document').where('id', '=', id).executeTakeFirst();
  return row?.document ?? null;
}

/** The files of an edition. */
export async function filesOfEdition(database: Kysely<Tables>, id: string) {
  return database.selectFrom('edition_file').selectAll().where('edition_id', '=', id).execute();
}

/** Which of these editions say something from what was released. */
export async function editionsSaying(
  database: Kysely<Tables>,
  editions: readonly ServedEdition[],
  releaseId: string,
): Promise<ServedEdition[]> {
  if (editions.length === 0) return [];
  const rows = await database
    .selectFrom('edition_release')
    .select('edition_id')
    .where('release_id', '=', releaseId)
    .where(
      'edition_id',
      'in',
      editions.map(({ id }) => id),
    )
    .execute();
  const ids = new Set(rows.map(({ edition_id }) => edition_id));
  return editions.filter(({ id }) => ids.has(id));
}
