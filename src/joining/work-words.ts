import { catalogue } from '../web/words.ts';

/** The words of signing in with a work account. */
export const workWords = catalogue({
  going: 'On to your work account',
  goingText:
    'Your browser takes you to the page where you sign in for work. If nothing happens, use this link.',
  goOn: (name: string) => `Sign in with ${name}`,
  title: 'You are not signed in',
  why: {
    down: 'The place where you sign in for work does not answer. Try again in some minutes, or have a code sent to you.',
    failed: 'Signing in there did not work, or took too long. Nothing happened. You can try again.',
    taken: 'That work account belongs to another account here. Sign in with it after you have signed out.',
    'not linked':
      'You have an account here already, but it does not know your work account yet. Sign in with a code first. Then add your work account on the page “Your account”.',
    'not invited':
      'There is no account here for you yet. Ask whoever runs the site to invite you at the address that your work account uses.',
  },
  signIn: 'Sign in another way',
});
