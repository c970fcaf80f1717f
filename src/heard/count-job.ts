import { z } from 'zod';
import { type Trx, transaction } from '../database/database.ts';
import { following } from '../hearing/again.ts';
import { everAsked } from '../hearing/codebook.ts';
import { isCounted } from '../hearing/heard.ts';
import { hidden } from '../hearing/hiding.ts';
import { hiddenThemes } from '../hearing/hiding-themes.ts';
import type { HeardQuestion } from '../hearing/shown.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import { dayHere, stateOf } from '../listening/campaign.ts';
import { asCampaign, versionsOf } from '../listening/campaign-store.ts';
import type { Machinery } from '../machinery.ts';
import { heardOf, keepHeard, type ShownTheme, toBeCounted } from './heard-store.ts';
import { tallied } from './tally-store.ts';

/**
 * Counts the replies to a round that has closed, hides what could give a few people away, and keeps the result. A round that
 * is open is not counted: somebody could watch the counts move. Counted again, a question takes its newer counts only where
 * they tell nothing of a few late replies.
 */
export const countRepliesJob = defineJob<{ campaignId: string }, Machinery>({
  name: 'count-replies',
  payload: z.object({ campaignId: z.uuid() }),
  key: ({ campaignId }) => campaignId,
  priority: 6,
  timeLimit: 600,
  async run({ campaignId }, { database, now }, { progress }) {
    const row = await database
      .selectFrom('campaign')
      .selectAll()
      .where('id', '=', campaignId)
      .executeTakeFirst();
    if (!row || row.emptied_at || stateOf(asCampaign(row), now()) !== 'closed') return;
    // What is saved from here on is counted the next time.
    const at = now();
    const asked = everAsked((await versionsOf(database, campaignId)).map(({ questions }) => questions));
    const tallies = await tallied(database, campaignId, asked);
    await progress(1, 2, 'hiding small groups');
    const newest = asked.filter(isCounted).map((each) => hidden(each, tallies.get(each.key)!));
    await transaction(database, async (trx) => {
      await trx.selectFrom('campaign').select('id').where('id', '=', campaignId).forUpdate().execute();
      const before = await heardOf(trx, campaignId);
      const { questions, kept } = following(before?.heard.questions ?? [], newest);
      const { themes = [], themesTold = {} } = before?.heard ?? {};
      const counted = { asked, questions, older: kept, themesTold };
      await keepHeard(trx, campaignId, { ...counted, themes: besideCounts(themes, questions) }, at);
    });
    await progress(2, 2);
  },
});

/** Themes as they may stand beside newer counts of their questions. */
function besideCounts(themes: readonly ShownTheme[], questions: readonly HeardQuestion[]): ShownTheme[] {
  const byQuestion = Map.groupBy(themes, ({ question }) => question);
  return [...byQuestion].flatMap(([question, own]) => {
    const beside = questions.find(({ key }) => key === question);
    const counts = hiddenThemes(
      own.map(({ people }) => people),
      beside,
    );
    return own.map((theme, at) => ({ ...theme, people: counts[at]! }));
  });
}

/** Asks for every round that has closed and is not counted. It comes round by itself. */
export const countClosedJob = defineJob<Record<string, never>, Machinery>({
  name: 'count-closed-rounds',
  payload: z.object({}),
  key: () => 'all',
  async run(_payload, { database, now }) {
    for (const campaignId of await toBeCounted(database, dayHere(now())))
      await transaction(database, (trx) => countReplies(trx, campaignId));
  },
});

/** Asks for the replies to a round to be counted, in the transaction that wants it. */
export function countReplies(trx: Trx, campaignId: string): Promise<void> {
  return enqueue(trx, countRepliesJob, { campaignId });
}
