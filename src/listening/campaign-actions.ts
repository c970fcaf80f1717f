import { to } from '../addresses.ts';
import { optionsOf, type Wording } from '../hearing/asked.ts';
import { minutesToReply } from '../hearing/how-long.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { Refused } from '../web/refused.ts';
import { askWords } from './ask-words.ts';
import { type Campaign, dayHere, stateOf } from './campaign.ts';
import {
  closeCampaign,
  deleteCampaign,
  openCampaign,
  removeTrials,
  saveCampaign,
} from './campaign-change-store.ts';
import { campaignFrom, type TypedCampaign, typedCampaign, typedFrom } from './campaign-form.ts';
import { CampaignFormPage } from './campaign-form-pages.tsx';
import { CampaignPage } from './campaign-pages.tsx';
import { newestVersion, type Version } from './campaign-store.ts';
import { waitingWords } from './free-word-store.ts';
import { listeningWords } from './listening-words.ts';
import { isBilingual, roundOf } from './load.ts';
import { missingStandard, moved, withOne, without } from './question-order.ts';
import { changeQuestions, repliesOf } from './questions-store.ts';

type Names = 'campaign' | 'campaignDo' | 'campaignEdit' | 'campaignSave' | 'campaignQuestions';

/** One round: looking at it, opening and closing it, its words and days, the order of its questions. */
export function campaignActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const show = async (visit: Visit, campaign: Campaign, fault: string | null) => {
    const words = visit.words(listeningWords);
    const [version, replies, waiting] = await Promise.all([
      newestVersion(database, campaign.id),
      repliesOf(database, campaign.id),
      waitingWords(database, campaign.id),
    ]);
    const done = visit.query.get('done') ?? '';
    const whole = (query: Record<string, string>) =>
      site.address + to('ask', { campaign: campaign.slug }, query);
    return visit.page({
      title: campaign.name,
      status: fault ? 409 : 200,
      current: 'steward',
      language: 'en',
      main: CampaignPage({
        words,
        language: 'en',
        campaign,
        state: stateOf(campaign, site.now()),
        replies,
        waiting,
        version,
        missing: missingStandard(version.questions),
        takes: visit.words(askWords).takes(minutesToReply(version.questions)),
        untranslated: untranslated(campaign, version),
        links: { ask: whole({}), trial: whole({ trial: campaign.trialKey }) },
        done: done in words.done ? words.done[done as keyof typeof words.done] : null,
        fault,
        isBilingual: isBilingual(site),
      }),
    });
  };
  const form = (
    visit: Visit,
    campaign: Campaign,
    typed: TypedCampaign,
    faults: Record<string, keyof ReturnType<typeof visit.words<typeof listeningWords>>['fault']>,
  ) => {
    const words = visit.words(listeningWords);
    const said = Object.entries(faults).map(([name, fault]) => [name, words.fault[fault]]);
    return visit.page({
      title: words.edit.title,
      status: said.length > 0 ? 422 : 200,
      current: 'steward',
      language: 'en',
      main: CampaignFormPage({
        words,
        campaign,
        typed,
        faults: Object.fromEntries(said),
        isBilingual: isBilingual(site),
      }),
    });
  };
  return {
    async campaign(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      return show(visit, campaign, null);
    },
    async campaignDo(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const wish = (await visit.form()).text('do');
      const state = stateOf(campaign, site.now());
      const done = (what: string) =>
        visit.redirect(to('campaign', { campaign: campaign.slug }, { done: what }));
      if (wish === 'open' && campaign.closesOn < dayHere(site.now()))
        return show(visit, campaign, visit.words(listeningWords).campaign.past);
      if (wish === 'open' && !campaign.emptiedAt) {
        await openCampaign(database, permit, campaign, site.now());
        return done('opened');
      }
      if (wish === 'close' && (state === 'open' || state === 'waiting')) {
        await closeCampaign(database, permit, campaign.id, site.now());
        return done('closed');
      }
      if (wish === 'trials') {
        await removeTrials(database, permit, campaign.id);
        return done('trials');
      }
      if (wish === 'delete' && (await deleteCampaign(database, permit, campaign.id)))
        return visit.redirect(to('listening', {}));
      throw new Refused('changed meanwhile');
    },
    async campaignEdit(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      return form(visit, campaign, typedCampaign(campaign), {});
    },
    async campaignSave(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const typed = typedFrom(await visit.form());
      const { counted } = await repliesOf(database, campaign.id);
      const read = campaignFrom(typed, counted > 0 ? campaign.keptUntil : null);
      if ('faults' in read) return form(visit, campaign, typed, read.faults);
      await saveCampaign(database, permit, campaign.id, read.fields);
      return visit.redirect(to('campaign', { campaign: campaign.slug }, { done: 'saved' }));
    },
    async campaignQuestions(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const sent = await visit.form();
      const [wish, key] = [sent.text('do'), sent.text('question')];
      let isChanged = false;
      const faults = await changeQuestions(database, permit, campaign, (questions) => {
        const standard = standardAsked.find((asked) => asked.key === key);
        const after =
          wish === 'up'
            ? moved(questions, key, -1)
            : wish === 'down'
              ? moved(questions, key, 1)
              : wish === 'remove'
                ? without(questions, key)
                : wish === 'add back' && standard
                  ? withOne(questions, standard)
                  : null;
        isChanged = after !== null;
        return after;
      });
      if (faults[0]) return show(visit, campaign, visit.words(listeningWords).changeFault(faults[0]));
      const done = !isChanged
        ? 'same'
        : wish === 'remove'
          ? 'removed'
          : wish === 'add back'
            ? 'question'
            : 'moved';
      return visit.redirect(`${to('campaign', { campaign: campaign.slug }, { done })}#questions`);
    },
  };
}

/** How many of the texts that people read are in English only. */
function untranslated(campaign: Campaign, { questions }: Version): number {
  const all: Wording[] = [campaign.title, campaign.whoAsks, campaign.whatHappens];
  for (const asked of questions) {
    all.push(asked.words, ...optionsOf(asked).map(({ words }) => words));
    if (asked.hint) all.push(asked.hint);
    if (asked.kind === 'scale') all.push(asked.low, asked.high);
  }
  return all.filter(({ cy }) => !cy).length;
}
