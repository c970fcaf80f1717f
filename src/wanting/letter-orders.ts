import { z } from 'zod';
import type { Order } from '../jobs/queue.ts';

/** Asks for the mail by which somebody says that an address is theirs. */
export const confirmOrder: Order<{ readerId: string; commonWantId: string }> = {
  name: 'letter-confirm',
  payload: z.object({ readerId: z.uuid(), commonWantId: z.uuid() }),
  key: ({ readerId, commonWantId }) => `${readerId} ${commonWantId}`,
  retries: 5,
  timeLimit: 60,
  priority: 20,
};

/** Asks for one weekly letter to be written and sent. */
export const letterOrder: Order<{ readerId: string; dueAt: string }> = {
  name: 'weekly-letter',
  payload: z.object({ readerId: z.uuid(), dueAt: z.iso.datetime() }),
  key: ({ readerId, dueAt }) => `${readerId} ${dueAt}`,
  retries: 6,
  timeLimit: 60,
  priority: 2,
};
