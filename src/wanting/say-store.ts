import type { Trx } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import type { Hand } from '../people/hand.ts';
import { gatherOrder } from './gather-order.ts';
import { doubtsIn } from './guard.ts';
import { asKept, sameWords } from './want.ts';
import type { Wanter } from './who-store.ts';

/** Where people say a want. */
export const cameFrom = ['search', 'story', 'wants', 'listening'] as const;
export type CameFrom = (typeof cameFrom)[number];

/** A want as it is said. */
export interface SaidWant extends Wanter {
  /** As typed; `wantFault` found nothing wrong with it. */
  words: string;
  /** `sample` for one that is invented, and says so wherever it is shown. */
  cameFrom: CameFrom | 'sample';
  /** Where they work, if they said so. */
  placeId: string | null;
  /** The story from whose page it was said. */
  storyId: string | null;
}

/** A want that was said. */
export interface KeptWant {
  id: string;
  commonWantId: string;
  /** Whether they had said the very same before: nothing new was kept then. */
  isAgain: boolean;
}

/**
 * Takes down what somebody wants to know, in the transaction of whoever hears it (the page of search, or the listening questions). Others
 * see it when a steward has looked at it, and not before. The same words from the same person are kept once.
 */
export async function sayWant(trx: Trx, hand: Hand, said: SaidWant): Promise<KeptWant> {
  const words = asKept(said.words);
  const same = sameWords(words);
  const again = await saidBefore(trx, same, said);
  if (again) return { ...again, isAgain: true };
  const commonWantId = (await sameSaid(trx, same)) ?? (await newCommon(trx));
  const found = [...new Set(doubtsIn(words).map(({ kind }) => kind))];
  const { id } = await trx
    .insertInto('want')
    .values({
      words,
      same_words: same,
      came_from: said.cameFrom,
      person_id: said.personId,
      browser: said.browser,
      place_id: said.placeId,
      story_id: said.storyId,
      common_want_id: commonWantId,
      found,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(trx, hand, 'said what they want to know', {
    subject: id,
    detail: { from: said.cameFrom, doubts: found.length },
  });
  await enqueue(trx, gatherOrder, { wantId: id });
  return { id, commonWantId, isAgain: false };
}

async function saidBefore(trx: Trx, same: string, { personId, browser }: SaidWant) {
  if (personId === null && browser === null) return null;
  const row = await trx
    .selectFrom('want')
    .select(['id', 'common_want_id'])
    .where('same_words', '=', same)
    .where((eb) => (personId ? eb('person_id', '=', personId) : eb('browser', '=', browser)))
    .where('common_want_id', 'is not', null)
    .executeTakeFirst();
  return row ? { id: row.id, commonWantId: row.common_want_id! } : null;
}

/** What others want who said it in the very same words. */
async function sameSaid(trx: Trx, same: string): Promise<string | null> {
  const row = await trx
    .selectFrom('want')
    .innerJoin('common_want', 'common_want.id', 'want.common_want_id')
    .select('common_want.id')
    .where('want.same_words', '=', same)
    .where('want.state', '<>', 'hidden')
    .where('common_want.joined_into', 'is', null)
    .orderBy('want.at')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function newCommon(trx: Trx): Promise<string> {
  const { id } = await trx
    .insertInto('common_want')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
