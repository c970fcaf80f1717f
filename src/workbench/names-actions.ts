import { to } from '../addresses.ts';
import type { Decided } from '../identity/identifier.ts';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found } from '../web/refused.ts';
import { permitFor } from './bench-load.ts';
import { benchOf } from './bench-store.ts';
import { readDecision } from './name-form.ts';
import { placesOf } from './name-places.ts';
import { nameTexts, nextWaiting } from './names-list.ts';
import { showNames } from './names-show.ts';
import { decideNames, namesOf, undoNames } from './names-store.ts';
import { namesWords } from './names-words.ts';
import type { MayShape } from './passage-store.ts';
import { stillShared, takeBackShared } from './shared-names-store.ts';

type Names = 'names' | 'nameDecide' | 'nameUndo';
type Deciding = Visit<'nameDecide'>;

/** Names and other identifiers: the list, deciding, and undoing. */
export function namesActions(site: Machinery): Actions<Names> {
  return {
    names: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      return showNames(site, visit, permit, { open: visit.query.get('name') });
    },
    nameDecide: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      const sent = await visit.form();
      const how = { one: decideOne, kind: decideKind, add: addOne, 'take-back': takeThemBack }[
        sent.text('do')
      ];
      return found(how)(site, visit, permit, sent);
    },
    nameUndo: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      const sent = await visit.form();
      const id = sent.text('decision');
      if (!/^[\da-f-]{36}$/u.test(id)) return visit.redirect(address(visit, permit, null, ''));
      try {
        await undoNames(site.database, permit, id);
      } catch (error) {
        return showNames(site, visit, permit, { open: null, faults: { undo: plain(error) } });
      }
      return visit.redirect(address(visit, permit, null, 'undone'));
    },
  };
}

async function decideOne(site: Machinery, visit: Deciding, permit: MayShape, sent: Sent): Promise<Response> {
  const words = visit.words(namesWords);
  const { names } = await namesOf(site.database, permit);
  const { identifier } = found(names.decided.find((one) => one.identifier.found === sent.text('found')));
  const again = (faults: Faults, isStale = false) =>
    showNames(site, visit, permit, { open: identifier.found, faults, sent, isStale });
  const read = readDecision(sent, identifier.suggest);
  if ('faults' in read)
    return again(
      Object.fromEntries(Object.entries(read.faults).map(([name, fault]) => [name, words.faults[fault]])),
    );
  try {
    const deciding = [{ found: identifier.found, decision: read.decision }];
    const outcome = await decideNames(site.database, permit, deciding, sent.text('seen') || null);
    if (outcome === 'stale') return await again({}, true);
  } catch (error) {
    return again({ by: plain(error) });
  }
  const next = nextWaiting(names.decided, identifier.found);
  return visit.redirect(address(visit, permit, next, 'decided'));
}

async function decideKind(site: Machinery, visit: Deciding, permit: MayShape, sent: Sent): Promise<Response> {
  const words = visit.words(namesWords);
  const all = sent.text('all');
  const { names } = await namesOf(site.database, permit);
  const kind = names.decided.filter(
    ({ identifier, decision }) => identifier.kind === sent.text('kind') && decision.kind === 'waiting',
  );
  if (all !== 'keep' && all !== 'suggested')
    return showNames(site, visit, permit, { open: null, faults: { kind: words.faults.chooseKind } });
  const decision = ({ identifier }: Decided) =>
    all === 'keep' ? ({ kind: 'keep' } as const) : ({ kind: 'replace', by: identifier.suggest } as const);
  try {
    const deciding = kind.map((one) => ({ found: one.identifier.found, decision: decision(one) }));
    await decideNames(site.database, permit, deciding);
  } catch (error) {
    return showNames(site, visit, permit, { open: null, faults: { kind: plain(error) } });
  }
  return visit.redirect(address(visit, permit, null, 'decided'));
}

/** Something the guard missed: it must stand in the passages, and is replaced at once. */
async function addOne(site: Machinery, visit: Deciding, permit: MayShape, sent: Sent): Promise<Response> {
  const words = visit.words(namesWords);
  const name = sent.text('found').replace(/\s+/gu, ' ').trim();
  const by = sent.text('instead').replace(/\s+/gu, ' ').trim();
  const again = (faults: Faults) => showNames(site, visit, permit, { open: null, faults, sent });
  if (!name) return again({ found: words.faults.found });
  if (name.length > 120) return again({ found: words.faults.long });
  if (!by) return again({ instead: words.faults.own });
  if (placesOf([name], nameTexts(await benchOf(site.database, permit), permit.of)).length === 0)
    return again({ found: words.faults.notThere });
  const { names } = await namesOf(site.database, permit);
  const known = names.decided.find(({ identifier }) => identifier.wordings.includes(name))?.identifier.found;
  try {
    const deciding = [{ found: known ?? name, decision: { kind: 'replace', by } as const }];
    await decideNames(site.database, permit, deciding);
  } catch (error) {
    return again({ instead: plain(error) });
  }
  return visit.redirect(address(visit, permit, known ?? name, 'added'));
}

async function takeThemBack(site: Machinery, visit: Deciding, permit: MayShape): Promise<Response> {
  const { names } = await namesOf(site.database, permit);
  const shared = await stillShared(site.database, permit, names.decided, site.now());
  const why = visit.words(namesWords).takeBackWhy;
  await takeBackShared(site.database, permit, shared, { why, now: site.now() });
  return visit.redirect(address(visit, permit, null, 'taken-back'));
}

/** What a Mistake says, for beside its field. @throws anything else */
function plain(error: unknown): string {
  if (error instanceof Mistake) return `${error.message} ${error.remedy}`;
  throw error;
}

function address(visit: Visit<Names>, permit: MayShape, name: string | null, done: string): string {
  const show = visit.query.get('show') ?? undefined;
  const path = to('names', { story: permit.of.slug }, { name: name ?? undefined, show, done });
  return name ? `${path}#name` : path;
}
