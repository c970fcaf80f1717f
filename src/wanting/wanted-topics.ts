import type { Database } from '../database/database.ts';
import type { WantedTopic } from '../heard/demand.ts';
import { anybody } from '../library/readers.ts';
import { alike, type Comparable, fromBytes, likeLimit } from './alike.ts';
import { countsOf, meaningsOf } from './wanted-topics-store.ts';
import { mayBeShown, type ShownWant, shownWants } from './wants-store.ts';

/** Wants that are looked through, those that most people want first: more than a page shows, few enough to compare each with each. */
const lookThrough = 400;
/** Groups that are given. */
const mostGroups = 40;

/** Wants that are alike in sense; the first is the one that most want. */
type Group = readonly [ShownWant, ...ShownWant[]];

/**
 * What people want to know, put together by sense: what nothing answers that everyone may see comes first, and of that what most
 * want. Each want is with the one that more people want and that it is alike to, never by way of a third.
 */
export async function topicsWanted(database: Database): Promise<WantedTopic[]> {
  const wants = await shownWants(database, anybody, null, { limit: lookThrough, offset: 0 });
  const meanings = await meaningsOf(
    database,
    wants.map(({ id }) => id),
  );
  const groups = together(wants, (want) => {
    const kept = meanings.get(want.id);
    return { words: want.words, meaning: kept ? fromBytes(kept) : new Float32Array() };
  });
  const counts = await countsOf(
    database,
    groups.map((group) => group.map(({ id }) => id)),
  );
  const all = groups.map((group, i) => {
    const { people, passages, stories } = counts[i]!;
    const [first, ...like] = group;
    const { code, progress } = group.find(({ answers }) => answers === 0) ?? first;
    return {
      code: first.code,
      words: first.words,
      like: like.map(({ words }) => words),
      people: mayBeShown(people, 0).people,
      passages,
      stories,
      next: { code, progress },
    };
  });
  const isTold = ({ next }: WantedTopic) => Number(next.progress === 'shared');
  // Counts that are not shown do not decide the order either; what was first stays first.
  return all.sort((a, b) => isTold(a) - isTold(b) || (b.people ?? 0) - (a.people ?? 0)).slice(0, mostGroups);
}

/** Puts wants together, each with the first that it is alike to. @param wants those that most want first */
export function together(wants: readonly ShownWant[], comparable: (want: ShownWant) => Comparable): Group[] {
  const groups: { first: Comparable; wants: [ShownWant, ...ShownWant[]] }[] = [];
  for (const want of wants) {
    const own = comparable(want);
    const near = groups.find(({ first }) => alike(first, own) >= likeLimit);
    if (near) near.wants.push(want);
    else groups.push({ first: own, wants: [want] });
  }
  return groups.map((group) => group.wants);
}
