import type { Machinery } from '../machinery.ts';
import type { Sent, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { benchOf } from './bench-store.ts';
import { choiceFor } from './name-form.ts';
import type { NameOpenProps } from './name-parts.tsx';
import { placesOf } from './name-places.ts';
import { nameShowFrom, namesOnPage, namesShown, nameTexts, waitingKinds } from './names-list.ts';
import { NamesPage } from './names-pages.tsx';
import { type Names, namesOf, undoableNames } from './names-store.ts';
import { namesWords } from './names-words.ts';
import type { MayShape } from './passage-store.ts';
import { stillShared } from './shared-names-store.ts';

/** What is shown beside the names as they stand. */
export interface ShownNames {
  /** The name that is open; null for none. */
  open: string | null;
  faults?: Faults;
  /** What was sent, where a form is shown again. */
  sent?: Sent;
  /** Somebody decided on the open name meanwhile. */
  isStale?: boolean;
}

/** The page of names: 422 with faults, 409 where somebody decided meanwhile. */
export async function showNames(
  site: Machinery,
  visit: Visit,
  permit: MayShape,
  { open, faults = {}, sent, isStale = false }: ShownNames,
): Promise<Response> {
  const words = visit.words(namesWords);
  const [names, undoable] = await Promise.all([
    namesOf(site.database, permit),
    undoableNames(site.database, permit),
  ]);
  const { decided, waiting } = names.names;
  const show = nameShowFrom(visit.query);
  const shown = namesShown(decided, show);
  const opened = await openName(site, visit, permit, names, { open, faults, isStale, ...(sent && { sent }) });
  const done = visit.query.get('done') ?? '';
  return visit.page({
    title: `${words.title}: ${permit.of.title}`,
    main: NamesPage({
      words,
      language: visit.language,
      slug: permit.of.slug,
      title: permit.of.title,
      waiting,
      all: decided.length,
      names: shown,
      show,
      page: pageOf(visit.query.get('page'), shown.length),
      open: opened,
      kinds: waitingKinds(decided),
      undoable,
      shared: (await stillShared(site.database, permit, decided, site.now())).length,
      done: (words.done as Record<string, string>)[done] ?? null,
      faults,
      typed: (name) => sent?.text(name) ?? '',
    }),
    status: isStale ? 409 : Object.keys(faults).length > 0 ? 422 : 200,
    kind: 'working',
    current: 'work',
    islands: ['workbench'],
  });
}

async function openName(
  site: Machinery,
  visit: Visit,
  permit: MayShape,
  { names, last }: Names,
  { open, faults = {}, sent, isStale = false }: ShownNames,
): Promise<NameOpenProps | null> {
  const one = names.decided.find(({ identifier }) => identifier.found === open);
  if (!one) return null;
  const { found, wordings, suggest } = one.identifier;
  const texts = nameTexts(await benchOf(site.database, permit), permit.of);
  return {
    words: visit.words(namesWords),
    language: visit.language,
    slug: permit.of.slug,
    show: nameShowFrom(visit.query),
    one,
    last: last.get(found) ?? null,
    places: placesOf([found, ...wordings], texts),
    chosen: sent
      ? { decision: sent.text('decision'), by: sent.text('by') }
      : choiceFor(one.decision, suggest),
    faults,
    isStale,
  };
}

function pageOf(asked: string | null, count: number): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page)
    ? Math.min(Math.max(1, Math.ceil(count / namesOnPage)), Math.max(1, page))
    : 1;
}
