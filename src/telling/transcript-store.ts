import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { wholeOf } from '../files/file-store.ts';
import { record } from '../library/events.ts';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import { personOf } from '../people/hand.ts';
import { readTranscript } from '../transcripts/read.ts';
import type { Transcript } from '../transcripts/transcript.ts';
import { lockTelling, type MayWrite } from './answer-store.ts';
import { addToTelling } from './finish-store.ts';
import type { Brought } from './transcript-read.ts';
import { tellingOf } from './transcript-read.ts';

/** A transcript that was brought. */
export interface KeptTranscript {
  id: string;
  tellingId: string;
  name: string;
  fileKey: string;
  warnings: string[];
  broughtAt: Date;
  /** When it became passages; null while nobody has said who tells in it. */
  toldAt: Date | null;
}

/** The transcripts of a telling, in the order in which they came. */
export function transcriptsOf(database: Kysely<Tables>, tellingId: string): Promise<KeptTranscript[]> {
  return transcripts(database).where('telling_id', '=', tellingId).orderBy('brought_at').execute();
}

/** The transcripts of a story that wait for somebody to say who tells in them. */
export function waitingTranscripts(database: Kysely<Tables>, storyId: string): Promise<KeptTranscript[]> {
  return transcripts(database)
    .where('told_at', 'is', null)
    .where('telling_id', 'in', (eb) => eb.selectFrom('telling').select('id').where('story_id', '=', storyId))
    .orderBy('brought_at')
    .execute();
}

function transcripts(database: Kysely<Tables>) {
  return database
    .selectFrom('transcript')
    .select([
      'id',
      'telling_id as tellingId',
      'name',
      'file_key as fileKey',
      'warnings',
      'brought_at as broughtAt',
      'told_at as toldAt',
    ]);
}

/**
 * Whether the story has the same file already, to the byte.
 * @returns when it was brought; null where it was not
 */
export async function broughtBefore(
  database: Kysely<Tables>,
  storyId: string,
  sha256: string,
): Promise<{ at: Date; id: string; isTold: boolean } | null> {
  const row = await database
    .selectFrom('transcript')
    .innerJoin('telling', 'telling.id', 'transcript.telling_id')
    .select(['transcript.brought_at', 'transcript.id', 'transcript.told_at'])
    .where('telling.story_id', '=', storyId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? { at: row.brought_at, id: row.id, isTold: row.told_at !== null } : null;
}

/** Keeps a transcript, file first: a row without its file would say that nothing was lost when it was. @returns its id */
export async function keepTranscript(site: Machinery, permit: MayWrite, brought: Brought): Promise<string> {
  const id = randomUUID();
  const fileKey = `transcripts/${permit.of.id}/${id}`;
  await site.files.put(fileKey, brought.bytes);
  try {
    await transaction(site.database, async (trx) => {
      await trx
        .insertInto('transcript')
        .values({
          id,
          telling_id: permit.of.id,
          name: brought.name,
          format: brought.transcript.format,
          bytes: brought.bytes.length,
          sha256: brought.sha256,
          file_key: fileKey,
          warnings: brought.transcript.warnings,
          person_id: personOf(permit.hand),
          brought_at: site.now(),
        })
        .execute();
      await record(trx, permit.hand, 'brought a transcript', {
        story: permit.of.storyId,
        telling: permit.of.id,
        detail: { format: brought.transcript.format, bytes: brought.bytes.length },
      });
    });
  } catch (error) {
    await site.files.delete(fileKey);
    throw error;
  }
  return id;
}

/** Reads a transcript again from its file. @throws Mistake when the file is gone */
export async function rereadTranscript(site: Machinery, kept: KeptTranscript): Promise<Transcript> {
  const bytes = await wholeOf(site.files, kept.fileKey);
  if (!bytes) throw new Mistake(`The file ${kept.name} is not there any more.`, 'Please bring it again.');
  return readTranscript(bytes, kept.name);
}

/**
 * Makes passages of a transcript, once.
 * @param asking names of those who ask in it
 * @throws Mistake when nobody is left who tells
 */
export async function tellTranscript(
  site: Machinery,
  permit: MayWrite,
  kept: KeptTranscript,
  asking: readonly string[],
): Promise<void> {
  const { told, asked } = tellingOf(await rereadTranscript(site, kept), asking);
  await transaction(site.database, async (trx) => {
    await lockTelling(trx, permit.of.id);
    const { numUpdatedRows } = await trx
      .updateTable('transcript')
      .set({ told_at: site.now() })
      .where('id', '=', kept.id)
      .where('told_at', 'is', null)
      .executeTakeFirstOrThrow();
    // Sent twice: it is passages already.
    if (numUpdatedRows === 0n) return;
    await trx
      .updateTable('telling')
      .set({ source: 'transcript' })
      .where('id', '=', permit.of.id)
      .where('told_at', 'is', null)
      // Somebody who has typed too keeps what typing promises: off the record is for them alone.
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('typed_answer').select('id').where('telling_id', '=', permit.of.id))),
      )
      .execute();
    await addToTelling(trx, permit, told, (index) => ({ asked: asked(index), question: null }));
  });
}
