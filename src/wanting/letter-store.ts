import { sql } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Language } from '../web/words.ts';

/** Something new about what a reader of the letter asked to hear of. */
export interface News {
  commonWantId: string;
  code: string;
  /** What they want to know: their own words, where others may read them, or else the words of all who want it. */
  want: string;
  passageId: string;
  releaseId: string;
  /** How surely it answers. */
  score: number;
}

/**
 * Everything new for readers of the letter at a due moment: passages that may answer what they asked to hear of, that came to be shared
 * after they asked and at the due moment at the latest, that they may see now, and that no letter has named to them before.
 * @param readerId one of them; all where it is null
 */
export async function newsAt(
  database: Database,
  dueAt: Date,
  readerId: string | null,
): Promise<(News & { readerId: string })[]> {
  const { rows } = await sql<News & { readerId: string }>`
    select distinct on (lw.reader_id, c.id, a.passage_id)
      lw.reader_id as "readerId", c.id as "commonWantId", c.code, a.passage_id as "passageId", l.id as "releaseId", a.score,
      case when w.state = 'shown' then coalesce(w.shown_words, w.words) else c.words end as want
    from letter_want lw
      join letter_reader r on r.id = lw.reader_id
      join common_want c on c.id = lw.common_want_id and c.shown_at is not null and c.joined_into is null and c.words is not null
      left join want w on w.id = lw.want_id
      join want_answer a on a.common_want_id = c.id and a.struck_at is null and a.at <= ${dueAt}
      join live_release l on l.passage_id = a.passage_id and l.public_from > lw.at and l.public_from <= ${dueAt}
    where lw.confirmed_at <= ${dueAt}
      and (${readerId}::uuid is null or lw.reader_id = ${readerId}::uuid)
      and (l.audience = 'everyone' or r.person_id is not null and (l.audience = 'network'
        or exists (select from circle_member m where m.circle_id = l.circle_id and m.person_id = r.person_id)))
      and not exists (select from release e where e.passage_id = a.passage_id and e.public_from <= lw.at)
      and not exists (select from letter_mention m where m.reader_id = lw.reader_id and m.passage_id = a.passage_id)
      and not exists (select from weekly_letter x where x.reader_id = lw.reader_id and x.due_at = ${dueAt}
        and (${readerId}::uuid is null or x.sending_at is not null))
    order by lw.reader_id, c.id, a.passage_id, l.id`.execute(database);
  return rows.sort((a, b) => b.score - a.score);
}

/** Where a letter goes. */
export interface Addressee {
  email: string;
  language: Language;
  /** The account; null for an address alone. */
  personId: string | null;
}

/** Where the letters of a reader go; null where there is no such reader any more. */
export async function addresseeOf(database: Database, readerId: string): Promise<Addressee | null> {
  const row = await database
    .selectFrom('letter_reader')
    .leftJoin('person', 'person.id', 'letter_reader.person_id')
    .select(['letter_reader.email', 'letter_reader.language', 'person_id as personId'])
    .select(['person.email as own', 'person.language as spoken', 'person.erased_at'])
    .where('letter_reader.id', '=', readerId)
    .executeTakeFirst();
  if (!row || row.erased_at !== null) return null;
  const email = row.email ?? row.own;
  return email ? { email, language: row.spoken ?? row.language, personId: row.personId } : null;
}

/**
 * Writes down that a letter is about to be handed to the mail server, with what it names.
 * @returns its id; null where it was handed over before
 */
export function beginLetter(
  database: Database,
  readerId: string,
  dueAt: Date,
  news: readonly News[],
): Promise<string | null> {
  return transaction(database, async (trx) => {
    const row = await trx
      .insertInto('weekly_letter')
      .values({ reader_id: readerId, due_at: dueAt, sending_at: new Date() })
      .onConflict((conflict) =>
        conflict
          .columns(['reader_id', 'due_at'])
          .doUpdateSet({ sending_at: new Date() })
          .where('weekly_letter.sending_at', 'is', null),
      )
      .returning('id')
      .executeTakeFirst();
    if (!row) return null;
    for (const { passageId, commonWantId } of news)
      await trx
        .insertInto('letter_mention')
        .values({
          reader_id: readerId,
          passage_id: passageId,
          common_want_id: commonWantId,
          letter_id: row.id,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    return row.id;
  });
}

/** It was not taken: what it named is new again. */
export async function undoLetter(database: Database, letterId: string): Promise<void> {
  await transaction(database, async (trx) => {
    await trx.deleteFrom('letter_mention').where('letter_id', '=', letterId).execute();
    await trx.updateTable('weekly_letter').set({ sending_at: null }).where('id', '=', letterId).execute();
  });
}

/** It was taken. */
export async function letterSent(trx: Trx, letterId: string): Promise<void> {
  await trx.updateTable('weekly_letter').set({ sent_at: new Date() }).where('id', '=', letterId).execute();
}

/** Forgets addresses that were never confirmed, and what was asked with them. @param before when it was asked */
export function forgetUnconfirmed(database: Database, before: Date): Promise<void> {
  return transaction(database, async (trx) => {
    await trx.deleteFrom('letter_want').where('confirmed_at', 'is', null).where('at', '<', before).execute();
    await trx
      .deleteFrom('letter_reader')
      .where('email', 'is not', null)
      .where('made_at', '<', before)
      .where('id', 'not in', (eb) => eb.selectFrom('letter_want').select('reader_id'))
      .execute();
    await trx.deleteFrom('letter_key').where('expires_at', '<', before).execute();
  });
}
