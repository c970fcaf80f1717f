import type { Kysely } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { MayWrite } from './answer-store.ts';

/** Says that somebody began to tell, once. */
export function beginTelling(database: Database, { of, hand }: MayWrite, now: Date): Promise<void> {
  return transaction(database, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('telling')
      .set({ began_at: now })
      .where('id', '=', of.id)
      .where('began_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await record(trx, hand, 'began to tell', { story: of.storyId, telling: of.id });
  });
}

/** Whether anything of a telling is shared at the moment. */
export async function isSharedAnywhere(database: Kysely<Tables>, tellingId: string): Promise<boolean> {
  const row = await database
    .selectFrom('live_release')
    .select('id')
    .where('telling_id', '=', tellingId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
