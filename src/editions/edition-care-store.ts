import { type Kysely, sql } from 'kysely';
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

/**
 * Editions that failed and say nothing to anybody any more: the same form was made, or failed, for the same readers since; or
 * nothing of the story is shared with these readers, so that no page lists what is made for them.
 */
export async function failuresThatAreOver(database: Kysely<Tables>, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from edition e where e.state = 'failed' and (
      exists (select from edition n where n.story_id = e.story_id and n.form = e.form and n.audience = e.audience
        and n.circle_id is not distinct from e.circle_id and n.state not in ('asked', 'making')
        and (n.asked_at, n.id) > (e.asked_at, e.id))
      or not exists (select from live_release r where r.story_id = e.story_id and r.audience = e.audience
        and r.circle_id is not distinct from e.circle_id))
    limit ${most}`.execute(database);
  return rows.map(({ id }) => id);
}

/** Forgets an edition that failed, unless it is being made again by now. What happened stays among the events. */
export async function forgetFailure(database: Kysely<Tables>, id: string): Promise<void> {
  await database.deleteFrom('edition').where('id', '=', id).where('state', '=', 'failed').execute();
}

/**
 * Of files of editions, those that nothing names and that nobody is making: what is left of a try that was killed, and of stories
 * that are gone. Files must be listed before this is asked: one that was put since then is none of them.
 * @param keys `editions/ID/…`
 */
export async function strayFiles(database: Kysely<Tables>, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${[...keys]}::text[]) key
    where not exists (select from edition_file f join edition e on e.id = f.edition_id
        where e.id::text = split_part(key, '/', 2) and f.file_key = key)
      and not exists (select from edition e
        where e.id::text = split_part(key, '/', 2) and e.state in ('asked', 'making'))`.execute(database);
  return rows.map(({ key }) => key);
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
