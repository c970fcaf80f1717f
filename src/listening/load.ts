import { maySteward } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import type { Campaign } from './campaign.ts';
import type { ToSteward } from './campaign-change-store.ts';
import { campaignBySlug } from './campaign-store.ts';

/** The round of an address, with the proof that whoever asks runs the site. @throws Refused */
export async function roundOf(
  site: Machinery,
  { hand }: Pick<Visit, 'hand'>,
  slug: string,
): Promise<{ permit: ToSteward; campaign: Campaign }> {
  const permit = maySteward(hand);
  return { permit, campaign: found(await campaignBySlug(site.database, slug)) };
}

/** Whether the site speaks Welsh as well. */
export function isBilingual({ settings }: Pick<Machinery, 'settings'>): boolean {
  return settings.languages !== 'en';
}
