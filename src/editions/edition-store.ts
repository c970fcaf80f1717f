import type { Kysely, Selectable } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Audience } from '../database/tables/release-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';

/** A row of the table `edition`. */
export type EditionRow = Selectable<Tables['edition']>;

/** For whom an edition is. */
export interface For {
  audience: Audience;
  circleId: string | null;
}

/**
 * The audiences that have something of a story released to them now. One whose only releases are still cooling off is none of
 * them: an edition for it could only fail, or hold no more than that of everyone; it is asked for when the time is over.
 */
export async function audiencesOf(trx: Kysely<Tables>, storyId: string): Promise<For[]> {
  return trx
    .selectFrom('live_release')
    .select(['audience', 'circle_id as circleId'])
    .distinct()
    .where('story_id', '=', storyId)
    .execute();
}

/** Asks for an edition; one that was asked for and not begun is asked for once. @returns its id */
export async function askedEdition(
  trx: Trx,
  edition: For & { storyId: string; form: string; version: number; askedBy: string | null },
): Promise<string> {
  const waiting = await trx
    .selectFrom('edition')
    .select('id')
    .where('story_id', '=', edition.storyId)
    .where('form', '=', edition.form)
    .where('audience', '=', edition.audience)
    .where((eb) => (edition.circleId ? eb('circle_id', '=', edition.circleId) : eb('circle_id', 'is', null)))
    .where('state', '=', 'asked')
    .executeTakeFirst();
  if (waiting) return waiting.id;
  const { id } = await trx
    .insertInto('edition')
    .values({
      story_id: edition.storyId,
      form: edition.form,
      audience: edition.audience,
      circle_id: edition.circleId,
      story_version: edition.version,
      asked_by: edition.askedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes an edition to make it, under a claim that every later write must name; null when it is no longer wanted. */
export async function claimEdition(
  database: Kysely<Tables>,
  id: string,
  claim: string,
): Promise<EditionRow | null> {
  const row = await database
    .updateTable('edition')
    .set((eb) => ({ state: 'making', claim, attempts: eb('attempts', '+', 1), reason: null, remedy: null }))
    .where('id', '=', id)
    .where('state', 'in', ['asked', 'making', 'failed'])
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** A file of an edition. */
export interface EditionFile {
  ending: string;
  key: string;
  type: string;
  bytes: number;
  sha256: string;
}

/** What was made. */
export interface Made {
  /** What could not be made of it, in plain words: a file whose format lacks letters of what was told. */
  leftOut: string | null;
  minutes: number;
  document: string;
  version: number;
  files: EditionFile[];
  releases: string[];
}

/**
 * Shares an edition: its files, what it rests on, and that it takes the place of the one before, all at once.
 * @returns false when the claim was lost, or something it rests on was taken back meanwhile: then nothing was changed
 */
export async function shareEdition(
  trx: Trx,
  { id, claim }: { id: string; claim: string },
  made: Made,
  now: Date,
): Promise<boolean> {
  const row = await trx.selectFrom('edition').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row || row.claim !== claim || row.state !== 'making') return false;
  // Held until we are done, so that a withdrawal either comes before and is seen, or after and sees the edition.
  await trx.selectFrom('release').select('id').where('id', 'in', made.releases).forShare().execute();
  const live = await trx.selectFrom('live_release').select('id').where('id', 'in', made.releases).execute();
  if (live.length !== made.releases.length) return false;
  await trx
    .updateTable('edition')
    .set({ state: 'replaced', ended_at: now })
    .where('story_id', '=', row.story_id)
    .where('form', '=', row.form)
    .where('audience', '=', row.audience)
    .where((eb) => (row.circle_id ? eb('circle_id', '=', row.circle_id) : eb('circle_id', 'is', null)))
    .where('state', '=', 'shared')
    .execute();
  if (made.files.length > 0)
    await trx
      .insertInto('edition_file')
      .values(
        made.files.map(({ ending, key, type, bytes, sha256 }) => ({
          edition_id: id,
          ending,
          file_key: key,
          type,
          bytes,
          sha256,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['edition_id', 'ending']).doUpdateSet((eb) => ({
          file_key: eb.ref('excluded.file_key'),
          bytes: eb.ref('excluded.bytes'),
          sha256: eb.ref('excluded.sha256'),
        })),
      )
      .execute();
  await trx
    .insertInto('edition_release')
    .values(made.releases.map((release) => ({ edition_id: id, release_id: release })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .updateTable('edition')
    .set({
      state: 'shared',
      document: made.document,
      minutes: made.minutes,
      reason: made.leftOut,
      story_version: made.version,
      made_at: now,
      shared_at: now,
    })
    .where('id', '=', id)
    .execute();
  return true;
}

/** Says that an edition could not be made: why, and what to do. One that is shared or over is left as it is. */
export async function failEdition(trx: Trx, id: string, reason: string, remedy: string): Promise<void> {
  const row = await trx
    .updateTable('edition')
    .set({ state: 'failed', reason, remedy })
    .where('id', '=', id)
    .where('state', 'in', ['asked', 'making'])
    .returning(['story_id', 'form', 'audience'])
    .executeTakeFirst();
  if (!row) return;
  await record(trx, { kind: 'system' }, 'could not make an edition', {
    story: row.story_id,
    subject: id,
    detail: { form: row.form, audience: row.audience },
  });
}
