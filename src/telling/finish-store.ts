import { type Database, type Trx, transaction } from '../database/database.ts';
import { keepPassages, type PassageExtra } from '../library/telling-store.ts';
import type { Speaker, Telling } from '../stories/passage.ts';
import { wordCount } from '../stories/word-count.ts';
import { answersOf, lockTelling, type MayWrite } from './answer-store.ts';
import { passagesFrom } from './typed-passages.ts';

/** How a teller is called in their passages where nobody has said a name. */
export const unnamedTeller = 'Teller';

/**
 * Makes passages of the answers that are not told yet and not off the record. What was told before stays as it is.
 * @returns how many answers became part of the telling now
 */
export function finishTelling(database: Database, permit: MayWrite): Promise<number> {
  return transaction(database, async (trx) => {
    const { of: telling } = permit;
    await lockTelling(trx, telling.id);
    const answers = (await answersOf(trx, telling.id, true)).filter(
      ({ text, isOff, toldAt }) => wordCount(text) > 0 && !isOff && !toldAt,
    );
    if (answers.length === 0) return 0;
    const { passages, extras, speaker } = passagesFrom(answers, telling.name || unnamedTeller);
    await addToTelling(
      trx,
      permit,
      { passages, speakers: [speaker], title: null, notes: [] },
      (i) => extras[i]!,
    );
    await trx
      .updateTable('typed_answer')
      .set({ told_at: new Date() })
      .where(
        'id',
        'in',
        answers.map(({ id }) => id),
      )
      .execute();
    return answers.length;
  });
}

/** Adds what was told to a telling: its passages after those there are, its speakers and notes beside theirs. */
export async function addToTelling(
  trx: Trx,
  { hand, of }: MayWrite,
  told: Pick<Telling, 'passages' | 'speakers' | 'title' | 'notes'>,
  extra: (index: number) => PassageExtra,
): Promise<void> {
  const before = await trx
    .selectFrom('telling')
    .select(['title', 'notes', 'speakers'])
    .where('id', '=', of.id)
    .executeTakeFirstOrThrow();
  const whole = {
    passages: told.passages,
    speakers: together(before.speakers as Speaker[], told.speakers),
    title: before.title ?? told.title,
    notes: [...new Set([...before.notes, ...told.notes])],
  };
  await keepPassages(trx, hand, of, whole, extra);
}

function together(before: readonly Speaker[], now: readonly Speaker[]): Speaker[] {
  const all = new Map(before.map((speaker) => [speaker.name, { ...speaker }]));
  for (const speaker of now) {
    const known = all.get(speaker.name);
    if (!known) all.set(speaker.name, { ...speaker });
    else Object.assign(known, { turns: known.turns + speaker.turns, words: known.words + speaker.words });
  }
  return [...all.values()];
}
