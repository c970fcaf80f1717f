import { type Database, transaction } from '../database/database.ts';
import type { Did, Helped } from '../database/tables/evidence-tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { fewest } from '../library/read-counts.ts';
import { personOf } from '../people/hand.ts';
import { type ShownRow, shownRow } from '../stewarding/small-numbers.ts';

/** How often a story helped, as its teller may see it: in fives, rounded down; what is under five is null. */
export interface Counted {
  helped: ShownRow<Helped>;
  did: ShownRow<Did>;
  /** What readers wrote for the teller, the newest first. */
  words: string[];
}

/** Words of readers on one page. */
const mostWords = 100;

/** How often a story helped, and what readers wrote about it. */
export async function countedOf(database: Database, storyId: string): Promise<Counted> {
  const [rows, words] = await Promise.all([
    database
      .selectFrom('evidence')
      .select(['helped', 'did'])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('story_id', '=', storyId)
      .groupBy(['helped', 'did'])
      .execute(),
    database
      .selectFrom('evidence')
      .select('will')
      .where('story_id', '=', storyId)
      .where('state', '=', 'shown')
      .orderBy('at', 'desc')
      .limit(mostWords)
      .execute(),
  ]);
  const helped: Record<Helped, number> = { yes: 0, 'a bit': 0, no: 0 };
  const did: Record<Did, number> = { yes: 0, some: 0, 'not yet': 0, no: 0 };
  for (const row of rows) {
    helped[row.helped] += row.count;
    if (row.did) did[row.did] += row.count;
  }
  // In fives: a teller may look after each reader whom she sent a link.
  return {
    helped: shownRow(helped, fewest),
    did: shownRow(did, fewest),
    words: words.map(({ will }) => will),
  };
}

/** Words of a reader that somebody must look at before the teller reads them. */
export interface WaitingWords {
  id: string;
  will: string;
  title: string;
  slug: string;
}

/** Words that wait, the oldest first. */
export async function waitingWords(database: Database, limit: number): Promise<WaitingWords[]> {
  return database
    .selectFrom('evidence')
    .innerJoin('story', 'story.id', 'evidence.story_id')
    .select(['evidence.id', 'will', 'title', 'slug'])
    .where('state', '=', 'waiting')
    .orderBy('at')
    .limit(limit)
    .execute();
}

/** Lets the teller read words that wait, or does not. @returns false where somebody decided on them meanwhile */
export function decideWords(
  database: Database,
  { hand }: Permit<'steward', 'site'>,
  id: string,
  does: 'shown' | 'hidden',
): Promise<boolean> {
  return transaction(database, async (trx) => {
    const row = await trx
      .updateTable('evidence')
      .set({ state: does, looked_at: new Date(), looked_by: personOf(hand) })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .returning('story_id')
      .executeTakeFirst();
    if (row) await record(trx, hand, 'looked at what a reader wrote', { story: row.story_id, subject: id });
    return row !== undefined;
  });
}
