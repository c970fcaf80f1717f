import { catalogue } from '../web/words.ts';

/** The words of the page on which a steward writes what was done. */
export const didWords = catalogue({
  title: 'You said, we did',
  lead: 'Write what people said and what you did about it. Say it plainly where nothing can be done, and why.',
  back: 'What we heard',
  saved: 'Saved.',
  none: 'Nothing is written yet.',
  add: 'Write one more',
  change: (said: string) => `Change “${said}”`,
  said: 'You said',
  saidHint: 'In a sentence, as people would put it. For example: we have no time to read long reports',
  did: 'We did',
  didHint: 'What was done, by whom, and what comes next. An empty line begins a new paragraph.',
  inWelsh: (label: string) => `${label}, in Welsh`,
  welshHint: 'You may leave it empty. Then the English is shown.',
  links: 'Links',
  linksHint:
    'One on each line: what it is, a blank, and its address. For example: The new stories /stories or Our plan https://example.org/plan',
  save: 'Save',
  addDo: 'Add it',
  show: 'Show it to everyone',
  unshow: 'Stop showing it',
  remove: 'Delete it',
  earlier: 'Move it up',
  about: (said: string) => `: ${said}`,
  isShown: 'shown to everyone',
  isDraft: 'only stewards see it',
  faults: 'There is a problem',
  wrong: {
    said: 'Write what people said',
    saidLong: 'Write at most 300 letters here',
    did: 'Write what was done',
    didLong: 'Write at most 4,000 letters here',
    links: (line: string) => `This line has no address that a link can lead to: ${line}`,
    linksMany: 'Give at most 10 links',
  },
});
