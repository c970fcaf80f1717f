import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Asked } from '../hearing/asked.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import { personOf } from '../people/hand.ts';
import type { Brought, BroughtSheet } from './brought.ts';
import type { ToSteward } from './campaign-change-store.ts';
import { lookWordsJob } from './look-words-job.ts';
import { marksOf } from './reply.ts';

/** Replies put in at a time. */
const lot = 500;

/** A sheet that was brought, and what became of it. */
export interface Import {
  id: string;
  name: string;
  state: 'read' | 'taken' | 'set aside' | 'undone';
  replies: number;
  readAt: Date;
  takenAt: Date | null;
  /** What is in it, while it waits. */
  sheet: BroughtSheet | null;
  /** The name of the column that each heading stands for; empty for none. */
  columns: string[];
}

/** What is in a sheet, whatever file it came in: the same table saved as another kind is the same. */
export function sumOf({ rows }: BroughtSheet): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/**
 * Keeps a sheet until a steward has looked at what it comes to.
 * @returns its id; or when the same was taken in before, that it was, and when
 */
export function keepImport(
  database: Database,
  { hand }: ToSteward,
  campaignId: string,
  { name, sheet, columns }: { name: string; sheet: BroughtSheet; columns: readonly string[] },
): Promise<{ id: string } | { takenAt: Date; name: string }> {
  const sha256 = sumOf(sheet);
  return transaction(database, async (trx) => {
    await trx.selectFrom('campaign').select('id').where('id', '=', campaignId).forUpdate().execute();
    const same = await trx
      .selectFrom('reply_import')
      .select(['id', 'name', 'state', 'taken_at'])
      .where('campaign_id', '=', campaignId)
      .where('sha256', '=', sha256)
      .where('state', 'in', ['read', 'taken'])
      .executeTakeFirst();
    if (same?.state === 'taken') return { takenAt: same.taken_at!, name: same.name };
    if (same) return { id: same.id };
    const { id } = await trx
      .insertInto('reply_import')
      .values({
        campaign_id: campaignId,
        name,
        sha256,
        sheet: JSON.stringify(sheet),
        columns: JSON.stringify(columns),
        person_id: personOf(hand),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  });
}

/** Sheets that were brought to a round, the newest first; without what is in them. */
export async function importsOf(
  database: Kysely<Tables>,
  campaignId: string,
): Promise<Omit<Import, 'sheet'>[]> {
  const rows = await database
    .selectFrom('reply_import')
    .select(['id', 'name', 'state', 'replies', 'read_at', 'taken_at', 'columns'])
    .where('campaign_id', '=', campaignId)
    .orderBy('read_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    replies: row.replies,
    readAt: row.read_at,
    takenAt: row.taken_at,
    columns: row.columns as string[],
  }));
}

/** What is in a sheet that waits; null where it does not. */
export async function waitingSheet(
  database: Kysely<Tables>,
  campaignId: string,
  id: string,
): Promise<{ name: string; sheet: BroughtSheet; columns: string[] } | null> {
  const row = await database
    .selectFrom('reply_import')
    .select(['name', 'sheet', 'columns'])
    .where('campaign_id', '=', campaignId)
    .where('id', '=', id)
    .where('state', '=', 'read')
    .executeTakeFirst();
  return row ? { name: row.name, sheet: row.sheet as BroughtSheet, columns: row.columns as string[] } : null;
}

/** Remembers which column each heading stands for, as a steward has said. */
export async function saveColumns(
  database: Kysely<Tables>,
  id: string,
  columns: readonly string[],
): Promise<void> {
  await database
    .updateTable('reply_import')
    .set({ columns: JSON.stringify(columns) })
    .where('id', '=', id)
    .where('state', '=', 'read')
    .execute();
}

/**
 * Takes in what a sheet comes to, all of it or nothing. The table itself is not kept: what it says is in the replies.
 * @returns how many; 0 where it was taken in or set aside meanwhile
 */
export function takeImport(
  database: Database,
  { hand }: ToSteward,
  round: { id: string; version: number; questions: readonly Asked[] },
  importId: string,
  { replies }: Brought,
  now: Date,
): Promise<number> {
  return transaction(database, async (trx) => {
    const taken = await trx
      .updateTable('reply_import')
      .set({ state: 'taken', taken_at: now, sheet: null, replies: replies.length })
      .where('id', '=', importId)
      .where('state', '=', 'read')
      .returning('id')
      .executeTakeFirst();
    if (!taken) return 0;
    for (let from = 0; from < replies.length; from += lot)
      await putReplies(trx, round, importId, replies.slice(from, from + lot), now);
    await enqueue(trx, lookWordsJob, {});
    await record(trx, hand, 'took in replies from a sheet', {
      subject: round.id,
      detail: { replies: replies.length },
    });
    return replies.length;
  });
}

async function putReplies(
  trx: Trx,
  round: { id: string; version: number; questions: readonly Asked[] },
  importId: string,
  replies: Brought['replies'],
  now: Date,
): Promise<void> {
  const rows = replies.map(({ parts }) => {
    const marks = Object.assign(
      {},
      ...round.questions.map((asked) => marksOf(asked, parts.get(asked.key) ?? null)),
    );
    return {
      campaign_id: round.id,
      version: round.version,
      source: 'sheet' as const,
      import_id: importId,
      kind_of_place: marks.kindOfPlace ?? null,
      role: marks.role ?? null,
      region: marks.region ?? null,
      may_quote: marks.mayQuote ?? null,
      started_at: now,
      finished_at: now,
    };
  });
  const ids = await trx.insertInto('reply').values(rows).returning('id').execute();
  const parts = replies.flatMap((reply, index) =>
    [...reply.parts].map(([question, part]) => ({ reply: ids[index]!.id, question, part })),
  );
  await sql`insert into reply_part (reply_id, question, part)
    select (one ->> 'reply')::uuid, one ->> 'question', one -> 'part'
    from jsonb_array_elements(${JSON.stringify(parts)}::jsonb) one`.execute(trx);
}

/** Sets a sheet aside: nothing of it is taken in, and nothing of it is kept. */
export async function setAside(database: Kysely<Tables>, id: string): Promise<void> {
  await database
    .updateTable('reply_import')
    .set({ state: 'set aside', sheet: null })
    .where('id', '=', id)
    .where('state', '=', 'read')
    .execute();
}

/** Takes out again what came from a sheet. Its moment is kept as that of taking in was, so a round that was counted before is counted again. */
export function undoImport(
  database: Database,
  { hand }: ToSteward,
  campaignId: string,
  id: string,
  now: Date,
): Promise<void> {
  return transaction(database, async (trx) => {
    const undone = await trx
      .updateTable('reply_import')
      .set({ state: 'undone', taken_at: now })
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'taken')
      .returning('replies')
      .executeTakeFirst();
    if (!undone) return;
    await trx.deleteFrom('reply').where('import_id', '=', id).execute();
    await record(trx, hand, 'took out replies that came from a sheet', {
      subject: campaignId,
      detail: { replies: undone.replies },
    });
  });
}
