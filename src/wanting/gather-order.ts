import { z } from 'zod';
import type { Order } from '../jobs/queue.ts';

/** Asks for the meaning of a want to be worked out, so that those like it can be found. */
export const gatherOrder: Order<{ wantId: string }> = {
  name: 'gather-want',
  payload: z.object({ wantId: z.uuid() }),
  key: ({ wantId }) => wantId,
  retries: 3,
  timeLimit: 120,
  priority: 9,
};

/** Asks for the passages that may answer what several people want. */
export const matchOrder: Order<{ commonWantId: string }> = {
  name: 'match-want',
  payload: z.object({ commonWantId: z.uuid() }),
  key: ({ commonWantId }) => commonWantId,
  retries: 3,
  timeLimit: 300,
  priority: 7,
};
