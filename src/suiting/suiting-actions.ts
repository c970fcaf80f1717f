import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { suitingFrom } from './suiting.ts';
import { SuitingPage } from './suiting-pages.tsx';
import { keepSuiting, suitingOf } from './suiting-store.ts';
import { suitingWords } from './suiting-words.ts';

/** Saying what suits oneself, changing it, and having it forgotten: for everybody, with an account or without. */
export function suitingActions({ database }: Machinery): Actions<'suits' | 'suitsKeep'> {
  return {
    async suits(visit) {
      const words = visit.words(suitingWords);
      const done = visit.query.get('done');
      return visit.page({
        title: words.title,
        current: 'suits',
        main: SuitingPage({
          words,
          language: visit.language,
          suiting: await suitingOf(database, visit),
          isMember: visit.hand.kind === 'person',
          back: hereOnly(visit.query.get('back') ?? ''),
          done: done === 'saved' || done === 'cleared' ? done : null,
        }),
      });
    },
    async suitsKeep(visit) {
      const form = await visit.form();
      const isCleared = form.text('do') === 'clear';
      const suiting = isCleared ? null : suitingFrom(form.all('ways'), Number(form.text('minutes')));
      const cookies = await keepSuiting(database, visit, suiting);
      const back = isCleared ? '' : hereOnly(form.text('back'));
      const done = suiting ? 'saved' : 'cleared';
      return visit.redirect(back || to('suits', {}, { done }), cookies);
    },
  };
}

/** An address of this site, as it was sent; empty where it is none. */
function hereOnly(address: string): string {
  return /^\/(?![/\\])/u.test(address) && address.length < 2000 ? address : '';
}
