import { dayHere, daysLater } from './campaign.ts';
import type { CampaignFields } from './campaign-form.ts';

/** Days that a new round is open, and that its replies are kept after that, until a steward says otherwise. */
const open = 28;
const kept = 180;

// Nobody who speaks Welsh has read the Welsh here yet.

/** What stands in a new round before a steward writes her own. */
export function newCampaign(name: string, programme: string, siteName: string, now: Date): CampaignFields {
  const today = dayHere(now);
  return {
    name,
    programme,
    title: {
      en: 'What would help you learn from what others have done?',
      cy: 'Beth fyddai’n eich helpu i ddysgu o’r hyn y mae eraill wedi’i wneud?',
    },
    whoAsks: {
      en: `The people who run ${siteName}${programme ? `, for ${programme}` : ''}.`,
      cy: `Y bobl sy’n rhedeg ${siteName}${programme ? `, ar gyfer ${programme}` : ''}.`,
    },
    whatHappens: {
      en: 'We count what people say and read every word. What most people want to know is what we go and find out next. Everybody can see what we heard and what we did about it. Fewer than five people are never shown as a number.',
      cy: 'Rydym yn cyfrif yr hyn y mae pobl yn ei ddweud ac yn darllen pob gair. Yr hyn y mae’r rhan fwyaf o bobl eisiau ei wybod yw’r hyn y byddwn yn mynd i’w ganfod nesaf. Gall pawb weld beth a glywsom a beth a wnaethom. Ni ddangosir llai na phump o bobl fel rhif byth.',
    },
    opensOn: today,
    closesOn: daysLater(today, open),
    keptUntil: daysLater(today, open + kept),
    showsHeard: true,
    isListed: true,
  };
}
