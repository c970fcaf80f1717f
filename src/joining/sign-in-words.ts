import { catalogue, counted } from '../web/words.ts';

/** The words of signing in by a code. */
export const signInWords = catalogue(
  {
    title: 'Sign in',
    lead: 'You do not need an account to read. Sign in to tell or gather stories, or to read what is shared with members.',
    email: 'Your e-mail address',
    emailHint: 'We will send you a code of six letters and numbers. There is no password.',
    send: 'Send me a code',
    other: 'Other ways to sign in',
    passkey: 'Sign in with a passkey',
    passkeyHint: 'With your fingerprint, your face, the code of your device or a security key.',
    passkeyFailed: 'That did not work. You can try again, or have a code sent to you.',
    work: (name: string) => `Sign in with ${name}`,
    problem: 'There is a problem',
    faults: {
      empty: 'Type your e-mail address',
      email: 'Type an e-mail address in full, like name@example.org',
      code: 'Type the six letters and numbers from the mail',
      wrong: (left: number) =>
        `That is not the code. Check it and try again: you have ${counted(left, 'try', 'tries')} left`,
      last: 'That is not the code, and it can no longer be used. Ask for a new one',
      over: 'That code can no longer be used. Only the newest works, for ten minutes and five tries. Ask for a new one',
    },
    code: {
      title: 'Look at your mail',
      sent: 'We sent a code to',
      label: 'Your code',
      hint: 'Six letters and numbers, such as K7M 2PD. Capitals and spaces make no difference.',
      enter: 'Sign in',
      again: 'Send a new code',
      other: 'Use another address',
      nothing: 'Nothing came?',
      nothingText: [
        'Wait a minute, and look in the folder for junk mail.',
        'Check that the address above is right, letter by letter.',
        'A code is sent only to addresses that have an account or were invited. If yours does not, ask whoever runs the site to invite you.',
      ],
      contact: 'Whoever runs the site:',
      trial: 'This is a trial site. Mail is not sent, it is kept here:',
      trialLink: 'open the kept mail',
    },
    signedIn: {
      title: 'You are signed in',
      as: 'You are signed in as',
      account: 'Your account',
      home: 'The first page',
    },
  },
  {
    title: 'Mewngofnodi',
    lead: 'Does dim angen cyfrif i ddarllen. Mewngofnodwch i adrodd neu gasglu straeon, neu i ddarllen yr hyn a rennir ag aelodau.',
    email: 'Eich cyfeiriad e-bost',
    emailHint: 'Byddwn yn anfon cod o chwe llythyren a rhif atoch. Does dim cyfrinair.',
    send: 'Anfonwch god ataf',
    problem: 'Mae problem',
    faults: {
      empty: 'Teipiwch eich cyfeiriad e-bost',
      email: 'Teipiwch gyfeiriad e-bost llawn, fel enw@enghraifft.cymru',
      code: 'Teipiwch y chwe llythyren a rhif o’r neges',
    },
    code: {
      title: 'Edrychwch ar eich e-bost',
      sent: 'Anfonwyd cod at',
      label: 'Eich cod',
      hint: 'Chwe llythyren a rhif, fel K7M 2PD. Does dim gwahaniaeth rhwng llythrennau mawr a bach.',
      enter: 'Mewngofnodi',
      again: 'Anfonwch god newydd',
      other: 'Defnyddiwch gyfeiriad arall',
      nothing: 'Dim byd wedi cyrraedd?',
    },
  },
);
