import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { isKeptSo, meaningForm } from './meaning.ts';

/**
 * Whether the meaning of a line is missing or of an earlier form. Numbers stand in the text and are no parameters: so it is the
 * condition of the index `search_line_older`, which holds those lines alone.
 */
export const isOlder = sql<boolean>`(meaning is null or octet_length(meaning) % ${sql.lit(isKeptSo.of)} <> ${sql.lit(isKeptSo.remainder)})`;

/**
 * Takes note that some stories are asked to be indexed anew: stories with lines of an earlier form that have not been asked
 * for this form yet.
 * @param missingSince lines whose meaning is missing count as well, if they were made before this; null where meaning is not used
 * @param most how many stories
 * @returns their ids
 */
export async function toIndexAnew(
  trx: Kysely<Tables>,
  { missingSince, most }: { missingSince: Date | null; most: number },
): Promise<string[]> {
  const rows = await trx
    .with('older', (db) =>
      db
        .selectFrom('search_line')
        .innerJoin('story', 'story.id', 'search_line.story_id')
        .select('search_line.story_id as id')
        .distinct()
        .where(isOlder)
        .where((eb) =>
          eb.or([eb('meaning', 'is not', null), eb('search_line.made_at', '<', missingSince ?? new Date(0))]),
        )
        .where(sql<boolean>`meanings_asked is distinct from ${sql.lit(meaningForm)}`)
        .limit(most),
    )
    .updateTable('story')
    .set({ meanings_asked: meaningForm })
    .where('id', 'in', (eb) => eb.selectFrom('older').select('older.id'))
    .where(sql<boolean>`meanings_asked is distinct from ${sql.lit(meaningForm)}`)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A story has been indexed to its end: it may be asked for again, should it ever be needed. */
export async function indexedAnew(database: Kysely<Tables>, storyId: string): Promise<void> {
  await database
    .updateTable('story')
    .set({ meanings_asked: null })
    .where('id', '=', storyId)
    .where('meanings_asked', 'is not', null)
    .execute();
}
