import { type Database, transaction } from '../database/database.ts';
import type { Language } from '../web/words.ts';
import { evidenceKey } from './evidence-store.ts';

/** A mail that is to ask whether somebody did what they said. */
export interface DueMail {
  evidenceId: string;
  email: string;
  language: Language;
  due: Date;
  title: string;
  /** Whether anything of the story is shared with everyone still. */
  isShared: boolean;
}

/** The answers of which it is time to ask again. */
export async function dueMails(database: Database, now: Date): Promise<string[]> {
  const rows = await database
    .selectFrom('evidence_mail')
    .select('evidence_id')
    .where('due_at', '<=', now)
    .execute();
  return rows.map(({ evidence_id }) => evidence_id);
}

/**
 * Takes a mail out to be sent: its address is kept nowhere from then on, and it cannot be sent twice.
 * @param expires when the link in it ends
 * @returns the mail and the secret in its link; null where it was taken out before
 */
export function takeMail(
  database: Database,
  evidenceId: string,
  expires: Date,
): Promise<{ mail: DueMail; token: string } | null> {
  return transaction(database, async (trx) => {
    const row = await trx
      .deleteFrom('evidence_mail')
      .where('evidence_id', '=', evidenceId)
      .returning(['email', 'language', 'due_at'])
      .executeTakeFirst();
    if (!row) return null;
    const story = await trx
      .selectFrom('evidence')
      .innerJoin('story', 'story.id', 'evidence.story_id')
      .select((eb) => [
        'story.title',
        eb
          .exists(
            eb
              .selectFrom('live_release')
              .select('live_release.id')
              .whereRef('live_release.story_id', '=', 'story.id')
              .where('live_release.audience', '=', 'everyone'),
          )
          .as('isShared'),
      ])
      .where('evidence.id', '=', evidenceId)
      .executeTakeFirstOrThrow();
    const mail = {
      evidenceId,
      email: row.email,
      language: row.language,
      due: row.due_at,
      title: story.title,
      isShared: Boolean(story.isShared),
    };
    return { mail, token: await evidenceKey(trx, evidenceId, 'did', expires) };
  });
}

/** Puts a mail back that could not be sent. */
export async function putBack(
  database: Database,
  { evidenceId, email, language, due }: DueMail,
): Promise<void> {
  await database
    .insertInto('evidence_mail')
    .values({ evidence_id: evidenceId, email, language, due_at: due })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
