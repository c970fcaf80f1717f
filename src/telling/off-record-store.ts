import type { Kysely } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import { enqueueLookOver } from '../library/look-over.ts';
import type { Permit } from '../library/permits.ts';
import { storyMovedOn, type TellingAtWork } from '../library/story-rows.ts';
import { takeBack } from '../library/take-back.ts';
import { type Keeping, lockTelling, offColumns, recordOff } from './answer-store.ts';
import { chunksOf, folded } from './typed-passages.ts';

/** What stands in `off_record` of a passage whose teller said so afterwards. */
const byTeller = 'its teller asked';

/**
 * Takes an answer that was told already off the record: its passages are the teller's alone from now on, what was shared
 * of them is taken back, and it is deleted like anything else off the record.
 * @param permits two proofs: only the teller may, both to tell and to take back
 */
export function takeOffRecord(
  database: Database,
  permits: { tell: Permit<'tell', TellingAtWork>; release: Permit<'release', TellingAtWork> },
  answerId: string,
  keeping: Keeping,
): Promise<void> {
  const { of: telling } = permits.tell;
  return transaction(database, async (trx) => {
    await lockTelling(trx, telling.id);
    const answer = await trx
      .selectFrom('typed_answer')
      .select(['id', 'text', 'question', 'off_record'])
      .where('id', '=', answerId)
      .where('telling_id', '=', telling.id)
      .executeTakeFirst();
    if (!answer || answer.off_record) return;
    await trx
      .updateTable('typed_answer')
      .set((eb) => ({ ...offColumns(true, keeping), revision: eb('revision', '+', 1) }))
      .where('id', '=', answer.id)
      .execute();
    await recordOff(trx, permits.tell, answer.question);
    const passages = await passagesOfAnswer(trx, telling.id, answer);
    if (passages.length === 0) return;
    const releases = await trx
      .selectFrom('release')
      .select('id')
      .where('passage_id', 'in', passages)
      .execute();
    if (releases.length > 0)
      await takeBack(trx, permits.release, { releases: releases.map(({ id }) => id), now: keeping.now });
    await trx
      .updateTable('passage')
      .set((eb) => ({
        off_record: byTeller,
        answer_id: answer.id,
        revision: eb('revision', '+', 1),
        updated_at: keeping.now,
      }))
      .where('id', 'in', passages)
      .execute();
    await storyMovedOn(trx, telling.storyId);
    await enqueueLookOver(trx, telling.storyId);
  });
}

/** The passages that hold words of an answer, also after they were split or joined on the workbench. */
async function passagesOfAnswer(
  trx: Trx,
  tellingId: string,
  { id, text }: { id: string; text: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('passage')
    .select(['id', 'said', 'answer_id'])
    .where('telling_id', '=', tellingId)
    .execute();
  const whole = folded(text);
  const chunks = chunksOf(text);
  return rows
    .filter(
      ({ said, answer_id }) =>
        answer_id === id ||
        whole.includes(folded(said)) ||
        chunks.some((chunk) => folded(said).includes(chunk)),
    )
    .map(({ id: passage }) => passage);
}

/** Answers deleted in one transaction at the most. */
const batch = 500;

/** Deletes what was off the record and whose time is up, with its passages. @returns how many answers */
export async function deleteOffRecord(database: Database, now: Date): Promise<number> {
  let gone = 0;
  for (;;) {
    const count = await transaction(database, (trx) => deleteSome(trx, now));
    gone += count;
    if (count < batch) return gone;
  }
}

async function deleteSome(trx: Trx, now: Date): Promise<number> {
  const due = await trx
    .selectFrom('typed_answer')
    .innerJoin('telling', 'telling.id', 'typed_answer.telling_id')
    .select(['typed_answer.id', 'typed_answer.telling_id', 'telling.story_id'])
    .where('off_record', '=', true)
    .where('delete_off_record_at', '<=', now)
    .orderBy('typed_answer.id')
    .limit(batch)
    .forUpdate('typed_answer')
    .skipLocked()
    .execute();
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  await trx.deleteFrom('passage').where('answer_id', 'in', ids).execute();
  await trx.deleteFrom('typed_answer').where('id', 'in', ids).execute();
  const tellings = new Map(due.map(({ telling_id, story_id }) => [telling_id, story_id]));
  for (const [telling, story] of tellings)
    await record(trx, { kind: 'system' }, 'deleted what was off the record', {
      story,
      telling,
      detail: { answers: due.filter(({ telling_id }) => telling_id === telling).length },
    });
  return due.length;
}

/** How many answers of a telling are off the record: a count, which anybody who works on it may know. */
export async function offRecordCount(database: Kysely<Tables>, tellingId: string): Promise<number> {
  const { count } = await database
    .selectFrom('typed_answer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('telling_id', '=', tellingId)
    .where('off_record', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count);
}
