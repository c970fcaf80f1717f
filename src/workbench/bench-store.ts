import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { type PassageRow, passagesOf, type TellingAtWork, tellingsOf } from '../library/story-rows.ts';
import type { MayShape } from './passage-store.ts';

/** A change that a teller asked for and nobody has made yet. */
export interface AskedChange {
  passageId: string;
  note: string;
  at: Date;
}

/** Everything that stands on the workbench of a story. */
export interface Bench {
  rows: (PassageRow & { telling: number })[];
  tellings: TellingAtWork[];
  asked: AskedChange[];
}

/** What is on the workbench, in as many queries however long the telling is. */
export async function benchOf(database: Kysely<Tables>, permit: MayShape): Promise<Bench> {
  const storyId = permit.of.id;
  const [rows, tellings, asked] = await Promise.all([
    passagesOf(database, storyId),
    tellingsOf(database, storyId),
    database
      .selectFrom('refusal')
      .innerJoin('telling', 'telling.id', 'refusal.telling_id')
      .select(['refusal.passage_id as passageId', 'refusal.note', 'refusal.at'])
      .where('telling.story_id', '=', storyId)
      .where('refusal.kind', '=', 'change')
      .where('refusal.settled_at', 'is', null)
      .orderBy('refusal.at')
      .execute(),
  ]);
  return { rows, tellings, asked };
}

/** What is to be known of the passage that is open, beside its own row. */
export interface AboutPassage {
  /** How many changes could be undone, one after the other. */
  changes: number;
  /** Who changed it last; null where nobody did, or their account is gone. */
  changedBy: string | null;
  /** Since when readers see words that were agreed to and are others than these; null where they do not. */
  othersSince: Date | null;
}

/** Looks up what is to be known of a passage. */
export async function aboutPassage(database: Kysely<Tables>, row: PassageRow): Promise<AboutPassage> {
  const [changes, person, release] = await Promise.all([
    database
      .selectFrom('passage_revision')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('passage_id', '=', row.id)
      .executeTakeFirstOrThrow(),
    row.updated_by === null
      ? undefined
      : database.selectFrom('person').select('name').where('id', '=', row.updated_by).executeTakeFirst(),
    database
      .selectFrom('live_release')
      .select('agreed_at')
      .where('passage_id', '=', row.id)
      .where('passage_revision', '<', row.revision)
      .orderBy('agreed_at', 'desc')
      .executeTakeFirst(),
  ]);
  return {
    changes: Number(changes.count),
    changedBy: person?.name || null,
    othersSince: release?.agreed_at ?? null,
  };
}

/** The code of the passage that another was merged into; null where none was. */
export async function mergedInto(
  database: Kysely<Tables>,
  permit: MayShape,
  code: string,
): Promise<string | null> {
  const row = await database
    .selectFrom('passage_revision')
    .innerJoin('passage', 'passage.id', 'passage_revision.passage_id')
    .select('passage.code')
    .where('passage.story_id', '=', permit.of.id)
    .where(sql<string>`passage_revision.before -> 'other' ->> 'code'`, '=', code)
    .executeTakeFirst();
  return row?.code ?? null;
}
