import { catalogue, counted } from '../web/words.ts';

/** The words of the second step. */
export const secondStepWords = catalogue({
  title: 'One more step',
  lead: 'You work with what people have told. So the site asks for a second sign that it is you, once a working day.',
  passkey: 'Use your passkey',
  passkeyFailed: 'That did not work. You can try again, or use another way.',
  passkeyHint: 'With your fingerprint, your face, the code of your device or a security key.',
  passkeyOnly:
    'You have a passkey, and using one needs script in the browser. If you cannot use it here, ask another steward to let you set the second step up anew.',
  code: 'The number in your authenticator app',
  codeHint: 'Six digits. Or one of your recovery codes, if you do not have your phone.',
  enter: 'Go on',
  work: (name: string) => `Sign in with ${name}`,
  workText: 'You are asked there for a second step, and that counts here.',
  lost: 'Lost your phone or your passkey?',
  lostText:
    'Use a recovery code if you have one. If not, ask a steward to let you set the second step up anew.',
  problem: 'There is a problem',
  faults: {
    empty: 'Type the six digits from the app, or a recovery code',
    wrong: 'That is not right, or was used already. Wait for the next number and try that',
    setUp:
      'That is not the number the app shows now. Check that the right entry is open, and the clock of your phone',
  },
  setUp: {
    title: 'Set up your second step',
    lead: 'You work with what people have told, so a code by mail alone is not enough. Choose one of two ways. It takes two minutes.',
    leadMember: 'With a second step, somebody who gets into your mail cannot get in here.',
    again: 'You have an app already. If you set up another, the old one and its recovery codes stop working.',
    passkeyTitle: 'A passkey',
    passkeyText:
      'The easier way, and the safer. Your phone or computer keeps a key, and you open it with your fingerprint, your face or its code. Later it is all you need to sign in.',
    passkeyName: 'What to call it',
    passkeyNameHint: 'So that you know it again, such as “work laptop”.',
    passkeyAdd: 'Make a passkey',
    passkeyFailed: 'No passkey was made. You can try again, or use an app.',
    passkeyNoScript: 'Your browser shows no button here: it has no passkeys, or runs no script. Use an app.',
    appTitle: 'An authenticator app',
    appSteps: [
      'Open an authenticator app on your phone. Your organisation may have chosen one. If not, any will do.',
      'In the app, add an account, and scan this picture.',
      'Type the six digits that the app shows.',
    ],
    picture: 'A picture to scan with the app. The key below says the same.',
    key: 'If you cannot scan, type this key into the app',
    code: 'The six digits in the app',
    confirm: 'Set up the app',
  },
  codes: {
    title: 'Keep these recovery codes',
    lead: 'Each of them lets you in once if you lose your phone. Print them, or copy them to a safe place. They are not shown again.',
    done: 'I have kept them',
  },
  left: (count: number) => counted(count, 'recovery code is left', 'recovery codes are left'),
});
