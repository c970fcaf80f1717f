import { to } from '../addresses.ts';
import { maySteward } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found, Refused } from '../web/refused.ts';
import { MergeConfirmPage, MergePage } from './merge-pages.tsx';
import { mergeInto, type Naming, othersThan, removeUnused, usedOf } from './merge-store.ts';
import { mergeWords } from './merge-words.ts';

type Names = 'placeMerge' | 'placeMergeDo' | 'topicMerge' | 'topicMergeDo';

/** Stewards tidy up: a place or a topic that nothing names is removed, and of two that are the same one is made. */
export function mergeActions({ database }: Pick<Machinery, 'database'>): Actions<Names> {
  const page = async (visit: Visit, naming: Naming, slug: string, faults: Faults) => {
    const words = visit.words(mergeWords);
    const used = found(await usedOf(database, naming, slug));
    return visit.page({
      title: words.title(used.name),
      current: 'steward',
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: MergePage({ words, naming, used, others: await othersThan(database, naming, slug), faults }),
    });
  };
  const asked = async (visit: Visit, naming: Naming, slug: string) => {
    maySteward(visit.hand);
    const words = visit.words(mergeWords);
    const into = visit.query.get('into');
    if (into === null) return page(visit, naming, slug, {});
    const [used, other] = await Promise.all([usedOf(database, naming, slug), usedOf(database, naming, into)]);
    if (!other || other.id === used?.id) return page(visit, naming, slug, { into: words.chooseFault });
    const one = found(used);
    return visit.page({
      title: words.mergeTitle(one.name, other.name),
      current: 'steward',
      main: MergeConfirmPage({ words, naming, used: one, into: other }),
    });
  };
  const done = async (visit: Visit, naming: Naming, slug: string) => {
    const permit = maySteward(visit.hand);
    const into = (await visit.form()).text('into');
    const outcome = into
      ? await mergeInto(database, permit, naming, slug, into)
      : await removeUnused(database, permit, naming, slug);
    if (outcome === 'not here') throw new Refused('not here');
    if (outcome === 'in use') return page(visit, naming, slug, { remove: visit.words(mergeWords).usedFault });
    return visit.redirect(to('placesEdit', {}, { done: into ? 'merged' : 'removed' }));
  };
  return {
    placeMerge: (visit) => asked(visit, 'place', visit.params.place),
    placeMergeDo: (visit) => done(visit, 'place', visit.params.place),
    topicMerge: (visit) => asked(visit, 'topic', visit.params.topic),
    topicMergeDo: (visit) => done(visit, 'topic', visit.params.topic),
  };
}
