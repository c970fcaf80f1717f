import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { AboutPage } from './about-pages.tsx';
import { aboutWords } from './about-words.ts';

type Page = keyof (typeof aboutWords)['en'];

/** What the site is, how quotations are made, privacy, accessibility. */
export function aboutActions({ settings }: Machinery): Actions<'about'> {
  return {
    async about(visit) {
      const page = found((Object.keys(aboutWords.en) as Page[]).find((one) => one === visit.params.page));
      const { title, text } = visit.words(aboutWords)[page];
      const { siteName: site, offRecordDays, trial } = settings;
      const kept = {
        site,
        offRecordDays,
        coolingOffHours: trial ? 0 : settings.coolingOffHours,
        contact: settings.contact ?? null,
      };
      const isWritten = visit.language === 'en' || page in aboutWords.cy;
      return visit.page({
        title,
        kind: 'reading',
        ...(!isWritten && { language: 'en' as const }),
        main: <AboutPage title={title} text={text(kept)} />,
      });
    },
  };
}
