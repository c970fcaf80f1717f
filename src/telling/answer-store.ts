import type { Kysely, Selectable } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import type { TellingAtWork } from '../library/story-rows.ts';
import { Mistake } from '../mistake.ts';
import { type Answer, type Box, fateOf, isTellers, mostAnswers } from './answers.ts';

/** The permit to write down what is told: the teller's own, or of a gatherer who asks them. */
export type MayWrite = Permit<'tell' | 'write down', TellingAtWork>;

/** An answer that was not kept, because another version of it was kept meanwhile. */
export interface Stale {
  box: Box;
  saved: Answer;
}

/** What came of saving: how the answers stand now, and which were not kept. */
export interface Saved {
  answers: Answer[];
  stale: Stale[];
  /** Answers that were kept in another place than they were sent for, by the place they were sent for. */
  moved: Record<number, number>;
}

/** When what is off the record is deleted. */
export interface Keeping {
  now: Date;
  offRecordDays: number;
}

/**
 * The answers of a telling, in order. What is off the record is there for its teller alone.
 * @param isOwn whether the teller is asking
 */
export async function answersOf(
  database: Kysely<Tables>,
  tellingId: string,
  isOwn: boolean,
): Promise<Answer[]> {
  const rows = await database
    .selectFrom('typed_answer')
    .selectAll()
    .where('telling_id', '=', tellingId)
    .$if(!isOwn, (query) => query.where('off_record', '=', false))
    .orderBy('question')
    .orderBy('position')
    .execute();
  return rows.map(asAnswer);
}

/** The place of the next answer to a question, those counted that the person may not see. */
export async function nextPlace(
  database: Kysely<Tables>,
  tellingId: string,
  question: number,
): Promise<number> {
  const { last } = await database
    .selectFrom('typed_answer')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.val(0)).as('last'))
    .where('telling_id', '=', tellingId)
    .where('question', '=', question)
    .executeTakeFirstOrThrow();
  return last + 1;
}

/** The questions that were skipped. */
export async function skippedOf(database: Kysely<Tables>, tellingId: string): Promise<Set<number>> {
  const rows = await database
    .selectFrom('skipped_question')
    .select('question')
    .where('telling_id', '=', tellingId)
    .execute();
  return new Set(rows.map(({ question }) => question));
}

/** Keeps the answers of one page, all in one transaction; one that would overwrite another unseen is given back. */
export function saveAnswers(
  database: Database,
  permit: MayWrite,
  question: number,
  boxes: readonly Box[],
  keeping: Keeping,
): Promise<Saved> {
  const { of: telling, hand } = permit;
  const isOwn = isTellers(hand, telling);
  return transaction(database, async (trx) => {
    await lockTelling(trx, telling.id);
    const before = new Map(
      (await answersOf(trx, telling.id, true))
        .filter((answer) => answer.question === question)
        .map((answer) => [answer.position, answer]),
    );
    const stale: Stale[] = [];
    const moved: Record<number, number> = {};
    let next = Math.max(0, ...before.keys(), ...boxes.map(({ position }) => position)) + 1;
    for (const box of boxes) {
      const saved = before.get(box.position) ?? null;
      const fate = fateOf(box, saved, Boolean(saved?.isOff) && !isOwn);
      if (fate === 'stale') stale.push({ box, saved: saved! });
      if (fate === 'keep' && saved) await change(trx, permit, saved, box, keeping);
      if (fate === 'keep' && !saved) await add(trx, permit, question, box, keeping);
      if (fate !== 'add') continue;
      // The same form sent twice adds its answer once.
      const twin = [...before.values()].find(({ text, isOff }) => text === box.text && (isOwn || !isOff));
      moved[box.position] = twin?.position ?? next;
      if (twin) continue;
      await add(trx, permit, question, { ...box, position: next }, keeping);
      next += 1;
    }
    const now = (await answersOf(trx, telling.id, isOwn)).filter((answer) => answer.question === question);
    if (now.some(({ text }) => text.trim())) await unskip(trx, telling.id, question);
    return { answers: now, stale, moved };
  });
}

/** Says that a question is skipped; it can be answered at any time. */
export async function skipQuestion(database: Database, permit: MayWrite, question: number): Promise<void> {
  await database
    .insertInto('skipped_question')
    .values({ telling_id: permit.of.id, question })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Holds a telling until the transaction ends, so that two changes of its answers come one after the other. */
export async function lockTelling(trx: Trx, tellingId: string): Promise<void> {
  await trx.selectFrom('telling').select('id').where('id', '=', tellingId).forUpdate().executeTakeFirst();
}

async function unskip(trx: Trx, tellingId: string, question: number): Promise<void> {
  await trx
    .deleteFrom('skipped_question')
    .where('telling_id', '=', tellingId)
    .where('question', '=', question)
    .execute();
}

async function add(trx: Trx, permit: MayWrite, question: number, box: Box, keeping: Keeping): Promise<void> {
  if (box.position > mostAnswers)
    throw new Mistake(
      'There are very many answers to this question already.',
      'Put this one into one of them.',
    );
  await trx
    .insertInto('typed_answer')
    .values({
      telling_id: permit.of.id,
      question,
      position: box.position,
      text: box.text,
      written_at: keeping.now,
      ...offColumns(box.isOff, keeping),
    })
    .execute();
  if (box.isOff) await recordOff(trx, permit, question);
}

async function change(trx: Trx, permit: MayWrite, saved: Answer, box: Box, keeping: Keeping): Promise<void> {
  const isBehind = box.revision !== saved.revision;
  const isOff = box.isOff || (isBehind && saved.isOff);
  await trx
    .updateTable('typed_answer')
    .set({
      text: box.text,
      revision: saved.revision + 1,
      written_at: keeping.now,
      ...(isOff === saved.isOff ? {} : offColumns(isOff, keeping)),
    })
    .where('id', '=', saved.id)
    .execute();
  if (isOff && !saved.isOff) await recordOff(trx, permit, saved.question);
}

/** The columns of an answer that is off the record, or is not any more. */
export function offColumns(isOff: boolean, { now, offRecordDays }: Keeping) {
  return {
    off_record: isOff,
    delete_off_record_at: isOff ? new Date(now.getTime() + offRecordDays * 86_400_000) : null,
  };
}

/** Writes down that something was marked off the record: which question, never what. */
export function recordOff(trx: Trx, { hand, of }: MayWrite, question: number): Promise<void> {
  return record(trx, hand, 'marked off the record', {
    story: of.storyId,
    telling: of.id,
    detail: { question },
  });
}

function asAnswer(row: Selectable<Tables['typed_answer']>): Answer {
  return {
    id: row.id,
    question: row.question,
    position: row.position,
    text: row.text,
    isOff: row.off_record,
    deleteAt: row.delete_off_record_at,
    revision: row.revision,
    writtenAt: row.written_at,
    toldAt: row.told_at,
  };
}
