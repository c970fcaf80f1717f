import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** Files of editions that are over, to be deleted. */
export async function filesToDelete(database: Kysely<Tables>, most: number) {
  return database
    .selectFrom('edition_file')
    .innerJoin('edition', 'edition.id', 'edition_file.edition_id')
    .select(['edition_file.edition_id', 'edition_file.ending', 'edition_file.file_key'])
    .where('edition.state', 'in', ['withdrawn', 'replaced'])
    .limit(most)
    .execute();
}

/** A file of an edition that is over is gone. */
export async function fileIsGone(
  database: Kysely<Tables>,
  file: { edition_id: string; ending: string },
): Promise<void> {
  await database
    .deleteFrom('edition_file')
    .where('edition_id', '=', file.edition_id)
    .where('ending', '=', file.ending)
    .execute();
}

/** Editions that somebody began to make and that were asked for before a time: those of a worker that died for good. */
export async function editionsBegunBefore(database: Kysely<Tables>, before: Date): Promise<string[]> {
  const rows = await database
    .selectFrom('edition')
    .select('id')
    .where('state', '=', 'making')
    .where('asked_at', '<', before)
    .execute();
  return rows.map(({ id }) => id);
}

/** An edition as those who work on its story see it. */
export interface EditionAtWork {
  form: string;
  audience: 'circle' | 'network' | 'everyone';
  circleId: string | null;
  circle: string | null;
  state: string;
  reason: string | null;
  remedy: string | null;
  version: number;
  askedAt: Date;
  sharedAt: Date | null;
}

/** Of each form for each audience what is shared, and what was asked for since, the newest first. */
export async function editionsAtWork(database: Kysely<Tables>, storyId: string): Promise<EditionAtWork[]> {
  return database
    .selectFrom('edition')
    .leftJoin('circle', 'circle.id', 'edition.circle_id')
    .select([
      'edition.form',
      'edition.audience',
      'edition.circle_id as circleId',
      'circle.name as circle',
      'edition.state',
      'edition.reason',
      'edition.remedy',
      'edition.story_version as version',
      'edition.asked_at as askedAt',
      'edition.shared_at as sharedAt',
    ])
    .where('edition.story_id', '=', storyId)
    .where('edition.state', '!=', 'replaced')
    .orderBy('edition.asked_at', 'desc')
    .orderBy('edition.id')
    .limit(300)
    .execute();
}
