import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import { matchOrder } from './gather-order.ts';

/**
 * Makes one want of two: everybody who wanted either wants the other now, is counted once, and hears of it once. The address of the
 * one that is joined leads to the other.
 * @param into the id of the one that stays
 * @returns false where they are one already, or one is not there
 */
export async function joinWants(trx: Trx, from: string, into: string): Promise<boolean> {
  if (from === into) return false;
  const both = await trx
    .selectFrom('common_want')
    .select(['id', 'code', 'joined_into'])
    .where('id', 'in', [from, into])
    .orderBy('id')
    .forUpdate()
    .execute();
  const stays = both.find(({ id }) => id === into);
  if (both.length < 2 || !stays || both.some(({ joined_into }) => joined_into !== null)) return false;
  await trx.updateTable('want').set({ common_want_id: into }).where('common_want_id', '=', from).execute();
  for (const who of ['person_id', 'browser'] as const)
    await sql`delete from want_too t using want_too other where t.common_want_id = ${from} and other.common_want_id = ${into}
      and t.${sql.ref(who)} = other.${sql.ref(who)}`.execute(trx);
  await trx
    .updateTable('want_too')
    .set({ common_want_id: into })
    .where('common_want_id', '=', from)
    .execute();
  await sql`delete from letter_want l using letter_want other where l.common_want_id = ${from}
    and other.common_want_id = ${into} and l.reader_id = other.reader_id and (other.confirmed_at is not null or l.confirmed_at is null)`.execute(
    trx,
  );
  await sql`delete from letter_want l using letter_want other where l.common_want_id = ${into}
    and other.common_want_id = ${from} and l.reader_id = other.reader_id`.execute(trx);
  await trx
    .updateTable('letter_want')
    .set({ common_want_id: into })
    .where('common_want_id', '=', from)
    .execute();
  await trx
    .updateTable('letter_key')
    .set({ common_want_id: into })
    .where('common_want_id', '=', from)
    .execute();
  await trx
    .updateTable('asked_for')
    .set({ common_want_id: into })
    .where('common_want_id', '=', from)
    .execute();
  await sql`insert into want_answer (common_want_id, passage_id, release_id, score, at, struck_at)
    select ${into}, passage_id, release_id, score, at, struck_at from want_answer where common_want_id = ${from} and struck_at is not null
    on conflict do nothing`.execute(trx);
  await trx.deleteFrom('want_answer').where('common_want_id', '=', from).execute();
  await trx.updateTable('common_want').set({ joined_into: stays.code }).where('id', '=', from).execute();
  await enqueue(trx, matchOrder, { commonWantId: into });
  return true;
}

/**
 * Parts a want from those it stands with: it is one of its own again, and is not suggested to be joined to them. Who said “me too” stays
 * with the others, since nobody can tell which of them was meant.
 * @returns the id of what is now its own; null where it stands alone
 */
export async function partWant(trx: Trx, wantId: string): Promise<string | null> {
  const want = await trx
    .selectFrom('want')
    .select(['words', 'shown_words', 'state', 'common_want_id'])
    .where('id', '=', wantId)
    .forUpdate()
    .executeTakeFirst();
  if (!want?.common_want_id) return null;
  const { count } = await trx
    .selectFrom('want')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('common_want_id', '=', want.common_want_id)
    .executeTakeFirstOrThrow();
  if (count < 2) return null;
  const isShown = want.state === 'shown';
  const { id } = await trx
    .insertInto('common_want')
    .values({
      words: isShown ? (want.shown_words ?? want.words) : null,
      shown_at: isShown ? new Date() : null,
      apart: [want.common_want_id],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('want').set({ common_want_id: id }).where('id', '=', wantId).execute();
  await trx.updateTable('letter_want').set({ common_want_id: id }).where('want_id', '=', wantId).execute();
  if (isShown) await enqueue(trx, matchOrder, { commonWantId: id });
  return id;
}
