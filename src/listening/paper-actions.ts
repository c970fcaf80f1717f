import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { type Language, wordsIn } from '../web/words.ts';
import { askWords } from './ask-words.ts';
import { newestVersion } from './campaign-store.ts';
import { codeOf } from './code.ts';
import { listeningWords } from './listening-words.ts';
import { roundOf } from './load.ts';
import { PreviewPage } from './preview-pages.tsx';
import { SheetPage } from './sheet-pages.tsx';
import { sheetWords } from './sheet-words.ts';

type Names = 'campaignPreview' | 'campaignSheet' | 'campaignCode';

/** A round as others see it: on a phone, on paper, as a code to scan. */
export function paperActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const addressOf = (slug: string) => site.address + to('ask', { campaign: slug });
  return {
    async campaignPreview(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      const { questions } = await newestVersion(database, campaign.id);
      const words = visit.words(listeningWords);
      const languages = site.settings.languages.split(',') as Language[];
      const language = languages.find((one) => one === visit.query.get('in')) ?? 'en';
      return visit.page({
        title: words.preview.title,
        current: 'steward',
        language: 'en',
        main: PreviewPage({
          words,
          ask: wordsIn(askWords, language),
          language,
          campaign,
          questions,
          languages,
        }),
      });
    },
    async campaignSheet(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      const { questions } = await newestVersion(database, campaign.id);
      return visit.page({
        title: wordingIn(campaign.title, visit.language),
        main: SheetPage({
          words: visit.words(sheetWords),
          language: visit.language,
          campaign,
          questions,
          address: addressOf(campaign.slug),
        }),
      });
    },
    async campaignCode(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      return new Response(await codeOf(addressOf(campaign.slug)), {
        headers: { 'content-type': 'image/svg+xml' },
      });
    },
  };
}
