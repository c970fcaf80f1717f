import { to } from '../addresses.ts';
import { cleanLine, lengthOf } from '../hearing/clean-text.ts';
import { maySteward } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { stateOf } from './campaign.ts';
import { makeCampaign } from './campaign-change-store.ts';
import { campaigns } from './campaign-store.ts';
import { CampaignsPage } from './campaigns-pages.tsx';
import { listeningWords } from './listening-words.ts';
import { newCampaign } from './new-campaign.ts';
import { countedByCampaign } from './questions-store.ts';

const longestName = 80;

/** The rounds of a site, and making one. */
export function campaignsActions(site: Machinery): Actions<'listening' | 'listeningMake'> {
  const { database } = site;
  const show = async (visit: Visit, typed: { name: string; programme: string }, faults: Faults) => {
    const [rounds, counts] = await Promise.all([campaigns(database), countedByCampaign(database)]);
    const words = visit.words(listeningWords);
    return visit.page({
      title: words.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      current: 'steward',
      language: 'en',
      main: CampaignsPage({
        words,
        language: 'en',
        rounds: rounds.map((campaign) => ({
          campaign,
          state: stateOf(campaign, site.now()),
          replies: counts.get(campaign.id) ?? 0,
        })),
        typed,
        faults,
      }),
    });
  };
  return {
    listening(visit) {
      maySteward(visit.hand);
      return show(visit, { name: '', programme: '' }, {});
    },
    async listeningMake(visit) {
      const permit = maySteward(visit.hand);
      const form = await visit.form();
      const typed = { name: cleanLine(form.text('name')), programme: cleanLine(form.text('programme')) };
      const { fault } = visit.words(listeningWords);
      const faults: Record<string, string> = {};
      if (typed.name === '') faults.name = fault.empty;
      for (const name of ['name', 'programme'] as const)
        if (lengthOf(typed[name]) > longestName) faults[name] = fault.long;
      if (Object.keys(faults).length > 0) return show(visit, typed, faults);
      const fields = newCampaign(typed.name, typed.programme, site.settings.siteName, site.now());
      const campaign = await makeCampaign(database, permit, fields);
      return visit.redirect(to('campaign', { campaign }, { done: 'made' }));
    },
  };
}
