import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import { minutesToReply } from '../hearing/how-long.ts';
import { mayReply } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import { isSteward } from '../people/hand.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { isSame } from '../suiting/suiting.ts';
import { keepSuiting, suitingOf } from '../suiting/suiting-store.ts';
import { suitingWords } from '../suiting/suiting-words.ts';
import { found, Refused } from '../web/refused.ts';
import { AskStartPage } from './ask-pages.tsx';
import { askWords } from './ask-words.ts';
import { type Campaign, stateOf } from './campaign.ts';
import { campaignBySlug, newestVersion, type Version, versionOf } from './campaign-store.ts';
import { firstOpen, type KeptPart } from './reply.ts';
import { forget, remember, rememberedKey } from './reply-cookie.ts';
import { type Offers, ReplyPage, replyInWords } from './reply-pages.tsx';
import { showClosed } from './reply-show.ts';
import { beginReply, finishReply, partsOf, replyByKey } from './reply-store.ts';
import { wantIn } from './want-in.ts';
import { suitingIn } from './what-suits.ts';

type Names = 'ask' | 'askBegin' | 'askReply' | 'askFinish' | 'askUse';

/** Seconds in which begun replies are counted. */
const tenMinutes = 600;

/** Beginning and finishing a reply to a round of listening. No account, nothing kept of whoever replies. */
export function askActions(site: Machinery): Actions<Names> {
  const { database } = site;
  /** The round of an address: to everyone once it was opened; before, to stewards and whoever has the key to try it. */
  const here = async (visit: Visit<Names>, trialKey: string) => {
    const campaign = found(await campaignBySlug(database, visit.params.campaign));
    const trial = trialKey !== '' && trialKey === campaign.trialKey ? campaign.trialKey : '';
    const state = stateOf(campaign, site.now());
    if (state === 'draft' && !trial && !isSteward(visit.hand)) throw new Refused('not here');
    return { campaign, trial, state };
  };
  /** Where this browser was, if it began and did not finish. */
  const placeOf = async (visit: Visit<Names>, { slug }: Campaign) => {
    const key = rememberedKey(visit, slug);
    const begun = key === null ? null : await replyByKey(database, slug, key, site.now());
    if (!key || !begun?.reply.isOpen || begun.reply.finishedAt) return null;
    const { questions } = await versionOf(database, begun.reply.campaignId, begun.reply.version);
    const question = firstOpen(questions, await partsOf(database, begun.reply.id));
    const at = { campaign: slug, key };
    return question === null ? to('askReply', at) : to('askQuestion', { ...at, question });
  };
  /** What is offered to somebody who has finished. */
  const offersFor = async (
    visit: Visit<'askReply'>,
    { questions }: Version,
    parts: readonly KeptPart[],
    isTrial: boolean,
  ): Promise<Offers> => {
    const words = visit.words(askWords);
    const suiting = suitingIn(parts);
    return {
      suits: suiting && {
        words: visit.words(suitingWords),
        language: visit.language,
        suiting,
        isUsed: isSame(await suitingOf(database, visit), suiting),
        isMember: visit.hand.kind === 'person',
      },
      // Whoever tries a round out wants to know nothing.
      want: isTrial ? '' : wantIn(questions, parts, visit.language, words.want.from),
    };
  };
  return {
    async ask(visit) {
      const { campaign, trial, state } = await here(visit, visit.query.get('trial') ?? '');
      const { questions } = await newestVersion(database, campaign.id);
      return visit.page({
        title: wordingIn(campaign.title, visit.language),
        main: AskStartPage({
          words: visit.words(askWords),
          language: visit.language,
          campaign,
          state,
          minutes: minutesToReply(questions),
          trial,
          goOn: await placeOf(visit, campaign),
          again: visit.query.get('done') === 'again',
        }),
      });
    },
    async askBegin(visit) {
      const form = await visit.form();
      const { campaign, trial, state } = await here(visit, form.text('trial'));
      const { slug } = campaign;
      const start = (done?: string) =>
        visit.redirect(to('ask', { campaign: slug }, { done, trial: trial || undefined }));
      if (trial ? state === 'closed' : state !== 'open') return start();
      // No person sees this field: whoever fills it in is a program.
      if (form.text('website') !== '') return start('again');
      const most = site.settings.repliesPerTenMinutes;
      await limit(database, 'reply', visit.client, { most, seconds: tenMinutes });
      const { key, version } = await beginReply(database, campaign.id, {
        trial: trial !== '',
        language: visit.language,
      });
      const { questions } = await versionOf(database, campaign.id, version);
      return visit.redirect(to('askQuestion', { campaign: slug, key, question: questions[0]!.key }), [
        remember(visit, slug, key),
      ]);
    },
    async askReply(visit) {
      const { campaign: slug, key } = visit.params;
      const { reply, campaign } = found(await replyByKey(database, slug, key, site.now()));
      if (!reply.isOpen) return showClosed(site, visit, { reply, campaign }, null);
      const words = visit.words(askWords);
      const version = await versionOf(database, campaign.id, reply.version);
      const parts = await partsOf(database, reply.id);
      const isFinished = reply.finishedAt !== null;
      return visit.page({
        title: isFinished ? words.reply.done : words.reply.title,
        islands: isFinished ? ['reply'] : [],
        main: ReplyPage({
          words,
          campaign,
          replyKey: key,
          said: replyInWords(version, parts, visit.language, words.question.other),
          isFinished,
          done: visit.query.get('done') === 'used' ? visit.words(suitingWords).done.saved : null,
          offers: isFinished ? await offersFor(visit, version, parts, reply.trial) : null,
        }),
      });
    },
    async askUse(visit) {
      const { campaign: slug, key } = visit.params;
      const { reply } = found(await replyByKey(database, slug, key, site.now()));
      const suiting = suitingIn(await partsOf(database, reply.id));
      if (!suiting) throw new Refused('changed meanwhile');
      const cookies = await keepSuiting(database, visit, suiting);
      const done = reply.isOpen
        ? to('askReply', { campaign: slug, key }, { done: 'used' })
        : to('suits', {}, { done: 'saved' });
      return visit.redirect(done, cookies);
    },
    async askFinish(visit) {
      const { campaign: slug, key } = visit.params;
      const { reply, campaign } = found(await replyByKey(database, slug, key, site.now()));
      if (!reply.isOpen) return showClosed(site, visit, { reply, campaign }, null);
      await finishReply(database, mayReply(visit.hand, reply), site.now());
      return visit.redirect(to('askReply', { campaign: slug, key }), [forget(visit, slug)]);
    },
  };
}
