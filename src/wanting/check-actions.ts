import { to } from '../addresses.ts';
import { maySteward } from '../library/permits.ts';
import { readerOf } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { isId } from '../telling/load.ts';
import { found } from '../web/refused.ts';
import { answerResults } from './answer-results.ts';
import { CheckPage, type CheckWords, type TypedDecision } from './check-pages.tsx';
import { type Decision, decideWant, showAsSaid, waitingCount, waitingWants } from './check-store.ts';
import { checkWords } from './check-words.ts';
import { doubtsIn } from './guard.ts';
import { KeepPage } from './keep-pages.tsx';
import { type CommonChange, changeCommon, keptCommon } from './keep-store.ts';
import { comparable, likest } from './like-store.ts';
import { asKept, wantFault } from './want.ts';
import { wantWords } from './want-words.ts';
import { answersTo, shownWants } from './wants-store.ts';

type Names = 'wantsCheck' | 'wantDecide' | 'wantKeep' | 'wantChange';

/** Wants that wait, on one page. */
const perPage = 15;
/** Wants that others see, on one page. */
const shownPerPage = 40;
/** Others that a want may be the same as. */
const mostLike = 3;

/** A steward looks at what people want to know before others do, and keeps those that are alike together. */
export function checkActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const check = async (visit: Visit, typed: TypedDecision | null) => {
    maySteward(visit.hand);
    const words = visit.words(checkWords);
    const page = Math.max(1, Math.min(500, Math.trunc(Number(visit.query.get('page'))) || 1));
    const reader = await readerOf(database, visit.hand);
    const [waiting, count, all, shown] = await Promise.all([
      waitingWants(database, perPage),
      waitingCount(database),
      comparable(database),
      shownWants(database, reader, null, { limit: shownPerPage + 1, offset: (page - 1) * shownPerPage }),
    ]);
    return visit.page({
      title: words.title,
      status: typed ? 422 : 200,
      current: 'steward',
      main: CheckPage({
        words,
        wantWords: visit.words(wantWords),
        waiting: waiting.map((want) => ({
          want,
          doubts: doubtsIn(want.words),
          like: likest(all, want, mostLike),
        })),
        count,
        shown: shown.slice(0, shownPerPage),
        done: doneOf(visit, words),
        typed,
        next: shown.length > shownPerPage ? to('wantsCheck', {}, { page: page + 1 }) : null,
      }),
    });
  };
  const keep = async (
    visit: Visit<'wantKeep' | 'wantChange'>,
    typed: string | null,
    fault: string | null,
  ) => {
    maySteward(visit.hand);
    const words = visit.words(checkWords);
    const common = found(await keptCommon(database, visit.params.want));
    const reader = await readerOf(database, visit.hand);
    const releases = await answersTo(database, reader, common.id, 20);
    const like = likest(await comparable(database), { ...common, commonWantId: common.id }, mostLike * 2);
    return visit.page({
      title: common.words,
      status: fault ? 422 : 200,
      current: 'steward',
      main: KeepPage({
        words,
        common,
        like,
        answers: await answerResults(database, reader, releases, common.words),
        typed: typed ?? common.words,
        faults: fault ? { words: fault } : {},
        done: doneOf(visit, words),
      }),
    });
  };
  return {
    wantsCheck: (visit) => check(visit, null),
    async wantDecide(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(checkWords);
      const form = await visit.form();
      const ids = form.all('want').filter(isId);
      const does = form.text('does');
      if (does === 'all') {
        const count = await showAsSaid(database, permit, ids.slice(0, perPage));
        return visit.redirect(to('wantsCheck', {}, { shown: count }));
      }
      const [id] = ids;
      const typed = asKept(form.text('words'));
      const decision = decisionOf(does, typed);
      const fault = wantFault(typed);
      const faults = {
        ...(decision === null && { does: words.wrong.does }),
        ...(decision?.does !== 'hide' && fault && { words: words.wrong[fault] }),
      };
      if (id === undefined) return visit.redirect(to('wantsCheck', {}, { done: 'meanwhile' }));
      if (decision === null || Object.keys(faults).length > 0)
        return check(visit, { id, words: form.text('words'), does, faults });
      const isDone = await decideWant(database, permit, id, decision);
      const done = isDone ? { show: 'shown', join: 'joined', hide: 'hidden' }[decision.does] : 'meanwhile';
      return visit.redirect(to('wantsCheck', {}, { done }));
    },
    wantKeep: (visit) => keep(visit, null, null),
    async wantChange(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(checkWords);
      const form = await visit.form();
      const common = found(await keptCommon(database, visit.params.want));
      const does = form.text('does');
      const typed = asKept(form.text('words'));
      const fault = does === 'word' ? wantFault(typed) : null;
      if (fault) return keep(visit, form.text('words'), words.wrong[fault]);
      const change = changeOf(does, typed, (name) => form.text(name));
      if (!change) return visit.redirect(to('wantKeep', visit.params));
      const isDone = await changeCommon(database, permit, common, change);
      const said = { word: 'worded', join: 'joined', part: 'parted', hide: 'hidden', strike: 'struck' };
      const done = isDone ? said[change.does] : 'nothing';
      const stays = await keptCommon(database, common.code);
      return visit.redirect(stays ? to('wantKeep', visit.params, { done }) : to('wantsCheck', {}, { done }));
    },
  };
}

function decisionOf(does: string, words: string): Decision | null {
  if (does === 'hide') return { does };
  if (does === 'show') return { does, words };
  const other = does.startsWith('join ') ? does.slice(5) : '';
  return isId(other) ? { does: 'join', words, with: other } : null;
}

function changeOf(does: string, words: string, text: (name: string) => string): CommonChange | null {
  const [want, release, code] = [text('want'), text('release'), text('code')];
  if (does === 'word') return { does, words };
  if (does === 'join' && code) return { does, code };
  if ((does === 'part' || does === 'hide') && isId(want)) return { does, want };
  return does === 'strike' && isId(release) ? { does, release } : null;
}

function doneOf(visit: Visit, words: CheckWords): string | null {
  const shown = Number(visit.query.get('shown') ?? Number.NaN);
  if (Number.isInteger(shown)) return words.allDone(shown);
  return words.done[visit.query.get('done') ?? ''] ?? null;
}
