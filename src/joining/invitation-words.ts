import { catalogue } from '../web/words.ts';

/** The words of taking up an invitation. */
export const invitationWords = catalogue({
  title: (site: string) => `Join ${site}`,
  lead: 'You are invited',
  roles: {
    member: 'to read what is shared with members of this site.',
    gatherer: 'to interview people and help shape what they tell.',
    steward: 'to help run this site.',
  },
  account: 'The account will be for',
  join: 'Join',
  step: 'The next page helps you to set up a second step of signing in. Have your phone at hand. It takes two minutes.',
  over: 'This invitation can no longer be used',
  overText:
    'It was used already, was taken back, is too old, or a newer one was sent. If you have an account, sign in. If not, ask whoever invited you to send it again.',
  signIn: 'Sign in',
  other: 'You are signed in with another account. Sign out before you take this up.',
});
