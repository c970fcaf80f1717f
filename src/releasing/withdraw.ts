import { type Database, transaction } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Permit } from '../library/permits.ts';
import type { TellingAtWork } from '../library/story-rows.ts';
import { takeBack } from '../library/take-back.ts';
import { releaseMailJob } from './release-mail-job.ts';
import { sharedParts } from './shared-store.ts';

/** What is taken back: all that is shared, what has not been shown yet, or one part by its code. */
export type What = 'everything' | 'cooling' | { code: string };

/**
 * Takes back what a teller shared, and writes to her that it is done: should somebody else hold her link, she hears of it.
 * @returns how many parts were taken back
 */
export function withdraw(
  database: Database,
  permit: Permit<'take back' | 'release', TellingAtWork>,
  what: What,
  { now, why = '', byTeller }: { now: Date; why?: string; byTeller: boolean },
): Promise<number> {
  return transaction(database, async (trx) => {
    const parts = what === 'everything' ? null : await sharedParts(trx, permit.of.id);
    const releases = parts
      ?.filter((part) => (what === 'cooling' ? !part.isLive : part.code === (what as { code: string }).code))
      .map(({ release }) => release);
    const taken = await takeBack(trx, permit, { ...(releases && { releases }), why, now });
    if (taken.length > 0)
      await enqueue(trx, releaseMailJob, {
        kind: 'taken back',
        tellingId: permit.of.id,
        passages: taken.length,
        byTeller,
      });
    return taken.length;
  });
}
