import type { Kysely } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { personOf } from '../people/hand.ts';
import { lockTelling, type MayWrite } from './answer-store.ts';

/** What a gatherer noted about a question, for those who gather alone. */
export interface Note {
  text: string;
  revision: number;
}

/** The note about a question; empty where there is none. */
export async function noteOf(database: Kysely<Tables>, tellingId: string, question: number): Promise<Note> {
  const row = await database
    .selectFrom('interview_note')
    .select(['text', 'revision'])
    .where('telling_id', '=', tellingId)
    .where('question', '=', question)
    .executeTakeFirst();
  return row ?? { text: '', revision: 0 };
}

/** Keeps a note. Where somebody else wrote one meanwhile, both are kept, one under the other. */
export function saveNote(
  database: Database,
  { of, hand }: MayWrite,
  question: number,
  note: Note,
): Promise<Note> {
  return transaction(database, async (trx) => {
    await lockTelling(trx, of.id);
    const saved = await noteOf(trx, of.id, question);
    if (saved.text === note.text || (saved.revision === 0 && !note.text.trim())) return saved;
    const goesOn = note.revision === saved.revision || note.text.includes(saved.text);
    const kept = saved.text.includes(note.text) && !goesOn ? saved.text : note.text;
    const text = goesOn || kept === saved.text ? kept : `${saved.text}\n\n${note.text}`;
    const row = { text, revision: saved.revision + 1, person_id: personOf(hand), written_at: new Date() };
    await trx
      .insertInto('interview_note')
      .values({ telling_id: of.id, question, ...row })
      .onConflict((conflict) => conflict.columns(['telling_id', 'question']).doUpdateSet(row))
      .execute();
    return { text, revision: row.revision };
  });
}

/** How many questions have a note, of each telling of a story. */
export async function notedQuestions(
  database: Kysely<Tables>,
  storyId: string,
): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('interview_note')
    .innerJoin('telling', 'telling.id', 'interview_note.telling_id')
    .select((eb) => ['telling_id', eb.fn.countAll<number>().as('count')])
    .where('telling.story_id', '=', storyId)
    .where('text', '<>', '')
    .groupBy('telling_id')
    .execute();
  return new Map(rows.map(({ telling_id, count }) => [telling_id, Number(count)]));
}
