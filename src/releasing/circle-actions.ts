import { to } from '../addresses.ts';
import { mayGather, mayKeepCircle } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { found } from '../web/refused.ts';
import { CirclePage, CirclesPage, type CircleWords, type TypedCircle } from './circle-pages.tsx';
import {
  type CircleChange,
  changeCircle,
  circleBySlug,
  circlesOf,
  insideOf,
  makeCircle,
} from './circle-store.ts';
import { circleWords } from './circle-words.ts';

type Names = 'circles' | 'circleMake' | 'circle' | 'circleChange';

/** Circles on a page of them. */
const perPage = 30;
const longestName = 80;

/** Circles: made by gatherers, kept by whoever made them and by stewards. */
export function circleActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const list = async (visit: Visit<Names>, typed: TypedCircle, faults: Faults) => {
    const words = visit.words(circleWords);
    const page = Math.max(1, Math.trunc(Number(visit.query.get('page'))) || 1);
    const circles = await circlesOf(database, visit.hand, {
      limit: perPage + 1,
      offset: (page - 1) * perPage,
    });
    const isMore = circles.length > perPage;
    return visit.page({
      title: words.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      kind: 'working',
      language: 'en',
      current: 'work',
      main: CirclesPage({ words, circles: circles.slice(0, perPage), page, isMore, typed, faults }),
    });
  };
  const here = async (visit: Visit<'circle' | 'circleChange'>) =>
    mayKeepCircle(visit.hand, found(await circleBySlug(database, visit.params.circle)));
  const one = async (
    visit: Visit<'circle' | 'circleChange'>,
    { faults = {}, email = '', typed }: { faults?: Faults; email?: string; typed?: TypedCircle } = {},
  ) => {
    const { of: circle } = await here(visit);
    const words = visit.words(circleWords);
    const done = visit.query.get('done');
    return visit.page({
      title: circle.name,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      kind: 'working',
      language: 'en',
      current: 'work',
      main: CirclePage({
        words,
        language: visit.language,
        circle,
        ...(await insideOf(database, circle.id)),
        done: done !== null && done in words.done ? words.done[done as keyof typeof words.done] : null,
        typed: typed ?? circle,
        email,
        faults,
      }),
    });
  };
  return {
    circles(visit) {
      mayGather(visit.hand);
      return list(visit, { name: '', about: '' }, {});
    },
    async circleMake(visit) {
      const permit = mayGather(visit.hand);
      const words = visit.words(circleWords);
      const form = await visit.form();
      const typed = { name: form.text('name').trim(), about: form.text('about').trim().slice(0, 500) };
      const faults = nameFaults(typed.name, words);
      if (faults.name) return list(visit, typed, faults);
      const slug = await makeCircle(database, permit, typed);
      if (slug === null) return list(visit, typed, { name: words.wrong.taken });
      return visit.redirect(to('circle', { circle: slug }, { done: 'made' }));
    },
    circle: (visit) => one(visit),
    async circleChange(visit) {
      const permit = await here(visit);
      const words = visit.words(circleWords);
      const form = await visit.form();
      const text = (name: string) => form.text(name).trim();
      const does = text('does');
      const typed = { name: text('name'), about: text('about').slice(0, 500) };
      const email = text('email');
      const faults: Faults = does === 'describe' ? nameFaults(typed.name, words) : {};
      if (faults.name) return one(visit, { faults, typed });
      if (does === 'add' && !/^[^\s@]+@[^\s@]+$/u.test(email))
        return one(visit, { faults: { email: words.wrong.email }, email });
      const change: CircleChange =
        does === 'describe'
          ? { does, ...typed }
          : does === 'add'
            ? { does, email }
            : { does: 'remove', person: found(/^[0-9a-f-]{36}$/u.exec(text('person')))[0] };
      const why = await changeCircle(database, permit, change);
      if (why) return one(visit, { faults: { email: words.wrong[why] }, email });
      const done = { describe: 'saved', add: 'added', remove: 'removed' }[change.does];
      return visit.redirect(to('circle', visit.params, { done }));
    },
  };
}

function nameFaults(name: string, { wrong }: CircleWords): Faults {
  if (!name) return { name: wrong.name };
  return name.length > longestName ? { name: wrong.nameLong } : {};
}
