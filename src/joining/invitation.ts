import { z } from 'zod';
import type { Role } from '../database/tables/people-tables.ts';
import type { Order } from '../jobs/queue.ts';
import type { Language } from '../web/words.ts';

/** Days an invitation may be taken up. */
export const invitationDays = 14;

/** What people can be invited as, least first. */
export const roles = ['member', 'gatherer', 'steward'] as const satisfies readonly Role[];

/** A role that was sent with a form; null where it is none. */
export function readRole(text: string): Role | null {
  return roles.find((role) => role === text) ?? null;
}

/** What the job that sends an invitation is told: which, never to whom. */
export interface InvitationMail {
  id: string;
  language: Language;
}

/** How the job that sends an invitation is asked for; `invitation-job.ts` does it. */
export const invitationMail: Order<InvitationMail> = {
  name: 'invitation-mail',
  payload: z.object({ id: z.uuid(), language: z.enum(['en', 'cy']) }),
  key: ({ id }) => id,
  retries: 5,
  timeLimit: 60,
  priority: 20,
};
