import type { Kysely } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Wording } from '../hearing/asked.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { personOf } from '../people/hand.ts';

/** A link to what was done: to a page of this site (`/stories/…`) or of another. */
export interface DidLink {
  words: string;
  to: string;
}

/** Something that people said and what was done about it. */
export interface SaidDid {
  id: string;
  said: Wording;
  did: Wording;
  links: DidLink[];
  /** When it was shown to everyone; null while it is being written. */
  publishedAt: Date | null;
}

/** What was said and done about a round, in the order that a steward chose. */
export async function saidAndDone(
  database: Kysely<Tables>,
  campaignId: string,
  { all }: { all: boolean },
): Promise<SaidDid[]> {
  const query = database
    .selectFrom('said_did')
    .select(['id', 'said', 'did', 'links', 'published_at as publishedAt'])
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .orderBy('made_at');
  const rows = await (all ? query : query.where('published_at', 'is not', null)).execute();
  return rows.map((row) => ({ ...row, links: row.links as DidLink[] }));
}

/** What a steward writes of one. */
export interface SaidDidFields {
  said: Wording;
  did: Wording;
  links: DidLink[];
}

/** What is done to one. */
export type SaidDidChange =
  | { does: 'add'; fields: SaidDidFields }
  | { does: 'save'; id: string; fields: SaidDidFields }
  | { does: 'show' | 'unshow' | 'remove' | 'earlier'; id: string };

/** Changes what stands under You said, we did. What is not of this round is left as it is. */
export function changeSaidDid(
  database: Database,
  { hand }: Permit<'steward', 'site'>,
  campaignId: string,
  change: SaidDidChange,
): Promise<void> {
  return transaction(database, async (trx) => {
    if (change.does === 'add') {
      const { count } = await trx
        .selectFrom('said_did')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('campaign_id', '=', campaignId)
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('said_did')
        .values({
          campaign_id: campaignId,
          ...columnsOf(change.fields),
          position: Number(count),
          made_by: personOf(hand),
        })
        .execute();
    } else if (change.does === 'earlier') await moveEarlier(trx, campaignId, change.id);
    else if (change.does === 'remove')
      await trx
        .deleteFrom('said_did')
        .where('id', '=', change.id)
        .where('campaign_id', '=', campaignId)
        .execute();
    else
      await trx
        .updateTable('said_did')
        .set(
          change.does === 'save'
            ? columnsOf(change.fields)
            : { published_at: change.does === 'show' ? new Date() : null },
        )
        .set({ updated_at: new Date() })
        .where('id', '=', change.id)
        .where('campaign_id', '=', campaignId)
        .execute();
    await record(trx, hand, 'wrote what was done', { subject: campaignId, detail: { does: change.does } });
  });
}

async function moveEarlier(trx: Kysely<Tables>, campaignId: string, id: string): Promise<void> {
  const all = (await saidAndDone(trx, campaignId, { all: true })).map((one) => one.id);
  const at = all.indexOf(id);
  if (at < 1) return;
  all.splice(at - 1, 2, id, all[at - 1]!);
  for (const [position, one] of all.entries())
    await trx.updateTable('said_did').set({ position }).where('id', '=', one).execute();
}

function columnsOf({ said, did, links }: SaidDidFields) {
  return { said: JSON.stringify(said), did: JSON.stringify(did), links: JSON.stringify(links) };
}
