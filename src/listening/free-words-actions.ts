import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import { cleanText, lengthOf } from '../hearing/clean-text.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import type { Campaign } from './campaign.ts';
import { versionOf } from './campaign-store.ts';
import { isTheirs, markOf } from './free-word.ts';
import {
  decide,
  decidedLately,
  type FreeWord,
  freeWordById,
  nextWaiting,
  waitingWords,
} from './free-word-store.ts';
import { FreeWordsPage } from './free-words-pages.tsx';
import { freeWordsWords } from './free-words-words.ts';
import { roundOf } from './load.ts';

/** Decisions that can be undone on the page. */
const lately = 10;
/** Letters by which a wording may be longer than what was written: for words in brackets. */
const room = 400;

/** What people wrote in their own words: a person reads each before others may. */
export function freeWordsActions(site: Machinery): Actions<'freeWords' | 'freeWordDecide'> {
  const { database } = site;
  const show = async (
    visit: Visit,
    campaign: Campaign,
    wrong: { word: FreeWord; typed: string; fault: string } | null,
  ) => {
    const words = visit.words(freeWordsWords);
    const waiting = await waitingWords(database, campaign.id);
    const at = Math.min(
      Math.max(0, Math.trunc(Number(visit.query.get('at'))) || 0),
      Math.max(0, waiting - 1),
    );
    const word = wrong?.word ?? (await nextWaiting(database, campaign.id, at));
    const version = word && (await versionOf(database, campaign.id, word.version));
    const asked = version?.questions.find(({ key }) => key === word?.question);
    const done = visit.query.get('done') ?? '';
    return visit.page({
      title: words.title,
      status: wrong ? 422 : 200,
      current: 'steward',
      language: 'en',
      main: FreeWordsPage({
        words,
        campaign,
        waiting,
        at,
        word,
        question: asked ? wordingIn(asked.words, 'en') : '',
        typed: wrong?.typed ?? word?.text ?? '',
        lately: await decidedLately(database, campaign.id, lately),
        note:
          done === 'changed'
            ? words.changed
            : done in words.done
              ? words.done[done as keyof typeof words.done]
              : null,
        faults: wrong ? { shown: wrong.fault } : {},
      }),
    });
  };
  return {
    async freeWords(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      return show(visit, campaign, null);
    },
    async freeWordDecide(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const words = visit.words(freeWordsWords);
      const sent = await visit.form();
      const at = visit.query.get('at') ?? undefined;
      const back = (done: string) =>
        visit.redirect(to('freeWords', { campaign: campaign.slug }, { done, at }));
      const id = found(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.exec(sent.text('word')))[0];
      const word = await freeWordById(database, campaign.id, id);
      if (!word || markOf(word.text) !== sent.text('mark')) return back('changed');
      const wish = sent.text('do');
      const typed = cleanText(sent.text('shown'));
      if (wish === 'show') {
        const fault =
          typed === ''
            ? words.empty
            : lengthOf(typed) > lengthOf(word.text) + room
              ? words.long
              : isTheirs(word.text, typed)
                ? null
                : words.notTheirs;
        if (fault) return show(visit, campaign, { word, typed, fault });
      }
      const shown = wish === 'show' ? typed : wish === 'undo' ? undefined : null;
      const done = await decide(database, permit, campaign.id, word, shown);
      if (!done) return back('changed');
      return back(wish === 'show' ? 'shown' : wish === 'undo' ? 'undone' : 'hidden');
    },
  };
}
