import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import { isBilingual, roundOf } from '../listening/load.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { DidEditPage, type WrongDid } from './did-edit-pages.tsx';
import { readDid } from './did-form.ts';
import { changeSaidDid, type SaidDidChange, saidAndDone } from './did-store.ts';
import { didWords } from './did-words.ts';

type Names = 'didEdit' | 'didChange';
const simple = ['show', 'unshow', 'remove', 'earlier'] as const;

/** You said, we did, as stewards write it. */
export function didActions(site: Machinery): Actions<Names> {
  const page = async (visit: Visit<Names>, wrong: WrongDid | null) => {
    const { campaign } = await roundOf(site, visit, visit.params.campaign);
    const words = visit.words(didWords);
    return visit.page({
      title: words.title,
      status: wrong ? 422 : 200,
      kind: 'working',
      language: 'en',
      current: 'steward',
      main: (
        <DidEditPage
          words={words}
          slug={campaign.slug}
          title={wordingIn(campaign.title, 'en')}
          all={await saidAndDone(site.database, campaign.id, { all: true })}
          isBilingual={isBilingual(site)}
          isDone={visit.query.has('done')}
          wrong={wrong}
        />
      ),
    });
  };
  return {
    didEdit: (visit) => page(visit, null),
    async didChange(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const form = await visit.form();
      const id = /^[0-9a-f-]{36}$/u.exec(form.text('id'))?.[0] ?? null;
      const does = form.text('does');
      let change: SaidDidChange;
      if (does === 'add' || does === 'save') {
        const { fields, typed, faults } = readDid(form, visit.words(didWords));
        const of = does === 'add' ? null : found(id);
        if (!fields) return page(visit, { id: of, typed, faults });
        change = of === null ? { does: 'add', fields } : { does: 'save', id: of, fields };
      } else change = { does: found(simple.find((one) => one === does)), id: found(id) };
      await changeSaidDid(site.database, permit, campaign.id, change);
      return visit.redirect(to('didEdit', { campaign: campaign.slug }, { done: 'saved' }));
    },
  };
}
