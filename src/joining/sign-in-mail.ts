import { z } from 'zod';
import type { Order } from '../jobs/queue.ts';
import type { Language } from '../web/words.ts';

/** What the job that sends a code is told: which request, never the address or the code. */
export interface SignInMail {
  id: string;
  language: Language;
}

/** How the job that sends a code is asked for; `sign-in-job.ts` does it. */
export const signInMail: Order<SignInMail> = {
  name: 'sign-in-mail',
  payload: z.object({ id: z.uuid(), language: z.enum(['en', 'cy']) }),
  key: ({ id }) => id,
  retries: 4,
  timeLimit: 60,
  // Somebody waits for it with their hand on the keyboard.
  priority: 30,
};
