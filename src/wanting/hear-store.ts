import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import type { Hand } from '../people/hand.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { Language } from '../web/words.ts';
import { confirmOrder } from './letter-orders.ts';

/** Days for which a link that confirms works; after them the address is forgotten, if nothing else was confirmed for it. */
export const confirmDays = 7;

/** Who asks to hear of something: a member by their account, or an address that somebody typed. */
export type Hearer = { personId: string } | { email: string };

/** What is asked to be heard of. */
export interface ToHear {
  commonWantId: string;
  /** What they said themselves; null where they want what others said. */
  wantId: string | null;
  language: Language;
}

/**
 * Puts something on somebody's weekly letter. A member's at once; for an address that was typed a mail is asked for, and until a button is
 * pressed on the page that it leads to, it is as if nothing had been asked: anybody can type anybody's address.
 */
export async function askToHear(trx: Trx, hand: Hand, hearer: Hearer, about: ToHear): Promise<void> {
  const readerId = await readerFor(trx, hearer, about.language);
  const isMember = 'personId' in hearer;
  const confirmed = isMember ? new Date() : null;
  const row = await trx
    .insertInto('letter_want')
    .values({
      reader_id: readerId,
      common_want_id: about.commonWantId,
      want_id: about.wantId,
      confirmed_at: confirmed,
    })
    .onConflict((conflict) => conflict.columns(['reader_id', 'common_want_id']).doNothing())
    .returning('confirmed_at')
    .executeTakeFirst();
  if (isMember) {
    if (row) await record(trx, hand, 'asked to hear in the weekly letter', { subject: about.commonWantId });
    return;
  }
  // Asked for again though it is confirmed: then no mail is sent, and nobody who types an address learns that.
  if (!row && (await isConfirmed(trx, readerId, about.commonWantId))) return;
  await enqueue(trx, confirmOrder, { readerId, commonWantId: about.commonWantId });
}

async function isConfirmed(trx: Trx, readerId: string, commonWantId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('letter_want')
    .select('confirmed_at')
    .where('reader_id', '=', readerId)
    .where('common_want_id', '=', commonWantId)
    .executeTakeFirst();
  return Boolean(row?.confirmed_at);
}

async function readerFor(trx: Trx, hearer: Hearer, language: Language): Promise<string> {
  const isMember = 'personId' in hearer;
  const email = isMember ? null : hearer.email.trim().toLowerCase();
  const personId = isMember ? hearer.personId : null;
  const known = () =>
    trx
      .selectFrom('letter_reader')
      .select('id')
      .where((eb) => (isMember ? eb('person_id', '=', personId) : eb(sql`lower(email)`, '=', email)))
      .executeTakeFirst();
  const row =
    (await known()) ??
    (await trx
      .insertInto('letter_reader')
      .values({ email, person_id: personId, language })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()) ??
    (await known());
  return row!.id;
}

/** Makes the secret of a link in mail. @returns what stands in the address; only its hash is kept */
export async function letterKey(
  trx: Trx,
  key: { readerId: string; madeFor: 'confirm' | 'stop'; commonWantId?: string; expires?: Date },
): Promise<string> {
  const token = newToken();
  await trx
    .insertInto('letter_key')
    .values({
      token_hash: hashOf(token),
      reader_id: key.readerId,
      made_for: key.madeFor,
      common_want_id: key.commonWantId ?? null,
      expires_at: key.expires ?? null,
    })
    .execute();
  return token;
}

/** What a link in mail opens. */
export interface OpenedKey {
  readerId: string;
  commonWantId: string | null;
  /** The want in the words that others may read; null where nobody has looked at it yet. */
  words: string | null;
}

/** What the link of a letter opens; null where it opens nothing, or nothing any more. */
export async function keyOpens(
  trx: Trx,
  token: string,
  madeFor: 'confirm' | 'stop',
  now: Date,
): Promise<OpenedKey | null> {
  const row = await trx
    .selectFrom('letter_key')
    .leftJoin('common_want', 'common_want.id', 'letter_key.common_want_id')
    .select(['reader_id as readerId', 'common_want_id as commonWantId', 'common_want.words', 'shown_at'])
    .where('token_hash', '=', hashOf(token))
    .where('made_for', '=', madeFor)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
  return row ? { ...row, words: row.shown_at ? row.words : null } : null;
}

/** Says that the address is theirs and that they want to hear of it. May be said again. */
export async function confirmHearing(trx: Trx, hand: Hand, key: OpenedKey, now: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('letter_want')
    .set({ confirmed_at: now })
    .where('reader_id', '=', key.readerId)
    .where('common_want_id', '=', key.commonWantId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await record(trx, hand, 'asked to hear in the weekly letter', { subject: key.commonWantId });
}

/**
 * Stops the letters to whoever a link was sent to: their address is deleted, what they asked to hear of, and which passages they
 * have heard of. The links in their letters go with them.
 */
export async function stopLetters(trx: Trx, hand: Hand, readerId: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('letter_reader')
    .where('id', '=', readerId)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await record(trx, hand, 'stopped the weekly letter', { subject: readerId });
}
