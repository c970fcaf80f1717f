import { type Database, type Trx, transaction } from '../database/database.ts';
import type { WantState } from '../database/tables/want-tables.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import type { MayCheck } from './check-store.ts';
import { matchOrder } from './gather-order.ts';
import { joinWants, partWant } from './join-store.ts';

/** What people want alike, as a steward keeps it. */
export interface KeptCommon {
  id: string;
  code: string;
  words: string;
  apart: string[];
  meaning: Buffer | null;
  wants: { id: string; words: string; shownWords: string | null; state: WantState; at: Date }[];
}

/** What people want alike, with everything that was said; null where it is not there, or was joined to another. */
export async function keptCommon(database: Database, code: string): Promise<KeptCommon | null> {
  const row = await database
    .selectFrom('common_want')
    .select(['id', 'code', 'words', 'apart', 'meaning'])
    .where('code', '=', code)
    .where('shown_at', 'is not', null)
    .where('joined_into', 'is', null)
    .executeTakeFirst();
  if (!row?.words) return null;
  const wants = await database
    .selectFrom('want')
    .select(['id', 'words', 'shown_words as shownWords', 'state', 'at'])
    .where('common_want_id', '=', row.id)
    .orderBy('at')
    .limit(200)
    .execute();
  return { ...row, words: row.words, wants };
}

/** What is done to what people want alike. */
export type CommonChange =
  | { does: 'word'; words: string }
  | { does: 'join'; code: string }
  | { does: 'part'; want: string }
  | { does: 'hide'; want: string }
  | { does: 'strike'; release: string };

/** Changes what people want alike. @returns whether anything was done: somebody may have done it meanwhile */
export function changeCommon(
  database: Database,
  { hand }: MayCheck,
  common: KeptCommon,
  change: CommonChange,
): Promise<boolean> {
  return transaction(database, async (trx) => {
    const about = { subject: common.id };
    switch (change.does) {
      case 'word':
        await word(trx, common.id, change.words);
        await record(trx, hand, 'worded a want otherwise', about);
        return true;
      case 'join': {
        const other = await trx
          .selectFrom('common_want')
          .select('id')
          .where('code', '=', change.code)
          .executeTakeFirst();
        if (!other || !(await joinWants(trx, other.id, common.id))) return false;
        await record(trx, hand, 'joined wants that are alike', about);
        return true;
      }
      case 'part': {
        if (!common.wants.some(({ id }) => id === change.want)) return false;
        if ((await partWant(trx, change.want)) === null) return false;
        await record(trx, hand, 'parted wants that are not alike', about);
        return true;
      }
      case 'hide':
        return hide(trx, common, change.want).then(async (isDone) => {
          if (isDone) await record(trx, hand, 'hid what somebody wants to know', { subject: change.want });
          return isDone;
        });
      case 'strike': {
        const { numUpdatedRows } = await trx
          .updateTable('want_answer')
          .set({ struck_at: new Date() })
          .where('common_want_id', '=', common.id)
          .where('release_id', '=', change.release)
          .where('struck_at', 'is', null)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }
    }
  });
}

async function word(trx: Trx, id: string, words: string): Promise<void> {
  await trx.updateTable('common_want').set({ words }).where('id', '=', id).execute();
  await enqueue(trx, matchOrder, { commonWantId: id });
}

/** Hides what one person said. Where nobody else's is shown, the whole is not there any more. */
async function hide(trx: Trx, common: KeptCommon, wantId: string): Promise<boolean> {
  if (!common.wants.some(({ id }) => id === wantId)) return false;
  await trx.updateTable('want').set({ state: 'hidden' }).where('id', '=', wantId).execute();
  const left = await trx
    .selectFrom('want')
    .select(['words', 'shown_words'])
    .where('common_want_id', '=', common.id)
    .where('state', '=', 'shown')
    .orderBy('at')
    .executeTakeFirst();
  const words = left ? (left.shown_words ?? left.words) : null;
  // The words of the whole may have been those that are hidden now.
  await trx
    .updateTable('common_want')
    .set(words === null ? { words: null, shown_at: null } : { words })
    .where('id', '=', common.id)
    .execute();
  if (words !== null) await enqueue(trx, matchOrder, { commonWantId: common.id });
  return true;
}
