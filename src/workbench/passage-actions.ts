import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import { Refused } from '../web/refused.ts';
import { type Loaded, loadBench, permitFor } from './bench-load.ts';
import { mergedInto } from './bench-store.ts';
import { cutPoints } from './cut.ts';
import { mergePassage, splitPassage } from './cut-store.ts';
import { GonePage } from './gone-pages.tsx';
import { readPassage } from './passage-form.ts';
import { type At, passageAt, showPassage } from './passage-show.ts';
import { type MayShape, type Outcome, savePassage, type Wanted } from './passage-store.ts';
import { undoPassage } from './undo-store.ts';
import { workbenchWords } from './workbench-words.ts';

type Names = 'passageSave' | 'passageSplit' | 'passageMerge' | 'passageUndo';

/** Changing a passage. */
export function passageActions(site: Machinery): Actions<Names> {
  return {
    passageSave: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      const sent = await visit.form();
      const loaded = await loadBench(site, visit, permit);
      if (!isThere(loaded, visit.params.passage)) return gone(site, visit, permit, sent);
      const at = openAt(loaded, visit.params.passage);
      const wanted = wantedFrom(sent, at);
      const { change, faults } = readPassage(sent, at.row, at.isTyped);
      const words = visit.words(workbenchWords);
      const values = { ...sent.values, words: [change.words] };
      const named = Object.entries(faults).map(([name, fault]) => [name, words.faults[fault]] as const);
      if (named.length > 0)
        return showPassage(site, visit, loaded, at, { values, faults: Object.fromEntries(named) });
      const outcome = await savePassage(site.database, loaded.permit, wanted, change);
      if (outcome === 'stale') return stale(site, visit, loaded, { values });
      if (sent.text('do') === 'confirm') return visit.redirect(nextAfter(loaded, at));
      return visit.redirect(address(loaded, at.row.code, 'saved'));
    },
    passageSplit: async (visit) => {
      const { loaded, at, sent, wanted } = await asked(site, visit);
      const point = sent.text('at') === '' ? Number.NaN : Number(sent.text('at'));
      const isCurrent = wanted.revision === at.row.revision;
      if (isCurrent && !cutPoints(at.row.said).some((one) => one.at === point))
        return showPassage(site, visit, loaded, at, {
          faults: { at: visit.words(workbenchWords).splitNone },
        });
      const outcome = await splitPassage(site.database, loaded.permit, wanted, point);
      return visit.redirect(address(loaded, at.row.code, doneBy(outcome, 'split')));
    },
    passageMerge: async (visit) => {
      const { loaded, at, wanted } = await asked(site, visit);
      const outcome = await mergePassage(site.database, loaded.permit, wanted);
      if (typeof outcome === 'object') {
        const { noMerge } = visit.words(workbenchWords);
        return showPassage(site, visit, loaded, at, { faults: { merge: noMerge[outcome.not] } });
      }
      return visit.redirect(address(loaded, at.row.code, doneBy(outcome, 'merged')));
    },
    passageUndo: async (visit) => {
      const { loaded, at, wanted } = await asked(site, visit);
      const outcome = await undoPassage(site.database, loaded.permit, wanted);
      if (typeof outcome === 'object') {
        const { noUndo } = visit.words(workbenchWords);
        return showPassage(site, visit, loaded, at, { faults: { undo: noUndo[outcome.not] } });
      }
      return visit.redirect(address(loaded, at.row.code, doneBy(outcome, 'undone')));
    },
  };
}

/** Who asks for what, through what they may see. @throws Refused also for what is its teller's alone */
async function asked(site: Machinery, visit: Visit<Names>) {
  const permit = await permitFor(site, visit.hand, visit.params.story);
  const loaded = await loadBench(site, visit, permit);
  const at = openAt(loaded, visit.params.passage);
  const sent = await visit.form();
  return { loaded, at, sent, wanted: wantedFrom(sent, at) };
}

const isThere = ({ bench }: Loaded, code: string): boolean => bench.rows.some((row) => row.code === code);

const wantedFrom = (sent: Sent, { row }: At): Wanted => ({
  code: row.code,
  revision: Number(sent.text('revision')),
});

function openAt(loaded: Loaded, code: string): At {
  const at = passageAt(loaded, code);
  if (at.isSealed) throw new Refused('not allowed');
  return at;
}

/** The passage was merged away meanwhile: what was typed is shown, and where to go on. */
async function gone(site: Machinery, visit: Visit<Names>, permit: MayShape, sent: Sent): Promise<Response> {
  const into = await mergedInto(site.database, permit, visit.params.passage);
  const typed = sent.text('words');
  if (!typed) throw new Refused('not here');
  const words = visit.words(workbenchWords);
  return visit.page({
    title: `${words.gone.title}: ${permit.of.title}`,
    main: GonePage({ words, slug: permit.of.slug, typed, into }),
    status: 409,
    kind: 'working',
    current: 'work',
  });
}

/** Looked up again: what stands now is what the person must see beside their own. */
async function stale(
  site: Machinery,
  visit: Visit<Names>,
  { permit }: Loaded,
  shown: { values: Sent['values'] },
) {
  const loaded = await loadBench(site, visit, permit);
  const at = passageAt(loaded, visit.params.passage);
  return showPassage(site, visit, loaded, at, { ...shown, isStale: true });
}

const doneBy = (outcome: Outcome, done: string): string => (outcome === 'stale' ? 'already' : done);

function address({ permit, query }: Loaded, passage: string, done: string): string {
  return `${to('passageWork', { story: permit.of.slug, passage }, { ...query, done })}#passage`;
}

/** The next passage of the list that nobody has confirmed; the list itself where there is none. */
function nextAfter(loaded: Loaded, { row }: At): string {
  const { list, permit, query } = loaded;
  const place = list.findIndex(({ code }) => code === row.code);
  const later = [...list.slice(place + 1), ...list.slice(0, Math.max(0, place))];
  const next = later.find(({ state }) => state === 'undecided');
  return next
    ? address(loaded, next.code, 'saved')
    : `${to('workbench', { story: permit.of.slug }, { ...query, done: 'saved' })}#passage`;
}
