import { type Database, type Trx, transaction } from '../database/database.ts';
import { record } from '../library/events.ts';
import { enqueueLookOver } from '../library/look-over.ts';
import type { Permit } from '../library/permits.ts';
import { type PassageRow, type StoryAtWork, storyMovedOn } from '../library/story-rows.ts';
import { personOf } from '../people/hand.ts';
import { type Content, columnsOf, contentOf, isSame, type Past } from './passage-past.ts';

/** The permit that every verb of the workbench takes. */
export type MayShape = Permit<'shape', StoryAtWork>;

/** Which passage is to be changed, and the revision of it that the person had before them. */
export interface Wanted {
  code: string;
  revision: number;
}

/** `stale`: somebody changed it meanwhile, and nothing was done. */
export type Outcome = 'done' | 'stale';

/** Somebody's change of one passage: what it holds from now on. */
export type Change = Pick<Content, 'words' | 'wording' | 'off_record' | 'left_out' | 'decided'>;

/** Keeps a change of one passage, and what was before it. A form that was sent twice is kept once. */
export function savePassage(
  database: Database,
  permit: MayShape,
  wanted: Wanted,
  change: Change,
): Promise<Outcome> {
  return transaction(database, async (trx) => {
    const row = await locked(trx, permit, wanted.code);
    if (!row) return 'stale';
    const content: Content = { ...contentOf(row), ...change };
    if (isSame(contentOf(row), content)) return 'done';
    if (row.revision !== wanted.revision) return 'stale';
    await keepPast(trx, permit, row, { kind: 'save', content: contentOf(row) });
    await keepContent(trx, permit, row, content);
    if (row.words !== content.words || row.off_record !== content.off_record)
      await enqueueLookOver(trx, permit.of.id);
    await movedOn(trx, permit, 'shaped a passage', row);
    return 'done';
  });
}

/** The passage, held until the transaction ends, so that two changes come one after the other; undefined where it is gone. */
export function locked(trx: Trx, permit: MayShape, code: string): Promise<PassageRow | undefined> {
  return trx
    .selectFrom('passage')
    .selectAll()
    .where('story_id', '=', permit.of.id)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
}

/** Keeps what stood before a change. */
export async function keepPast(trx: Trx, permit: MayShape, row: PassageRow, past: Past): Promise<void> {
  await trx
    .insertInto('passage_revision')
    .values({
      passage_id: row.id,
      revision: row.revision,
      before: JSON.stringify(past),
      person_id: personOf(permit.hand),
    })
    .execute();
}

/** Gives a passage other content, one revision on. */
export async function keepContent(
  trx: Trx,
  permit: MayShape,
  row: PassageRow,
  content: Content,
): Promise<void> {
  await trx
    .updateTable('passage')
    .set({
      ...columnsOf(content),
      revision: row.revision + 1,
      updated_at: new Date(),
      updated_by: personOf(permit.hand),
    })
    .where('id', '=', row.id)
    .execute();
}

/** The end of every change: the event, and the story one version on. Last, because the story's row is one for all. */
export async function movedOn(
  trx: Trx,
  permit: MayShape,
  verb: 'shaped a passage' | 'split a passage' | 'merged passages' | 'undid a change',
  row: PassageRow,
): Promise<void> {
  await record(trx, permit.hand, verb, { story: permit.of.id, telling: row.telling_id, passage: row.id });
  await storyMovedOn(trx, permit.of.id);
}
