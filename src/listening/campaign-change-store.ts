import { randomBytes } from 'node:crypto';
import { type Database, type Trx, transaction } from '../database/database.ts';
import { standardAsked, standardVersion } from '../hearing/standard-asked.ts';
import { type EventVerb, record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { personOf } from '../people/hand.ts';
import { newToken } from '../people/token.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignFields } from './campaign-form.ts';

/** The permission that changing a round takes. */
export type ToSteward = Permit<'steward', 'site'>;

/** Makes a round with the standard questions; it is a draft. @returns its short name in addresses */
export function makeCampaign(database: Database, permit: ToSteward, fields: CampaignFields): Promise<string> {
  return transaction(database, async (trx) => {
    const slug = await freeSlug(trx, fields.name);
    const { id } = await trx
      .insertInto('campaign')
      .values({ slug, trial_key: newToken(), made_by: personOf(permit.hand), ...columnsOf(fields) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('campaign_version')
      .values({
        campaign_id: id,
        number: 1,
        questions: JSON.stringify(standardAsked),
        standard_version: standardVersion,
        made_by: personOf(permit.hand),
      })
      .execute();
    await record(trx, permit.hand, 'made a round of listening', { subject: id });
    return slug;
  });
}

/** Changes what is said of a round, and its days. */
export async function saveCampaign(
  database: Database,
  permit: ToSteward,
  id: string,
  fields: CampaignFields,
): Promise<void> {
  await change(database, permit, id, 'changed a round of listening', (trx) =>
    trx
      .updateTable('campaign')
      .set({ ...columnsOf(fields), updated_at: new Date() })
      .where('id', '=', id)
      .execute(),
  );
}

/** Opens a round: from its first day on everybody with the link may answer. A round that was closed by hand opens again. */
export async function openCampaign(
  database: Database,
  permit: ToSteward,
  campaign: Campaign,
  now: Date,
): Promise<void> {
  await change(database, permit, campaign.id, 'opened a round of listening', (trx) =>
    trx
      .updateTable('campaign')
      .set({ opened_at: campaign.openedAt ?? now, closed_at: null })
      .where('id', '=', campaign.id)
      .execute(),
  );
}

/** Closes a round before its last day. What was saved counts. */
export async function closeCampaign(
  database: Database,
  permit: ToSteward,
  id: string,
  now: Date,
): Promise<void> {
  await change(database, permit, id, 'closed a round of listening', (trx) =>
    trx.updateTable('campaign').set({ closed_at: now }).where('id', '=', id).execute(),
  );
}

/** Takes away what was replied while the round was tried out. */
export async function removeTrials(database: Database, permit: ToSteward, id: string): Promise<void> {
  await change(database, permit, id, 'removed trial replies', (trx) =>
    trx.deleteFrom('reply').where('campaign_id', '=', id).where('trial', '=', true).execute(),
  );
}

/**
 * Deletes a round that nobody has answered.
 * @returns whether it was deleted: not when somebody answered at this very moment
 */
export function deleteCampaign(database: Database, permit: ToSteward, id: string): Promise<boolean> {
  return transaction(database, async (trx) => {
    // Holds its versions, so that nobody can begin to reply before it is gone.
    await trx
      .selectFrom('campaign_version')
      .select('number')
      .where('campaign_id', '=', id)
      .forUpdate()
      .execute();
    const replied = await trx
      .selectFrom('counted_reply')
      .select('id')
      .where('campaign_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (replied) return false;
    await trx.deleteFrom('reply').where('campaign_id', '=', id).execute();
    await trx.deleteFrom('campaign').where('id', '=', id).execute();
    await record(trx, permit.hand, 'deleted a round of listening', { subject: id });
    return true;
  });
}

function change(
  database: Database,
  { hand }: ToSteward,
  id: string,
  verb: EventVerb,
  work: (trx: Trx) => Promise<unknown>,
): Promise<void> {
  return transaction(database, async (trx) => {
    await work(trx);
    await record(trx, hand, verb, { subject: id });
  });
}

function columnsOf(fields: CampaignFields) {
  return {
    name: fields.name,
    programme: fields.programme,
    title: JSON.stringify(fields.title),
    who_asks: JSON.stringify(fields.whoAsks),
    what_happens: JSON.stringify(fields.whatHappens),
    opens_on: fields.opensOn,
    closes_on: fields.closesOn,
    kept_until: fields.keptUntil,
    shows_heard: fields.showsHeard,
    is_listed: fields.isListed,
  };
}

/** Short, as it is typed from paper: at most 24 letters, with a few more where it is taken. */
async function freeSlug(trx: Trx, name: string): Promise<string> {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-+/u, '');
  const slug = words.slice(0, 24).replace(/-+$/u, '') || 'listening';
  const taken = await trx.selectFrom('campaign').select('id').where('slug', '=', slug).executeTakeFirst();
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}
