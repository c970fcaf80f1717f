import { filtersOf } from '../../../src/finding/filters.ts';
import { nearness, signsOf } from '../../../src/finding/meaning.ts';
import { nearEnough, search } from '../../../src/finding/search.ts';
import { foundOf } from '../../../src/finding/search-store.ts';
import { anybody } from '../../../src/library/readers.ts';
import type { SetSite } from './site.ts';

/** A way of searching: ids of the set, best first, at most 20, as a reader would be shown them. */
export type Way = (question: string) => Promise<string[]>;

const filters = filtersOf(new URLSearchParams());

/** Words alone, meaning alone, and both: what the site does. */
export function waysOf({ finder, idOf }: SetSite): Record<'words' | 'meaning' | 'both', Way> {
  const ids = (found: readonly { release: string }[]) => found.map(({ release }) => idOf.get(release)!);
  return {
    words: async (question) =>
      ids((await search({ ...finder, index: null }, anybody, question, filters)).results),
    async meaning(question) {
      const [vector] = await finder.embedder.embed([question]);
      const nearest = await finder.index.nearest(signsOf(vector!), 200);
      const found = await foundOf(finder.database, anybody, filters, nearest);
      const scored = found.map((one) => ({ ...one, near: nearness(vector!, one.meaning!) }));
      return ids(
        scored
          .filter(({ near }) => near >= nearEnough)
          .sort((a, b) => b.near - a.near)
          .slice(0, 20),
      );
    },
    async both(question) {
      // Its meaning is remembered, so that what is measured does not hang on how busy the machine is.
      await finder.embedder.embed([question]);
      return ids((await search(finder, anybody, question, filters)).results);
    },
  };
}
