import { to } from '../addresses.ts';
import { mayShape } from '../library/permits.ts';
import { type StoryAtWork, storyAtWork } from '../library/story-rows.ts';
import { type WorkingStory, workingStory } from '../library/working-story.ts';
import type { Machinery } from '../machinery.ts';
import type { Hand } from '../people/hand.ts';
import type { Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { type Bench, benchOf } from './bench-store.ts';
import {
  type Filter,
  filtered,
  filterFrom,
  filterQuery,
  type Listed,
  listed,
  pageSize,
} from './passage-list.ts';
import type { MayShape } from './passage-store.ts';
import { formFrom, previewOf } from './preview.ts';
import type { BenchProps } from './workbench-pages.tsx';
import { workbenchWords } from './workbench-words.ts';

/** The permit to shape the story of an address. @throws Refused where there is none, or it is not the hand's to shape */
export async function permitFor(site: Machinery, hand: Hand, slug: string): Promise<MayShape> {
  const story: StoryAtWork = found(await storyAtWork(site.database, slug));
  return mayShape(hand, story);
}

/** The workbench as an address asks for it. */
export interface Loaded {
  permit: MayShape;
  bench: Bench;
  working: WorkingStory;
  filter: Filter;
  /** Those the filter lets through. */
  list: Listed[];
  all: Listed[];
  /** What goes on from address to address. */
  query: Record<string, string | number | undefined>;
}

/** Everything the pages of the workbench show. */
export async function loadBench(site: Machinery, visit: Visit, permit: MayShape): Promise<Loaded> {
  const [bench, working] = await Promise.all([
    benchOf(site.database, permit),
    workingStory(site.database, permit.of),
  ]);
  const sources = new Map(bench.tellings.map(({ id, source }) => [id, source]));
  const asked = new Set(bench.asked.map(({ passageId }) => passageId));
  const all = bench.rows.map((row) => listed(row, sources.get(row.telling_id), asked));
  const filter = filterFrom(visit.query);
  const form = formFrom(visit.query.get('form'));
  const query = { ...filterQuery(filter), form };
  return { permit, bench, working, filter, list: filtered(all, filter), all, query };
}

/** What stands round everything on the workbench. */
export function benchProps(site: Machinery, visit: Visit, loaded: Loaded, open: string | null): BenchProps {
  const { permit, bench, working, filter, list, all } = loaded;
  const words = visit.words(workbenchWords);
  const { slug, title } = permit.of;
  const form = formFrom(visit.query.get('form'));
  const here = (other: typeof form) =>
    open === null
      ? to('workbench', { story: slug }, { ...filterQuery(filter), form: other })
      : to('passageWork', { story: slug, passage: open }, { ...filterQuery(filter), form: other });
  const several = bench.tellings.length > 1 ? bench.tellings : [];
  return {
    words,
    slug,
    title,
    waiting: working.names.waiting,
    done: doneWords(words, visit.query.get('done')),
    list: {
      words,
      slug,
      filter,
      open,
      form,
      passages: list,
      all: all.length,
      page: pageOf(visit.query.get('page'), list, open),
      tellers: new Map(several.map(({ number, name, role }) => [number, name || role])),
    },
    preview: {
      words,
      slug,
      form,
      document: previewOf(working, form, site.now()),
      linkTo: here,
      draft: open === null ? null : to('previewDraft', { story: slug, form, passage: open }),
    },
  };
}

function doneWords(words: BenchProps['words'], done: string | null): string | null {
  return (words.done as Record<string, string>)[done ?? ''] ?? null;
}

/** The page of the list that was asked for, or on which the open passage stands. */
function pageOf(asked: string | null, list: readonly Listed[], open: string | null): number {
  const at = list.findIndex(({ code }) => code === open);
  const wanted = asked === null && at >= 0 ? Math.floor(at / pageSize) + 1 : Number(asked);
  const last = Math.max(1, Math.ceil(list.length / pageSize));
  return Number.isInteger(wanted) ? Math.min(last, Math.max(1, wanted)) : 1;
}
