import { sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Reader } from '../library/readers.ts';
import type { Answer } from './match.ts';

/** A want that answers are looked for. */
export interface Unmatched {
  id: string;
  words: string;
}

/** What others may see of what people want; all, or the one of this id. */
export async function wantsToMatch(database: Database, id?: string): Promise<Unmatched[]> {
  let query = database
    .selectFrom('common_want')
    .select(['id', 'words'])
    .where('shown_at', 'is not', null)
    .where('joined_into', 'is', null)
    .where('words', 'is not', null)
    .orderBy('id');
  if (id !== undefined) query = query.where('id', '=', id);
  return (await query.execute()).map((row) => ({ id: row.id, words: row.words! }));
}

/** Whoever may see everything that is shared: what a reader of an answer may see is looked up when they read. */
export async function seesAll(database: Database): Promise<Reader> {
  const circles = await database.selectFrom('circle').select('id').execute();
  return { isMember: true, circles: circles.map(({ id }) => id) };
}

/** The releases of tellings that were asked for each want, the longest first: of one want, or of one story. */
export async function askedReleases(
  database: Database,
  of: { want?: string; story?: string },
): Promise<Map<string, Set<string>>> {
  let query = database
    .selectFrom('asked_for')
    .innerJoin('live_release', 'live_release.telling_id', 'asked_for.telling_id')
    .select(['asked_for.common_want_id', 'live_release.id'])
    .where('asked_for.common_want_id', 'is not', null)
    .orderBy(sql`length(live_release.words)`, 'desc')
    .orderBy('live_release.id');
  if (of.want !== undefined) query = query.where('asked_for.common_want_id', '=', of.want);
  if (of.story !== undefined) query = query.where('live_release.story_id', '=', of.story);
  const asked = new Map<string, Set<string>>();
  for (const row of await query.execute()) {
    const own = asked.get(row.common_want_id!) ?? new Set();
    own.add(row.id);
    asked.set(row.common_want_id!, own);
  }
  return asked;
}

/** Keeps the meaning of what people want alike. */
export async function keepCommonMeaning(database: Database, id: string, meaning: Buffer): Promise<void> {
  await database.updateTable('common_want').set({ meaning }).where('id', '=', id).execute();
}

/**
 * Keeps what may answer a want, in place of what was found before, in all stories or in one. What somebody has struck out stays struck
 * out; what was found before keeps its date.
 */
export function keepAnswers(
  database: Database,
  commonWantId: string,
  answers: readonly Answer[],
  story?: string,
): Promise<void> {
  return transaction(database, async (trx) => {
    const releases = answers.map(({ release }) => release);
    const passages = await trx
      .selectFrom('live_release')
      .select(['id', 'passage_id'])
      .where('id', 'in', releases.length > 0 ? releases : ['00000000-0000-0000-0000-000000000000'])
      .execute();
    const passageOf = new Map(passages.map(({ id, passage_id }) => [id, passage_id]));
    let old = trx
      .deleteFrom('want_answer')
      .where('common_want_id', '=', commonWantId)
      .where('struck_at', 'is', null);
    if (passages.length > 0)
      old = old.where(
        'passage_id',
        'not in',
        passages.map(({ passage_id }) => passage_id),
      );
    if (story !== undefined)
      old = old.where('passage_id', 'in', (eb) =>
        eb.selectFrom('passage').select('id').where('story_id', '=', story),
      );
    await old.execute();
    // The best first: of a passage that is released to several, the best is kept.
    const seen = new Set<string>();
    for (const { release, score } of answers) {
      const passage_id = passageOf.get(release);
      if (passage_id === undefined || seen.has(passage_id)) continue;
      seen.add(passage_id);
      await trx
        .insertInto('want_answer')
        .values({ common_want_id: commonWantId, passage_id, release_id: release, score })
        .onConflict((conflict) =>
          conflict
            .columns(['common_want_id', 'passage_id'])
            .doUpdateSet({ release_id: sql`excluded.release_id`, score: sql`excluded.score` }),
        )
        .execute();
    }
  });
}
