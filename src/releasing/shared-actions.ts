import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import { shownCount } from '../library/read-counts.ts';
import { storyById } from '../library/story-rows.ts';
import { marks } from '../look/marks.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { wordsIn } from '../web/words.ts';
import { SharedPage, type SharedWords } from './shared-pages.tsx';
import { openedOf, sharedParts } from './shared-store.ts';
import { sharedWords } from './shared-words.ts';
import { tellerHere } from './teller-here.ts';
import { type What, withdraw } from './withdraw.ts';
import { WithdrawPage } from './withdraw-pages.tsx';

type Names = 'released' | 'withdraw' | 'withdrawGive';

/** What a teller shares, with whom and since when; and taking it back, in two taps. */
export function sharedActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const here = async (visit: Visit<Names>) => {
    const permit = await tellerHere(database, visit.params.key, visit.hand, site.now());
    const parts = await sharedParts(database, permit.of.id);
    return { permit, parts, words: visit.words(sharedWords) };
  };
  return {
    async released(visit) {
      const { permit, parts } = await here(visit);
      // Cymraeg is written for taking back alone: a page is in one language.
      const words = wordsIn(sharedWords, 'en');
      const [story, opened] = await Promise.all([
        storyById(database, permit.of.storyId),
        openedOf(database, permit.of.storyId),
      ]);
      return visit.page({
        title: words.title,
        kind: 'working',
        language: 'en',
        main: SharedPage({
          words,
          language: 'en',
          key_: visit.params.key,
          slug: found(story).slug,
          done: doneInWords(words, visit.query.get('done')),
          parts,
          opened: openedInWords(words, opened),
        }),
      });
    },
    async withdraw(visit) {
      const { parts, words } = await here(visit);
      const only = parts.find(({ code }) => code === visit.query.get('part')) ?? null;
      return visit.page({
        title: only ? words.one(only.number) : words.withdrawTitle,
        kind: 'working',
        main: WithdrawPage({ words, key_: visit.params.key, parts, only }),
      });
    },
    async withdrawGive(visit) {
      const { permit } = await here(visit);
      const what = whatOf((await visit.form()).text('what'));
      const count = await withdraw(database, permit, what, { now: site.now(), byTeller: true });
      const done = count > 0 ? 'taken-back' : 'nothing-there';
      return visit.redirect(to('released', { key: visit.params.key }, { done }));
    },
  };
}

function whatOf(text: string): What {
  return text === 'everything' || text === 'cooling' ? text : { code: text };
}

function doneInWords(words: SharedWords, done: string | null): string | null {
  return done !== null && done in words.done ? words.done[done as keyof typeof words.done] : null;
}

/** The story's page and its forms; files count to their form. */
function openedInWords(words: SharedWords, opened: ReadonlyMap<string, number>) {
  const counts = new Map<string, number>();
  for (const [form, count] of opened) {
    const [name = ''] = form.split('.');
    const what = name === 'story' ? words.page : (marks[name as FormName]?.label ?? null);
    if (what) counts.set(what, (counts.get(what) ?? 0) + count);
  }
  return [...counts].flatMap(([what, all]) => {
    const count = shownCount(all);
    return count === null ? [] : [{ what, count }];
  });
}
