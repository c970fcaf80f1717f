import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { type Hand, handName, personOf } from '../people/hand.ts';
import { record } from './events.ts';
import type { Permit } from './permits.ts';
import { orderSharingChanged } from './sharing-changed.ts';
import { tellSharing } from './sharing-news.ts';
import type { TellingAtWork } from './story-rows.ts';

/** Of a telling, what taking back must know. */
export type TellingShared = Pick<TellingAtWork, 'id' | 'storyId' | 'personId'>;

/** What is to be taken back, and why. */
export interface TakingBack {
  /** Ids of releases; everything that is shared of the telling, or soon would be, when left out. */
  releases?: readonly string[];
  /** In a few words, for the teller: "asked by a colleague". Empty for none. */
  why?: string;
  now: Date;
}

/**
 * Takes back what was released of a telling: from the moment of the commit no page, file, search or feed serves it.
 * What was taken back before, and what belongs to another telling, is left as it is.
 * @returns the ids of the releases that were taken back
 */
export async function takeBack(
  trx: Trx,
  { hand, of }: Permit<'take back' | 'release', TellingShared>,
  { releases, why = '', now }: TakingBack,
): Promise<string[]> {
  const rows = await lockReleases(trx, of.id);
  const ids = rows.map(({ id }) => id).filter((id) => !releases || releases.includes(id));
  if (ids.length === 0) return [];
  await endReleases(trx, hand, of, { releases: ids, why, now });
  await record(trx, hand, 'withdrew', {
    story: of.storyId,
    telling: of.id,
    detail: { passages: ids.length, everything: ids.length === rows.length },
  });
  await tellSharing(trx, of.storyId);
  await orderSharingChanged(trx, of.storyId);
  return ids;
}

/**
 * Every release of a telling that was not taken back, locked: an edition that is being shared at this moment either
 * is there before us and is seen below, or comes after and sees that they are gone.
 */
export function lockReleases(trx: Trx, tellingId: string) {
  return trx
    .selectFrom('release')
    .selectAll()
    .where('telling_id', '=', tellingId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('withdrawal').select('at').whereRef('withdrawal.release_id', '=', 'release.id'),
        ),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Withdraws locked releases, ends the editions that rest on them and forgets their lines in search. No event, no news. */
export async function endReleases(
  trx: Trx,
  hand: Hand,
  of: Pick<TellingShared, 'id' | 'storyId'>,
  { releases, why, now }: Required<TakingBack>,
): Promise<void> {
  if (releases.length === 0) return;
  await trx
    .insertInto('withdrawal')
    .values(
      releases.map((release) => ({
        release_id: release,
        story_id: of.storyId,
        telling_id: of.id,
        hand: handName(hand),
        person_id: personOf(hand),
        why,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.deleteFrom('search_line').where('release_id', 'in', releases).execute();
  await trx
    .updateTable('edition')
    .set({ state: 'withdrawn', ended_at: now, document: null })
    .where('state', 'in', ['shared', 'ready', 'making'])
    .where(
      'id',
      'in',
      trx.selectFrom('edition_release').select('edition_id').where('release_id', 'in', releases),
    )
    .execute();
}

/**
 * Ends editions of a story that rest on something which is no longer released to anybody: it ran out, or was taken back.
 * @returns how many
 */
export async function endStaleEditions(trx: Trx, storyId: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('edition')
    .set({ state: 'withdrawn', ended_at: now, document: null })
    .where('story_id', '=', storyId)
    .where('state', 'in', ['shared', 'ready'])
    .where(
      sql<boolean>`exists (select 1 from edition_release er where er.edition_id = edition.id
        and not exists (select 1 from live_release l where l.id = er.release_id))`,
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Stories of which an edition or a line in search rests on what is no longer released: none, when all is well. */
export async function storiesToPutRight(trx: Trx): Promise<string[]> {
  // From the few releases that ended to what rests on them: a look each minute must not read every line of search.
  const { rows } = await sql<{ story_id: string }>`
    with ended as (
      select id as release_id from release where until <= now() union select release_id from withdrawal
    )
    select e.story_id from ended join edition_release er using (release_id) join edition e on e.id = er.edition_id
      where e.state in ('shared', 'ready')
    union
    select s.story_id from ended join search_line s using (release_id)`.execute(trx);
  return rows.map(({ story_id }) => story_id);
}
