import { catalogue, counted } from '../web/words.ts';

/** The words of the page on which a gatherer asks a teller to agree, and sees what they said. */
export const askWords = catalogue({
  faults: 'There is a problem',
  work: 'Your work',
  title: (name: string) => (name ? `Agreement of ${name}` : 'Agreement of the teller'),
  someone: 'the teller',
  done: {
    mailed: 'The mail is on its way. The link in it opens everything the teller needs.',
    'taken-back': 'It is taken back. It cannot be seen on this site any more, and the teller is told.',
    'nothing-there': 'There was nothing to take back: it was not shared.',
  },
  state: 'How it stands',
  asked: 'Asked',
  notAsked: 'Not asked yet',
  waiting: 'No answer yet',
  answered: (when: string) => `Answered on ${when}`,
  answer: 'Answer',
  shared: 'Shared now',
  cooling: 'Agreed, not shown yet',
  parts: (count: number) => counted(count, 'part', 'parts'),
  no: 'Said no to',
  changes: 'What they want changed',
  changesText:
    'Change the words, then ask again. They are shown as a change, and only the teller can say yes to them.',
  toPart: 'Go to this part',
  noNote: 'They did not say what.',
  ask: 'Ask for their agreement',
  askText:
    'They see every form exactly as others would, and say yes or no to each part. Nothing is shared before that. Nobody can agree for them.',
  how: 'How should they get the link?',
  mail: (email: string) => `By mail to ${email}`,
  mailNone: 'By mail',
  mailNoneHint: 'There is no e-mail address yet: add it to the story first.',
  link: 'By a link that I hand over myself',
  linkHint: 'It is shown once. Whoever has it can answer for them.',
  send: 'Ask',
  again: 'Ask again',
  cannot: 'They cannot be asked yet',
  why: {
    'not told': {
      text: 'This telling is not finished yet.',
      link: 'Go to the story',
    },
    'looked over': {
      text: 'It is still being looked over for names. This takes a minute or two: open this page again then.',
      link: 'Go to the story',
    },
    'names wait': {
      text: 'Names wait for a decision. Decide on each first, so that nobody agrees to words that still change.',
      link: 'Decide on the names',
    },
    'nothing left': {
      text: 'Nothing of it is left to share: every part is off the record or left out.',
      link: 'Go to the parts',
    },
    'no address': {
      text: 'There is no e-mail address for them. Add it to the story, or choose the link and hand it over.',
      link: 'Go to the story',
    },
  },
  howMissing: 'Choose how they should get the link',
  linkTitle: 'Hand over this link',
  linkText:
    'Copy it now: it is not shown again. It opens everything the teller needs to read, agree and take back. Give it to nobody else.',
  toState: 'Back to how it stands',
  takeBack: 'Take it back for them',
  takeBackText:
    'If sharing it could harm somebody, take it back now and talk afterwards. Everything of this telling is gone from every page, file and search at once, and the teller is told by mail. Only they can share it again.',
  reason: 'Why? The teller and the stewards can read this.',
  reasonMissing: 'Say in a few words why it is taken back',
  takeBackDo: 'Take all of it back now',
});
