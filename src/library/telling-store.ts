import type { Trx } from '../database/database.ts';
import type { Hand } from '../people/hand.ts';
import { personOf } from '../people/hand.ts';
import { questionsVersion } from '../questions/questions.ts';
import type { Passage, Telling } from '../stories/passage.ts';
import { record } from './events.ts';
import { enqueueLookOver } from './look-over.ts';
import { storyMovedOn, type TellingAtWork } from './story-rows.ts';

/** Who tells, as they said it themselves or a gatherer knows it. */
export interface NewTelling {
  name: string;
  role: string;
  email: string | null;
  source: TellingAtWork['source'];
}

/** Adds a telling, empty as yet, to a story. @returns its id */
export async function addTelling(
  trx: Trx,
  storyId: string,
  { name, role, email, source }: NewTelling,
): Promise<string> {
  const { number } = await trx
    .selectFrom('telling')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('number'))
    .where('story_id', '=', storyId)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('telling')
    .values({
      story_id: storyId,
      number: number + 1,
      teller_name: name,
      teller_role: role,
      teller_email: email,
      source,
      questions_version: questionsVersion,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What is known of a passage beside what was told. */
export interface PassageExtra {
  asked: string | null;
  /** The question it was an answer to, which is then not guessed. */
  question: number | null;
  /** The typed answer it is made of. */
  answer?: string;
}

/**
 * Keeps what was told as passages, after those there are, and asks for it to be looked over: names found, shape suggested.
 * @param extra by the passage's place in the list
 */
export async function keepPassages(
  trx: Trx,
  hand: Hand,
  telling: Pick<TellingAtWork, 'id' | 'storyId'>,
  told: Pick<Telling, 'passages' | 'speakers' | 'title' | 'notes'>,
  extra: (index: number) => PassageExtra,
): Promise<void> {
  const { last } = await trx
    .selectFrom('passage')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('last'))
    .where('telling_id', '=', telling.id)
    .executeTakeFirstOrThrow();
  const rows = told.passages.map((passage, index) =>
    rowOf(telling, passage, last + index + 1, extra(index), hand),
  );
  for (let from = 0; from < rows.length; from += 200)
    await trx
      .insertInto('passage')
      .values(rows.slice(from, from + 200))
      .execute();
  await trx
    .updateTable('telling')
    .set({
      speakers: JSON.stringify(told.speakers),
      title: told.title,
      notes: told.notes,
      told_at: new Date(),
    })
    .where('id', '=', telling.id)
    .execute();
  await storyMovedOn(trx, telling.storyId);
  await record(trx, hand, 'finished telling', {
    story: telling.storyId,
    telling: telling.id,
    detail: { passages: rows.length },
  });
  await enqueueLookOver(trx, telling.storyId);
}

function rowOf(
  telling: Pick<TellingAtWork, 'id' | 'storyId'>,
  passage: Passage,
  number: number,
  { asked, question, answer }: PassageExtra,
  hand: Hand,
) {
  return {
    story_id: telling.storyId,
    telling_id: telling.id,
    answer_id: answer ?? null,
    number,
    speaker: passage.speaker,
    said: passage.said,
    words: passage.words,
    start_ms: passage.startMs,
    end_ms: passage.endMs,
    asides: JSON.stringify(passage.asides),
    heading: passage.heading,
    asked,
    off_record: passage.offRecord,
    decided: JSON.stringify(question === null ? {} : { questions: [question] }),
    updated_by: personOf(hand),
  };
}
