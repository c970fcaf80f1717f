import { type Database, type Trx, transaction } from '../database/database.ts';
import { keptDecision } from '../library/kept-shape.ts';
import { enqueueLookOver } from '../library/look-over.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { Mistake } from '../mistake.ts';
import { personOf } from '../people/hand.ts';
import { cutPoints, join, split, type Told } from './cut.ts';
import { holdingIn, joinedDecision } from './decided-lines.ts';
import { columnsOf, contentOf, pastFrom, toldOf } from './passage-past.ts';
import {
  keepContent,
  keepPast,
  locked,
  type MayShape,
  movedOn,
  type Outcome,
  type Wanted,
} from './passage-store.ts';

/** Why two passages cannot become one: in a word, for the page to say in a sentence. */
export type NoMerge = 'last' | 'other speaker' | 'other standing' | 'answered';

/**
 * Parts a passage before a sentence. Sent twice, it is done once.
 * @param at one of the passage's cut points
 * @throws Mistake when no sentence begins there
 */
export function splitPassage(
  database: Database,
  permit: MayShape,
  wanted: Wanted,
  at: number,
): Promise<Outcome> {
  return transaction(database, async (trx) => {
    const row = await lockedInOrder(trx, permit, wanted.code);
    if (!row) return 'stale';
    if (row.revision !== wanted.revision)
      return (await wasDone(trx, row, wanted, 'split')) ? 'done' : 'stale';
    if (!cutPoints(row.said).some((point) => point.at === at))
      throw new Mistake(
        'No sentence begins there.',
        'Choose the sentence with which the new passage is to begin.',
      );
    const [first, second] = split(toldOf(row), at);
    await makeRoom(trx, row, 1);
    const made = await insertSecond(trx, permit, row, second);
    await keepPast(trx, permit, row, { kind: 'split', content: contentOf(row), at, made });
    await keepContent(trx, permit, row, contentWith(row, first));
    await enqueueLookOver(trx, permit.of.id);
    await movedOn(trx, permit, 'split a passage', row);
    return 'done';
  });
}

/**
 * Makes one passage of this and the next. Sent twice, it is done once.
 * @returns or why it cannot be
 */
export function mergePassage(
  database: Database,
  permit: MayShape,
  wanted: Wanted,
): Promise<Outcome | { not: NoMerge }> {
  return transaction(database, async (trx) => {
    const row = await lockedInOrder(trx, permit, wanted.code);
    if (!row) return 'stale';
    if (row.revision !== wanted.revision)
      return (await wasDone(trx, row, wanted, 'merge')) ? 'done' : 'stale';
    const next = await nextOf(trx, row);
    const not = noMerge(row, next) ?? ((await isAnswered(trx, next!.id)) ? 'answered' : null);
    if (not) return { not };
    const whole = join(toldOf(row), toldOf(next!));
    const decided = joinedDecision(keptDecision(row.decided), keptDecision(next!.decided), whole.words);
    const otherPast = await trx
      .selectFrom('passage_revision')
      .selectAll()
      .where('passage_id', '=', next!.id)
      .execute();
    await keepPast(trx, permit, row, {
      kind: 'merge',
      content: contentOf(row),
      other: { ...next! },
      otherPast,
    });
    await trx.deleteFrom('passage').where('id', '=', next!.id).execute();
    await makeRoom(trx, row, -1);
    await keepContent(trx, permit, row, { ...contentWith(row, whole), decided });
    await enqueueLookOver(trx, permit.of.id);
    await movedOn(trx, permit, 'merged passages', row);
    return 'done';
  });
}

/** Why a passage cannot become one with the next, as far as the two show; null where it can. */
export function noMerge(
  row: Pick<PassageRow, 'speaker' | 'off_record' | 'left_out'>,
  next: Pick<PassageRow, 'speaker' | 'off_record' | 'left_out'> | undefined,
): NoMerge | null {
  if (!next) return 'last';
  if (next.speaker !== row.speaker) return 'other speaker';
  const isKept = (one: typeof next) => one.off_record !== null || one.left_out;
  return isKept(row) || isKept(next) ? 'other standing' : null;
}

/** Holds the passage and the order of its telling, so that two who split and merge at once wait for each other. */
export async function lockedInOrder(
  trx: Trx,
  permit: MayShape,
  code: string,
): Promise<PassageRow | undefined> {
  const of = await trx
    .selectFrom('passage')
    .select('telling_id')
    .where('story_id', '=', permit.of.id)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!of) return undefined;
  await trx.selectFrom('telling').select('id').where('id', '=', of.telling_id).forUpdate().execute();
  return locked(trx, permit, code);
}

/** Moves the passages after this one on by one place, or back. */
export async function makeRoom(trx: Trx, row: PassageRow, by: 1 | -1): Promise<void> {
  await trx
    .updateTable('passage')
    .set(({ eb }) => ({ number: eb('number', '+', by) }))
    .where('telling_id', '=', row.telling_id)
    .where('number', '>', row.number)
    .execute();
}

async function insertSecond(trx: Trx, permit: MayShape, row: PassageRow, second: Told): Promise<string> {
  const { id: _, code: __, revision: ___, updated_at: ____, suggested, ...rest } = row;
  const { id } = await trx
    .insertInto('passage')
    .values({
      ...rest,
      ...columnsOf(contentWith(row, second, false)),
      ...(suggested !== null && { suggested: JSON.stringify(suggested) }),
      number: row.number + 1,
      updated_by: personOf(permit.hand),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A row's content with what was parted or joined in it. Our own headline stays with the first part alone. */
function contentWith(row: PassageRow, told: Told, keepsHeadline = true) {
  const { said, words, wording, asides, startMs: start_ms, endMs: end_ms } = told;
  const decided = holdingIn(keptDecision(row.decided), words);
  if (!keepsHeadline && typeof decided.headline === 'string') delete decided.headline;
  return { ...contentOf(row), said, words, wording, asides, start_ms, end_ms, decided };
}

async function nextOf(trx: Trx, row: PassageRow): Promise<PassageRow | undefined> {
  return trx
    .selectFrom('passage')
    .selectAll()
    .where('telling_id', '=', row.telling_id)
    .where('number', '=', row.number + 1)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether its teller ever agreed to it or refused it: such a passage stays, and what was agreed with it. */
export async function isAnswered(trx: Trx, passageId: string): Promise<boolean> {
  const release = trx.selectFrom('release').select('passage_id').where('passage_id', '=', passageId);
  const refusal = trx.selectFrom('refusal').select('passage_id').where('passage_id', '=', passageId);
  return (await release.unionAll(refusal).limit(1).execute()).length > 0;
}

async function wasDone(
  trx: Trx,
  row: PassageRow,
  { revision }: Wanted,
  kind: 'split' | 'merge',
): Promise<boolean> {
  const past = await trx
    .selectFrom('passage_revision')
    .select('before')
    .where('passage_id', '=', row.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return past !== undefined && row.revision === revision + 1 && pastFrom(past.before).kind === kind;
}
