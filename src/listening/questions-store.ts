import { type Kysely, sql } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Asked } from '../hearing/asked.ts';
import { type ChangeFault, changedSafely } from '../hearing/asked-change.ts';
import { readAsked } from '../hearing/asked-schema.ts';
import { standardVersion } from '../hearing/standard-asked.ts';
import { record } from '../library/events.ts';
import { personOf } from '../people/hand.ts';
import type { Campaign } from './campaign.ts';
import type { ToSteward } from './campaign-change-store.ts';

/** How many replied to a round. */
export interface Replies {
  counted: number;
  trial: number;
  /** Of those counted, how many said that it was all. */
  finished: number;
}

/** Counts replies, for stewards. */
export async function repliesOf(database: Kysely<Tables>, campaignId: string): Promise<Replies> {
  const { rows } = await sql<Replies>`select
    (select count(*) from counted_reply where campaign_id = ${campaignId}) as counted,
    (select count(*) from counted_reply where campaign_id = ${campaignId} and finished_at is not null) as finished,
    (select count(*) from reply where campaign_id = ${campaignId} and trial) as trial`.execute(database);
  return rows[0]!;
}

/**
 * Puts questions in place of those that are asked now, as a version of their own. What was replied stays tied to the version that
 * it was replied to. While the round is a draft, versions that nobody has tried are forgotten.
 * @param change makes the new list from the newest, within the transaction; null leaves all as it is
 * @returns why a question that people have answered must stay as it is; none when it was done
 * @throws Mistake when the questions cannot be asked together
 */
export function changeQuestions(
  database: Database,
  { hand }: ToSteward,
  campaign: Pick<Campaign, 'id' | 'openedAt'>,
  change: (questions: readonly Asked[]) => readonly Asked[] | null,
): Promise<ChangeFault[]> {
  const { id } = campaign;
  return transaction(database, async (trx) => {
    // Two stewards at once: one after the other.
    await trx.selectFrom('campaign').select('id').where('id', '=', id).forUpdate().execute();
    const versions = await trx
      .selectFrom('campaign_version')
      .select(['number', 'questions'])
      .where('campaign_id', '=', id)
      .orderBy('number', 'desc')
      .execute();
    const newest = versions[0]!;
    const wanted = change(newest.questions as Asked[]);
    if (wanted === null) return [];
    const after = readAsked(structuredClone(wanted));
    const answered = await answeredVersions(trx, id);
    const safe = changedSafely(
      versions.filter(({ number }) => answered.has(number)).flatMap(({ questions }) => questions as Asked[]),
      after,
    );
    if (!safe.safe) return safe.faults;
    await trx
      .insertInto('campaign_version')
      .values({
        campaign_id: id,
        number: newest.number + 1,
        questions: JSON.stringify(after),
        standard_version: standardVersion,
        made_by: personOf(hand),
      })
      .execute();
    if (campaign.openedAt === null) await forgetUnused(trx, id, newest.number);
    await record(trx, hand, 'changed the questions of a round', {
      subject: id,
      detail: { version: newest.number + 1, questions: after.length },
    });
    return [];
  });
}

/** Versions that somebody's reply answers: what they say can no longer be changed. */
async function answeredVersions(trx: Trx, campaignId: string): Promise<Set<number>> {
  const rows = await trx
    .selectFrom('reply')
    .select('version')
    .distinct()
    .where('campaign_id', '=', campaignId)
    .where('trial', '=', false)
    .execute();
  return new Set(rows.map(({ version }) => version));
}

async function forgetUnused(trx: Trx, campaignId: string, last: number): Promise<void> {
  await trx
    .deleteFrom('campaign_version')
    .where('campaign_id', '=', campaignId)
    .where('number', '<=', last)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reply')
            .select('reply.id')
            .whereRef('reply.version', '=', 'campaign_version.number')
            .where('reply.campaign_id', '=', campaignId),
        ),
      ),
    )
    .execute();
}

/** How many replies of each round count, by its id. */
export async function countedByCampaign(database: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('counted_reply')
    .select(['campaign_id', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('campaign_id')
    .execute();
  return new Map(rows.map(({ campaign_id, count }) => [campaign_id, count]));
}
