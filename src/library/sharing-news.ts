import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** The channel on which every web process hears that what is shared of a story changed, and lets go of what it holds. */
export const sharingChannel = 'passalong_sharing';

/** Tells every process, when the transaction is committed, that what is shared of a story changed. */
export async function tellSharing(trx: Kysely<Tables>, storyId: string): Promise<void> {
  await sql`select pg_notify(${sharingChannel}, ${storyId})`.execute(trx);
}
