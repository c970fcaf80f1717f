import { z } from 'zod';
import type { Trx } from '../database/database.ts';
import { enqueue, type Order } from '../jobs/queue.ts';

/**
 * The order for what follows when what is shared of a story changes: editions that rest on something no longer shared
 * end, their files go, search forgets, and forms are made anew. Releasing does it; every room may order it.
 */
export const sharingChanged: Order<{ storyId: string }> = {
  name: 'sharing-changed',
  payload: z.object({ storyId: z.uuid() }),
  key: ({ storyId }) => storyId,
  retries: 8,
  timeLimit: 120,
  priority: 15,
};

/**
 * Orders it, in the transaction of the change.
 * @param at the moment at which a release comes into force or runs out; left out, at once
 */
export function orderSharingChanged(trx: Trx, storyId: string, at?: Date): Promise<void> {
  return enqueue(trx, sharingChanged, { storyId }, at ? { startAfter: at } : {});
}
