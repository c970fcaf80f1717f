import { sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import { record } from '../library/events.ts';
import { mayTakeBack, type Permit } from '../library/permits.ts';
import { takeBack } from '../library/take-back.ts';

/** What becomes of what the person told: it goes, or it stays as told by nobody. */
export type Tellings = 'delete' | 'keep without a name';

/** What was erased, counted. */
export interface Erased {
  tellings: number;
  files: number;
}

/**
 * Erases a person: their account and every way to sign in, their name and address wherever they stand as such, and what they
 * told, or their name upon it. Events keep that something was done, not by whom.
 * @param email the account's, or a teller's who has no account
 */
export async function erasePerson(
  database: Database,
  files: FileStore,
  permit: Permit<'steward', 'site'>,
  email: string,
  tellings: Tellings,
): Promise<Erased> {
  const { keys, count } = await transaction(database, async (trx) => {
    const person = await trx
      .selectFrom('person')
      .select('id')
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    const told = await trx
      .selectFrom('telling')
      .select(['id', 'story_id', 'person_id'])
      .where((eb) =>
        eb.or([
          eb(sql`lower(teller_email)`, '=', email.toLowerCase()),
          ...(person ? [eb('person_id', '=', person.id)] : []),
        ]),
      )
      .execute();
    const ids = told.map(({ id }) => id);
    const keys =
      ids.length > 0 && tellings === 'delete'
        ? await trx.selectFrom('transcript').select('file_key').where('telling_id', 'in', ids).execute()
        : [];
    if (ids.length > 0 && tellings === 'delete') {
      for (const { id, story_id, person_id } of told) {
        const telling = { id, storyId: story_id, personId: person_id };
        const mayEnd = mayTakeBack(permit.hand, telling, { id: story_id, gatherers: [] });
        await takeBack(trx, mayEnd, { why: 'erased', now: new Date() });
      }
      await trx.deleteFrom('telling').where('id', 'in', ids).execute();
    } else if (ids.length > 0) {
      await trx
        .updateTable('telling')
        .set({ teller_name: '', teller_email: null, person_id: null })
        .where('id', 'in', ids)
        .execute();
      await trx
        .updateTable('telling_key')
        .set({ ended_at: new Date() })
        .where('telling_id', 'in', ids)
        .execute();
    }
    if (person) await forget(trx, person.id);
    await trx.deleteFrom('evidence_mail').where(sql`lower(email)`, '=', email.toLowerCase()).execute();
    await trx.deleteFrom('letter_reader').where(sql`lower(email)`, '=', email.toLowerCase()).execute();
    await trx.deleteFrom('invitation').where(sql`lower(email)`, '=', email.toLowerCase()).execute();
    await trx.deleteFrom('sign_in_code').where(sql`lower(email)`, '=', email.toLowerCase()).execute();
    await record(trx, permit.hand, 'was erased', {
      subject: person?.id ?? null,
      detail: { tellings: ids.length },
    });
    return { keys: keys.map(({ file_key }) => file_key), count: ids.length };
  });
  for (const key of keys) await files.delete(key);
  return { tellings: count, files: keys.length };
}

/** Whether nobody else runs the site: a site that nobody runs cannot be put right from within. */
export async function isLastSteward(database: Database, personId: string): Promise<boolean> {
  const stewards = await database
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'steward')
    .where('erased_at', 'is', null)
    .limit(2)
    .execute();
  return stewards.length === 1 && stewards[0]!.id === personId;
}

/** The account stays as an empty row, so that who did what still counts as somebody; nothing of the person is in it. */
async function forget(trx: Database, id: string): Promise<void> {
  for (const table of [
    'session',
    'passkey',
    'authenticator',
    'recovery_code',
    'work_account',
    'story_gatherer',
    'circle_member',
    'letter_reader',
  ] as const)
    await trx.deleteFrom(table).where('person_id', '=', id).execute();
  // That somebody wanted to know something still counts; who it was does not stand there any more.
  for (const table of ['want', 'want_too', 'asked_for'] as const)
    await trx.updateTable(table).set({ person_id: null }).where('person_id', '=', id).execute();
  await trx
    .updateTable('person')
    .set({
      email: `erased-${id}@erased.invalid`,
      name: '',
      role: 'member',
      place_id: null,
      ways: [],
      minutes: null,
      erased_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
}
