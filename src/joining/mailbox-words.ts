import { catalogue } from '../web/words.ts';

/** The words of the kept mail of a site that is tried out. */
export const mailboxWords = catalogue({
  title: 'Kept mail',
  lead: 'While this site is tried out, no mail is sent. What would have been sent is here, newest first. Anybody who can reach this site can read it.',
  empty: 'No mail yet',
  emptyText: 'Ask for a code to sign in, and it will be here a moment later.',
  toSignIn: 'Sign in',
  look: 'Look again',
  to: 'To',
  at: 'Sent',
  back: 'All kept mail',
  sent: 'Mail is sent by a mail server, so none is kept here.',
  goOn: 'Type the code',
});
