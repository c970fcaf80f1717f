import { type Database, type Trx, transaction } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { personOf } from '../people/hand.ts';
import { matchOrder } from './gather-order.ts';
import { joinWants } from './join-store.ts';
import { asKept } from './want.ts';

/** The permission that everything here that changes something takes. */
export type MayCheck = Permit<'steward', 'site'>;

/** A want that nobody has looked at yet. */
export interface WaitingWant {
  id: string;
  words: string;
  found: string[];
  cameFrom: string;
  at: Date;
  meaning: Buffer | null;
  commonWantId: string | null;
}

/** Wants that wait for somebody to look at them, the oldest first. */
export async function waitingWants(database: Database, limit: number): Promise<WaitingWant[]> {
  return database
    .selectFrom('want')
    .select(['id', 'words', 'found', 'came_from as cameFrom', 'at', 'meaning'])
    .select('common_want_id as commonWantId')
    .where('state', '=', 'waiting')
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many wait. */
export async function waitingCount(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('want')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return count;
}

/** What is decided on a want. */
export type Decision =
  | { does: 'show'; words: string }
  /** Shown as one of those who want what others want; its words are read by nobody, but for those who gather. */
  | { does: 'join'; words: string; with: string }
  | { does: 'hide' };

/**
 * Decides on a want that waits.
 * @returns false where somebody decided on it meanwhile, and nothing was done
 */
export function decideWant(
  database: Database,
  permit: MayCheck,
  wantId: string,
  decision: Decision,
): Promise<boolean> {
  return transaction(database, (trx) => decide(trx, permit, wantId, decision));
}

/** Shows several wants in the words in which they were said: those that still wait. @returns how many */
export function showAsSaid(
  database: Database,
  permit: MayCheck,
  wantIds: readonly string[],
): Promise<number> {
  return transaction(database, async (trx) => {
    let shown = 0;
    for (const id of wantIds) {
      const row = await trx.selectFrom('want').select('words').where('id', '=', id).executeTakeFirst();
      if (row && (await decide(trx, permit, id, { does: 'show', words: row.words }))) shown += 1;
    }
    return shown;
  });
}

async function decide(trx: Trx, { hand }: MayCheck, wantId: string, decision: Decision): Promise<boolean> {
  const want = await trx
    .selectFrom('want')
    .select(['words', 'common_want_id'])
    .where('id', '=', wantId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  if (!want) return false;
  const looked = { looked_at: new Date(), looked_by: personOf(hand) };
  if (decision.does === 'hide') {
    await trx
      .updateTable('want')
      .set({ state: 'hidden', ...looked })
      .where('id', '=', wantId)
      .execute();
    await record(trx, hand, 'hid what somebody wants to know', { subject: wantId });
    return true;
  }
  const words = asKept(decision.words);
  const isOther = words !== want.words;
  const common = want.common_want_id ?? (await newCommon(trx, wantId));
  await trx
    .updateTable('want')
    .set({ state: 'shown', shown_words: isOther ? words : null, ...looked })
    .where('id', '=', wantId)
    .execute();
  await showCommon(trx, common, words);
  if (decision.does === 'join') await joinWants(trx, common, decision.with);
  await record(trx, hand, 'showed what somebody wants to know', {
    subject: wantId,
    detail: { reworded: isOther, joined: decision.does === 'join' },
  });
  return true;
}

async function newCommon(trx: Trx, wantId: string): Promise<string> {
  const { id } = await trx
    .insertInto('common_want')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('want').set({ common_want_id: id }).where('id', '=', wantId).execute();
  return id;
}

/** From now on others see it, in these words unless it has some. */
async function showCommon(trx: Trx, id: string, words: string): Promise<void> {
  await trx
    .updateTable('common_want')
    .set({ words, shown_at: new Date() })
    .where('id', '=', id)
    .where('shown_at', 'is', null)
    .execute();
  await enqueue(trx, matchOrder, { commonWantId: id });
}
