import type { Kysely } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import { makeKey } from '../library/keys.ts';
import type { Permit } from '../library/permits.ts';
import type { StoryAtWork, TellingAtWork } from '../library/story-rows.ts';
import { tellingsOf } from '../library/story-rows.ts';
import { workingStory } from '../library/working-story.ts';
import { personOf } from '../people/hand.ts';
import { reachedAt } from './reached-store.ts';
import { releaseMailJob } from './release-mail-job.ts';

/** Why a teller cannot be asked yet. */
export type CannotAsk = 'not told' | 'looked over' | 'names wait' | 'nothing left' | 'no address';

/** Minutes within which a second request is taken for a second tap on the same button. */
const sameTap = 2;

/** The telling of a story by its number or its id, as addresses name it; null where there is none. */
export async function tellingOf(
  database: Kysely<Tables>,
  storyId: string,
  named: string,
): Promise<TellingAtWork | null> {
  const all = await tellingsOf(database, storyId);
  return all.find(({ id, number }) => id === named || String(number) === named) ?? null;
}

/** Why a teller cannot be asked for release; null where they can. @param byMail whether it needs an address */
export async function whyNotAsk(
  database: Kysely<Tables>,
  story: StoryAtWork,
  telling: TellingAtWork,
  byMail: boolean,
): Promise<CannotAsk | null> {
  if (!telling.toldAt) return 'not told';
  const { rows, names } = await workingStory(database, story, { only: [telling.id] });
  if (rows.length === 0) return 'nothing left';
  if (rows.some(({ suggested }) => suggested === null)) return 'looked over';
  if (names.waiting > 0) return 'names wait';
  return byMail && !(await reachedAt(database, telling)).email ? 'no address' : null;
}

/**
 * Asks a teller for release: by mail, or by a link for the gatherer to hand over.
 * @returns the key of that link; null when a mail goes
 */
export function askForRelease(
  database: Database,
  { hand, of: story }: Permit<'shape', StoryAtWork>,
  telling: TellingAtWork,
  { byMail, now }: { byMail: boolean; now: Date },
): Promise<string | null> {
  return transaction(database, async (trx) => {
    const isSecondTap =
      byMail && (await askedSince(trx, telling.id, new Date(now.getTime() - sameTap * 60_000)));
    if (isSecondTap) return null;
    await trx
      .insertInto('release_request')
      .values({ telling_id: telling.id, story_version: story.version, person_id: personOf(hand), at: now })
      .execute();
    await record(trx, hand, 'asked for release', {
      story: story.id,
      telling: telling.id,
      detail: { by: byMail ? 'mail' : 'link' },
    });
    if (!byMail) return makeKey(trx, telling.id, 'release');
    await enqueue(trx, releaseMailJob, { kind: 'ask', tellingId: telling.id });
    return null;
  });
}

async function askedSince(trx: Trx, tellingId: string, since: Date): Promise<boolean> {
  await trx.selectFrom('telling').select('id').where('id', '=', tellingId).forUpdate().execute();
  const row = await trx
    .selectFrom('release_request')
    .select('id')
    .where('telling_id', '=', tellingId)
    .where('at', '>', since)
    .executeTakeFirst();
  return row !== undefined;
}
