import { countRepliesJob } from '../../src/heard/count-job.ts';
import type { JobRun } from '../../src/jobs/job.ts';
import { aCampaign, everyKind } from './a-campaign.ts';
import { type MadeReply, putReplies } from './many-replies.ts';
import type { TestSite } from './site.ts';

/** A job as a worker would run it, that nobody stops. */
export const jobRun: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: '00000000-0000-4000-8000-000000000001',
  progress: async () => {},
};

/** Counts the replies to a round. */
export function countRound({ site }: Pick<TestSite, 'site'>, campaignId: string): Promise<void> {
  return countRepliesJob.run({ campaignId }, site, jobRun);
}

/** Somebody who chose one way, in the questions `how` and `what` of `everyKind`. */
export function came(chosen: string, role: string | null = null): MadeReply {
  return {
    ...{ role, kindOfPlace: null, region: null },
    parts: {
      how: { kind: 'one', chosen, other: null },
      what: { kind: 'some', chosen: [chosen], other: null },
    },
  };
}

/** So many who replied the same. */
export function times(number: number, reply: MadeReply): MadeReply[] {
  return Array.from({ length: number }, () => reply);
}

/** A round that closed yesterday, with replies, counted. */
export async function closedRound(
  t: Pick<TestSite, 'site'>,
  replies: readonly MadeReply[],
  questions = everyKind,
) {
  const round = await aCampaign(t, { questions, opens: -9, closes: -1 });
  const ids = await putReplies(t.site.database, round.id, replies);
  await countRound(t, round.id);
  return { ...round, ids, page: `/heard/${round.slug}` };
}
