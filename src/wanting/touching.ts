import { filtersOf } from '../finding/filters.ts';
import { type Finder, search } from '../finding/search.ts';
import { worksOn } from '../library/permits.ts';
import { readerOf } from '../library/readers.ts';
import { storyById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Hand } from '../people/hand.ts';
import type { Touching } from './ask-pages.tsx';
import { gatherersNamed, tellersOf } from './ask-store.ts';

/** Stories to ask about, at most. */
const mostStories = 5;
/** Lines of each that are shown. */
const mostLines = 2;

/**
 * Stories that touch what is wanted, nearest first: their tellers may know. Whom somebody may ask is looked up for the stories that
 * they gather; of the others, who gathers them.
 */
export async function touchingStories(
  site: Machinery,
  finder: Finder,
  hand: Hand,
  words: string,
): Promise<Touching[]> {
  const { database } = site;
  const reader = await readerOf(database, hand);
  const { results } = await search(finder, reader, words, filtersOf(new URLSearchParams()));
  const byStory = [...Map.groupBy(results, ({ storyId }) => storyId)].slice(0, mostStories);
  const named = await gatherersNamed(
    database,
    byStory.map(([id]) => id),
  );
  return Promise.all(
    byStory.map(async ([storyId, own]) => {
      const story = await storyById(database, storyId);
      const [{ story: slug, title, place }] = own as [(typeof own)[number]];
      const tellers = story && worksOn(hand, story) ? await tellersOf(database, storyId) : null;
      return {
        storyId,
        slug,
        title,
        place,
        results: own.slice(0, mostLines),
        tellers,
        gatherers: named.get(storyId) ?? [],
      };
    }),
  );
}
