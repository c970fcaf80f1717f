import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Did, Helped } from '../database/tables/evidence-tables.ts';
import { record } from '../library/events.ts';
import type { Hand } from '../people/hand.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { Language } from '../web/words.ts';

const hour = 3_600_000;
/** Whoever answers, also where they are signed in: an answer is nobody's. */
const nobody: Hand = { kind: 'visitor' };

/** Takes down that something helped, or not. @returns the secret by which words can be added to it for a while */
export function keepHelped(
  database: Database,
  { storyId, form, helped, expires }: { storyId: string; form: string; helped: Helped; expires: Date },
): Promise<string> {
  return transaction(database, async (trx) => {
    const { id } = await trx
      .insertInto('evidence')
      .values({ story_id: storyId, form, helped })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(trx, nobody, 'said whether it helped', { story: storyId, detail: { form } });
    return evidenceKey(trx, id, 'words', expires);
  });
}

/** Makes the secret of a link to one answer. */
export async function evidenceKey(
  trx: Trx,
  evidenceId: string,
  madeFor: 'words' | 'did',
  expires: Date,
): Promise<string> {
  const token = newToken();
  await trx
    .insertInto('evidence_key')
    .values({ token_hash: hashOf(token), evidence_id: evidenceId, made_for: madeFor, expires_at: expires })
    .execute();
  return token;
}

/** One answer, as a link opens it. */
export interface OpenedEvidence {
  id: string;
  storyId: string;
  slug: string;
  title: string;
  form: string;
}

/** The answer that a link opens; null where it opens none, or none any more. */
export async function evidenceByKey(
  database: Database,
  token: string,
  madeFor: 'words' | 'did',
  now: Date,
): Promise<OpenedEvidence | null> {
  const row = await database
    .selectFrom('evidence_key')
    .innerJoin('evidence', 'evidence.id', 'evidence_key.evidence_id')
    .innerJoin('story', 'story.id', 'evidence.story_id')
    .select(['evidence.id', 'story.id as storyId', 'story.slug', 'story.title', 'evidence.form'])
    .where('token_hash', '=', hashOf(token))
    .where('made_for', '=', madeFor)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** What is added to a tap. */
export interface Added {
  /** What they will do; empty for nothing. */
  will: string;
  /** What there may be in it that somebody should look at before the teller reads it. */
  found: readonly string[];
  /** Where to ask whether they did; null for nowhere. */
  ask: { email: string; language: Language; due: Date } | null;
}

/** Adds words to an answer, and where to ask again. Once: the link opens nothing afterwards. */
export function addToEvidence(
  database: Database,
  evidence: OpenedEvidence,
  { will, found, ask }: Added,
): Promise<void> {
  return transaction(database, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('evidence_key')
      .where('evidence_id', '=', evidence.id)
      .where('made_for', '=', 'words')
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    const state = will === '' ? 'none' : found.length > 0 ? 'waiting' : 'shown';
    await trx
      .updateTable('evidence')
      .set({ will, found: [...found], state })
      .where('id', '=', evidence.id)
      .execute();
    if (ask)
      await trx
        .insertInto('evidence_mail')
        .values({ evidence_id: evidence.id, email: ask.email, language: ask.language, due_at: ask.due })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    if (will) await record(trx, nobody, 'said what they will do', { story: evidence.storyId });
  });
}

/** Takes down whether they did it. May be said again: the last counts. */
export function keepDid(database: Database, evidence: OpenedEvidence, did: Did, now: Date): Promise<void> {
  return transaction(database, async (trx) => {
    await trx.updateTable('evidence').set({ did, did_at: now }).where('id', '=', evidence.id).execute();
    await record(trx, nobody, 'said what came of it', { story: evidence.storyId });
  });
}

/** Deletes secrets that are over. */
export async function sweepEvidenceKeys(database: Database, now: Date): Promise<void> {
  await database
    .deleteFrom('evidence_key')
    .where('expires_at', '<', new Date(now.getTime() - hour))
    .execute();
}
