import { to } from '../addresses.ts';
import { sharedSince } from '../editions/shared-store.ts';
import { placeInstead, topicInstead } from '../library/former-store.ts';
import { readerOf } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import { limitHere } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { questions } from '../questions/questions.ts';
import { fittingOf } from '../suiting/fitting.ts';
import { found } from '../web/refused.ts';
import { bestLine } from './best-line.ts';
import {
  type Paging,
  PlacePage,
  PlacesPage,
  QuestionPage,
  QuestionsPage,
  StoriesPage,
  TopicsPage,
} from './browse-pages.tsx';
import {
  answeredQuestions,
  answersTo,
  currentAnnouncements,
  likeness,
  placesWithStories,
  topicsWithStories,
} from './browse-store.ts';
import { asNamedNow } from './current-filters.ts';
import { filtersOf } from './filters.ts';
import { findWords } from './find-words.ts';
import { asFitted } from './fitted-results.ts';
import { HomePage } from './home-pages.tsx';
import { lately } from './lately.ts';
import type { LineIndex } from './line-index.ts';
import { type Finder, perPage, type Result, search } from './search.ts';
import { SearchPage } from './search-pages.tsx';
import { foundOf } from './search-store.ts';
import { asTiles } from './tiles-store.ts';
import { vocabulary } from './vocabulary.ts';

const answeredLately = lately(answeredQuestions);
const placesLately = lately(placesWithStories);
const topicsLately = lately(topicsWithStories);

type Names =
  | 'home'
  | 'search'
  | 'stories'
  | 'questions'
  | 'question'
  | 'places'
  | 'place'
  | 'topics'
  | 'topic';

/** Stories on a page of them. */
const storiesPerPage = 24;
/** The longest question that is looked for, in letters. */
const longestQuestion = 300;

/** What searching needs, for all the rooms of a process that search. */
export function finderOf({ database, embedder, settings }: Machinery, index: LineIndex): Finder {
  return { database, embedder, index, vocabulary: vocabulary(database), byMeaning: settings.meaning };
}

/** Finding: the first page, search, and browsing by question, place and topic. */
export function findActions(
  site: Machinery,
  index: LineIndex,
  finder: Finder = finderOf(site, index),
): Actions<Names> {
  const { database } = site;
  const readerFor = (visit: Visit) => readerOf(database, visit.hand);
  const pageOf = (visit: Visit) => filtersOf(visit.query).page;
  const stories = async (visit: Visit, narrowed: { topic?: string; place?: string } = {}) => {
    const page = pageOf(visit);
    const reader = await readerFor(visit);
    const listed = await sharedSince(database, reader, {
      ...narrowed,
      limit: storiesPerPage + 1,
      offset: (page - 1) * storiesPerPage,
    });
    return {
      stories: await asTiles(database, reader, listed.slice(0, storiesPerPage)),
      fitting: await fittingOf(database, visit),
      paging: pagingOf(visit, page, listed.length > storiesPerPage),
    };
  };
  return {
    async home(visit) {
      const words = visit.words(findWords);
      const reader = await readerFor(visit);
      const [answered, newest, news, fitting] = await Promise.all([
        answeredLately(database, reader),
        sharedSince(database, reader, { limit: 6 }).then((listed) => asTiles(database, reader, listed)),
        currentAnnouncements(database, site.now()),
        fittingOf(database, visit),
      ]);
      return visit.page({
        title: site.settings.siteName,
        description: words.home.lead,
        kind: 'reading',
        main: HomePage({ words, answered, newest, news, fitting }),
      });
    },
    async search(visit) {
      const words = visit.words(findWords);
      const question = (visit.query.get('q') ?? '').trim().slice(0, longestQuestion);
      if (question)
        limitHere(database, 'search', visit.client, { most: site.settings.searchPerMinute, seconds: 60 });
      const reader = await readerFor(visit);
      const filters = await asNamedNow(database, filtersOf(visit.query));
      const [results, places, topics, fitting] = await Promise.all([
        search(finder, reader, question, filters),
        placesLately(database, reader),
        topicsLately(database, reader),
        fittingOf(database, visit),
      ]);
      const answered = results.results.length === 0 ? await answeredLately(database, reader) : [];
      const choices = {
        kinds: unique(places.map(({ kind }) => kind)),
        regions: unique(places.map(({ region }) => region)),
        topics,
      };
      return visit.page({
        title: question ? words.search.titleFor(question) : words.search.title,
        current: 'search',
        main: SearchPage({
          words,
          question,
          filters,
          choices,
          found: { ...results, results: await asFitted(database, reader, results.results, fitting) },
          answered,
          isMember: reader.isMember,
          fitting,
        }),
      });
    },
    async stories(visit) {
      const words = visit.words(findWords);
      const { title, lead } = words.stories;
      return visit.page({
        title,
        kind: 'reading',
        current: 'stories',
        main: StoriesPage({ words, title, lead, side: 'stories', ...(await stories(visit)) }),
      });
    },
    async questions(visit) {
      const words = visit.words(findWords);
      const answered = await answeredLately(database, await readerFor(visit));
      return visit.page({
        title: words.questions.title,
        kind: 'reading',
        current: 'questions',
        main: QuestionsPage({ words, answered }),
      });
    },
    async question(visit) {
      const words = visit.words(findWords);
      const { number, wording } = found(
        questions.find((one) => String(one.number) === visit.params.question),
      );
      const reader = await readerFor(visit);
      const page = pageOf(visit);
      const ids = await answersTo(database, reader, number, {
        limit: perPage + 1,
        offset: (page - 1) * perPage,
      });
      const fitting = await fittingOf(database, visit);
      const results = await resultsOf(site, visit, ids.slice(0, perPage), wording);
      return visit.page({
        title: wording,
        kind: 'reading',
        current: 'questions',
        main: QuestionPage({
          words,
          number,
          results: await asFitted(database, reader, results, fitting),
          paging: pagingOf(visit, page, ids.length > perPage),
          fitting,
        }),
      });
    },
    async places(visit) {
      const words = visit.words(findWords);
      const places = await placesWithStories(database, await readerFor(visit));
      return visit.page({
        title: words.places.title,
        kind: 'reading',
        current: 'stories',
        main: PlacesPage({ words, places }),
      });
    },
    async place(visit) {
      const words = visit.words(findWords);
      const places = await placesWithStories(database, await readerFor(visit));
      const place = found(await bySlug(places, visit.params.place, (slug) => placeInstead(database, slug)));
      if (place.slug !== visit.params.place) return visit.redirect(to('place', { place: place.slug }));
      const like = places
        .filter((other) => other.id !== place.id && likeness(place, other) >= 2)
        .sort((a, b) => likeness(place, b) - likeness(place, a))
        .slice(0, 6);
      const listed = await stories(visit, { place: place.slug });
      return visit.page({
        title: place.name,
        kind: 'reading',
        main: PlacePage({ words, place, stories: listed.stories, like, fitting: listed.fitting }),
      });
    },
    async topics(visit) {
      const words = visit.words(findWords);
      const topics = await topicsWithStories(database, await readerFor(visit));
      return visit.page({
        title: words.topics.title,
        kind: 'reading',
        current: 'stories',
        main: TopicsPage({ words, topics }),
      });
    },
    async topic(visit) {
      const words = visit.words(findWords);
      const topics = await topicsWithStories(database, await readerFor(visit));
      const topic = found(
        await bySlug(topics, visit.params.topic, async (slug) => (await topicInstead(database, slug))?.slug),
      );
      if (topic.slug !== visit.params.topic) return visit.redirect(to('topic', { topic: topic.slug }));
      return visit.page({
        title: topic.name,
        kind: 'reading',
        main: StoriesPage({
          words,
          title: topic.name,
          lead: null,
          side: null,
          ...(await stories(visit, { topic: topic.slug })),
        }),
      });
    },
  };
}

/** One of those that the reader may see, by its slug; by the one it was merged into, where there is none of that slug. */
async function bySlug<Of extends { slug: string }>(
  all: readonly Of[],
  slug: string,
  instead: (slug: string) => Promise<string | null | undefined>,
): Promise<Of | null> {
  const own = all.find((one) => one.slug === slug);
  if (own) return own;
  const other = await instead(slug);
  return all.find((one) => one.slug === other) ?? null;
}

/** The passages of these releases as results, in their order. */
async function resultsOf(
  site: Machinery,
  visit: Visit,
  ids: readonly string[],
  wording: string,
): Promise<Result[]> {
  const reader = await readerOf(site.database, visit.hand);
  const rows = await foundOf(site.database, reader, ids);
  const known = new Map(rows.map((row) => [row.release, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row ? [{ ...row, line: bestLine(row.words, wording.toLowerCase().split(/\W+/u)) }] : [];
  });
}

function pagingOf(visit: Visit, page: number, more: boolean): Paging {
  const path = new URL(visit.request.url).pathname;
  const at = (number: number) => (number > 1 ? `${path}?page=${number}` : path);
  return { previous: page > 1 ? at(page - 1) : null, next: more ? at(page + 1) : null };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
