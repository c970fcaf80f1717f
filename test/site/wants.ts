import { transaction } from '../../src/database/database.ts';
import { indexStoryJob } from '../../src/finding/index-job.ts';
import type { JobRun } from '../../src/jobs/job.ts';
import { maySteward } from '../../src/library/permits.ts';
import type { Machinery } from '../../src/machinery.ts';
import { decideWant } from '../../src/wanting/check-store.ts';
import { matchStoryJob, matchWantJob } from '../../src/wanting/match-job.ts';
import { sayWant } from '../../src/wanting/say-store.ts';

/** What a job is told, in a test that does it without a worker. */
export const byHand: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: 'test',
  progress: async () => {},
};

/** A want that was said and, unless it is to wait, looked at and shown. @returns the ids of the want and of what it is common to */
export async function aWant(
  site: Machinery,
  words: string,
  {
    personId = null,
    browser = null,
    isShown = true,
  }: { personId?: string | null; browser?: string | null; isShown?: boolean } = {},
): Promise<{ id: string; commonWantId: string; code: string }> {
  const { database } = site;
  const want = await transaction(database, (trx) =>
    sayWant(
      trx,
      { kind: 'visitor' },
      { words, personId, browser, cameFrom: 'search', placeId: null, storyId: null },
    ),
  );
  if (isShown) await decideWant(database, maySteward({ kind: 'system' }), want.id, { does: 'show', words });
  const { code } = await database
    .selectFrom('common_want')
    .select('code')
    .where('id', '=', want.commonWantId)
    .executeTakeFirstOrThrow();
  return { ...want, code };
}

/** Does what jobs do when a story has come to be shared: indexed, and matched with what people want. */
export async function madeFindable(site: Machinery, storyId: string): Promise<void> {
  await indexStoryJob.run({ storyId }, site, byHand);
  await matchStoryJob.run({ storyId }, site, byHand);
}

/** Does what the job does when a want is shown: looks what answers it already. */
export function matched(site: Machinery, commonWantId: string): Promise<void> {
  return matchWantJob.run({ commonWantId }, site, byHand);
}
