import { z } from 'zod';
import type { Order } from '../jobs/queue.ts';

/** Says that there is something new to be found in a story; a room above this one does what is to be done about it. */
export const storyIndexed: Order<{ storyId: string }> = {
  name: 'match-story',
  payload: z.object({ storyId: z.uuid() }),
  key: ({ storyId }) => storyId,
  retries: 3,
  timeLimit: 900,
  priority: 3,
};
