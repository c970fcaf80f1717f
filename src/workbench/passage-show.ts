import { keptSuggestion } from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found } from '../web/refused.ts';
import { momentInWords } from '../web/words.ts';
import { benchProps, type Loaded } from './bench-load.ts';
import { aboutPassage } from './bench-store.ts';
import { noMerge } from './cut-store.ts';
import { howSure } from './how-sure.ts';
import { type Values, valuesOf } from './passage-fields.ts';
import { type OpenProps, PassagePage, SealedPage } from './passage-pages.tsx';
import { StalePage } from './stale-pages.tsx';
import { isSealed } from './standing.ts';
import { workbenchWords } from './workbench-words.ts';

/** A passage of the workbench, and what its telling says about it. */
export interface At {
  row: PassageRow & { telling: number };
  isTyped: boolean;
  /** Whether it is its teller's alone. */
  isSealed: boolean;
}

/** The passage with this code. @throws Refused where the story has none */
export function passageAt({ bench }: Loaded, code: string): At {
  const row = found(bench.rows.find((one) => one.code === code));
  const source = bench.tellings.find(({ id }) => id === row.telling_id)?.source;
  return { row, isTyped: source === 'typed', isSealed: isSealed(row, source) };
}

/** What is shown beside the passage as it stands. */
export interface Shown {
  /** What was typed, where a form is shown again. */
  values?: Values;
  faults?: Faults;
  /** Somebody changed it meanwhile: both versions are shown. */
  isStale?: boolean;
}

/** The page of a passage: 422 with faults, 409 where somebody changed it meanwhile. */
export async function showPassage(
  site: Machinery,
  visit: Visit,
  loaded: Loaded,
  at: At,
  { values, faults = {}, isStale = false }: Shown,
): Promise<Response> {
  const words = visit.words(workbenchWords);
  const open = await openProps(site, visit, loaded, at);
  const shown: OpenProps = { ...open, faults, values: values ?? valuesOf(at.row) };
  const bench = benchProps(site, visit, loaded, at.row.code);
  const when = momentInWords(at.row.updated_at, visit.language);
  const main = at.isSealed
    ? SealedPage({ bench, open: shown })
    : isStale
      ? StalePage({ open: shown, by: words.stale.who(open.about.changedBy ?? words.stale.someone, when) })
      : PassagePage({ bench, open: shown });
  return visit.page({
    title: `${isStale ? words.stale.title : words.passageTitle(at.row.number)}: ${loaded.permit.of.title}`,
    main,
    status: isStale ? 409 : Object.keys(faults).length > 0 ? 422 : 200,
    kind: 'working',
    current: 'work',
    islands: ['workbench'],
  });
}

async function openProps(
  site: Machinery,
  visit: Visit,
  { permit, bench, list, query }: Loaded,
  { row }: At,
): Promise<Omit<OpenProps, 'values' | 'faults'>> {
  const telling = bench.rows.filter(({ telling_id }) => telling_id === row.telling_id);
  const [about, sure] = await Promise.all([aboutPassage(site.database, row), howSure(telling, row.code)]);
  const place = list.findIndex(({ code }) => code === row.code);
  return {
    words: visit.words(workbenchWords),
    language: visit.language,
    slug: permit.of.slug,
    row,
    suggested: keptSuggestion(row.suggested),
    sure,
    about,
    asked: bench.asked.filter(({ passageId }) => passageId === row.id).map(({ note }) => note),
    previous: list[place - 1]?.code ?? null,
    next: place < 0 ? null : (list[place + 1]?.code ?? null),
    noMerge: noMerge(
      row,
      telling.find(({ number }) => number === row.number + 1),
    ),
    query,
  };
}
