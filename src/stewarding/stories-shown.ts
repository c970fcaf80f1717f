import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { type StoryState, storyStates } from '../library/story-state.ts';
import { type ListedWork, storiesAtWork } from '../library/story-state-store.ts';

/** Which stories: all, those due to be looked at again, those that have not moved for a month, or those at a state. */
export type StoryShow = 'all' | 'due' | 'stuck' | StoryState;

/** Milliseconds after which a story that does not move wants somebody. */
const month = 30 * 86_400_000;
/** Stories looked at in one query while those that are wanted are sought among them. */
const atOnce = 400;

/** Reads which stories are wanted from an address; all where it says nothing that is known. */
export function readShow(text: string | null): StoryShow {
  const known: readonly StoryShow[] = ['due', 'stuck', ...storyStates];
  return known.find((one) => one === text) ?? 'all';
}

/** Whether a story is one of those that are wanted. */
export function isShown(
  { state, updatedAt, reviewOn }: Pick<ListedWork, 'state' | 'updatedAt' | 'reviewOn'>,
  show: StoryShow,
  now: Date,
): boolean {
  if (show === 'all') return true;
  if (show === 'due') return reviewOn !== null && reviewOn <= now.toISOString().slice(0, 10);
  if (show === 'stuck')
    return !['shared', 'taken back'].includes(state) && now.getTime() - updatedAt.getTime() > month;
  return state === show;
}

/**
 * A page of the stories that are wanted, those touched last first. What a story is at follows from its facts and stands in no
 * column, so they are read in order until the page is full.
 * @returns one more than `limit` where there is a further page
 */
export async function storiesShown(
  database: Kysely<Tables>,
  { show, limit, offset, now }: { show: StoryShow; limit: number; offset: number; now: Date },
): Promise<ListedWork[]> {
  if (show === 'all') return storiesAtWork(database, { gatherer: null, limit: limit + 1, offset });
  const wanted: ListedWork[] = [];
  for (let from = 0; wanted.length <= offset + limit; from += atOnce) {
    const some = await storiesAtWork(database, { gatherer: null, limit: atOnce, offset: from });
    wanted.push(...some.filter((story) => isShown(story, show, now)));
    if (some.length < atOnce) break;
  }
  return wanted.slice(offset, offset + limit + 1);
}
