import { type Database, type Trx, transaction } from '../database/database.ts';
import { enqueueLookOver } from '../library/look-over.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { isAnswered, lockedInOrder, makeRoom } from './cut-store.ts';
import { type Past, pastFrom } from './passage-past.ts';
import { keepContent, type MayShape, movedOn, type Outcome, type Wanted } from './passage-store.ts';

/** Why a change cannot be undone: there is none, or the passage that a split made was changed since. */
export type NoUndo = 'nothing' | 'second changed';

/**
 * Takes back the last change of a passage; asked again, the one before it.
 * @returns or why it cannot be
 */
export function undoPassage(
  database: Database,
  permit: MayShape,
  wanted: Wanted,
): Promise<Outcome | { not: NoUndo }> {
  return transaction(database, async (trx) => {
    const row = await lockedInOrder(trx, permit, wanted.code);
    if (row?.revision !== wanted.revision) return 'stale';
    const last = await lastOf(trx, row.id);
    if (!last) return { not: 'nothing' };
    if (last.past.kind === 'split' && !(await unsplit(trx, row, last.past))) return { not: 'second changed' };
    if (last.past.kind === 'merge') await unmerge(trx, row, last.past);
    await keepContent(trx, permit, row, last.past.content);
    await trx.deleteFrom('passage_revision').where('id', '=', last.id).execute();
    await enqueueLookOver(trx, permit.of.id);
    await movedOn(trx, permit, 'undid a change', row);
    return 'done';
  });
}

async function lastOf(trx: Trx, passageId: string): Promise<{ id: string; past: Past } | null> {
  const row = await trx
    .selectFrom('passage_revision')
    .select(['id', 'before'])
    .where('passage_id', '=', passageId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, past: pastFrom(row.before) } : null;
}

/** Takes away the passage that a split made, where nobody has touched it since. */
async function unsplit(trx: Trx, row: PassageRow, { made }: Past & { kind: 'split' }): Promise<boolean> {
  const second = await trx
    .selectFrom('passage')
    .select(['revision', 'number'])
    .where('id', '=', made)
    .forUpdate()
    .executeTakeFirst();
  if (second?.revision !== 1 || second.number !== row.number + 1 || (await isAnswered(trx, made)))
    return false;
  await trx.deleteFrom('passage').where('id', '=', made).execute();
  await makeRoom(trx, row, -1);
  return true;
}

/** Puts the other passage back after this one, under its own name and with its own past. */
async function unmerge(
  trx: Trx,
  row: PassageRow,
  { other, otherPast }: Past & { kind: 'merge' },
): Promise<void> {
  await makeRoom(trx, row, 1);
  const { suggested, ...back } = other as unknown as PassageRow;
  await trx
    .insertInto('passage')
    .values({
      ...back,
      number: row.number + 1,
      asides: JSON.stringify(back.asides),
      ...(suggested !== null && { suggested: JSON.stringify(suggested) }),
      decided: JSON.stringify(back.decided),
    })
    .execute();
  for (const one of otherPast)
    await trx
      .insertInto('passage_revision')
      .values({ ...(one as { passage_id: string; revision: number }), before: JSON.stringify(one.before) })
      .execute();
}
