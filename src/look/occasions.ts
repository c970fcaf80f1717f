import type { Document, FormName } from '../documents/document.ts';

/** When somebody would pick each form, and what it gives them: one line each. */
export const occasions: Record<FormName, string> = {
  guide: 'The whole story by question, with what went wrong left in. For the week before you begin.',
  tips: 'What they would tell you in the corridor, on one side. For two minutes between visits.',
  picture: 'Who, what and when, to be seen rather than read. For the wall, or the first slide.',
  listen: 'Hear it told. For the drive, the walk or the washing-up.',
  watch: 'See and hear who tells it. For a screen with the sound on.',
  session: 'Read aloud, talk, leave with one thing to try. For a team meeting; nobody prepares.',
  try: 'The smallest safe step for your own place, and how to notice whether it helps.',
  talk: 'What to ask somebody who has done it, and an invitation to send them.',
};

const together: Partial<Record<FormName, string>> = {
  session: 'with your team',
  try: 'to plan your step',
  talk: 'of conversation',
};

/** How long a form takes, and doing what: "12 min read", "30 minutes with your team". */
export function minutesInWords({ form, minutes }: Pick<Document, 'form' | 'minutes'>): string {
  if (minutes.spent === 'reading') return `${minutes.total} min read`;
  const unit = minutes.total === 1 ? 'minute' : 'minutes';
  return `${minutes.total} ${unit} ${together[form] ?? 'taking part'}`;
}
