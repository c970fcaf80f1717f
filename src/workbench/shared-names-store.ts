import type { Kysely } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Decided } from '../identity/identifier.ts';
import { leaks } from '../identity/redact.ts';
import { mayTakeBack } from '../library/permits.ts';
import { tellingsOf } from '../library/story-rows.ts';
import { takeBack } from '../library/take-back.ts';
import type { MayShape } from './passage-store.ts';

/** Something that is shared, or soon will be, in which a name stands that is now replaced. */
export interface StillShared {
  release: string;
  telling: string;
  /** The number of the passage in its telling. */
  number: number;
  code: string;
  names: string[];
}

/** What is shared with a name in it that is now replaced: agreed to before that was decided. */
export async function stillShared(
  database: Kysely<Tables>,
  permit: MayShape,
  decided: readonly Decided[],
  now: Date,
): Promise<StillShared[]> {
  const rows = await database
    .selectFrom('release')
    .innerJoin('passage', 'passage.id', 'release.passage_id')
    .leftJoin('withdrawal', 'withdrawal.release_id', 'release.id')
    .select([
      'release.id as release',
      'release.telling_id as telling',
      'release.words',
      'release.shown',
      'passage.number',
      'passage.code',
    ])
    .where('release.story_id', '=', permit.of.id)
    .where('withdrawal.release_id', 'is', null)
    .where((eb) => eb.or([eb('release.until', 'is', null), eb('release.until', '>', now)]))
    .orderBy('passage.number')
    .execute();
  return rows
    .map(({ words, shown, ...row }) => ({ ...row, names: leaks([words, shown], decided) }))
    .filter(({ names }) => names.length > 0);
}

/** Takes all of it back from sharing, until the teller has agreed again. @returns how many passages */
export function takeBackShared(
  database: Database,
  permit: MayShape,
  shared: readonly StillShared[],
  { why, now }: { why: string; now: Date },
): Promise<number> {
  return transaction(database, async (trx) => {
    let count = 0;
    for (const telling of await tellingsOf(trx, permit.of.id)) {
      const releases = shared.filter((one) => one.telling === telling.id).map(({ release }) => release);
      if (releases.length === 0) continue;
      const may = mayTakeBack(permit.hand, telling, permit.of);
      count += (await takeBack(trx, may, { releases, why, now })).length;
    }
    return count;
  });
}
