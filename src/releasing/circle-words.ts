import { catalogue, counted } from '../web/words.ts';

/** The words of the pages of circles. */
export const circleWords = catalogue({
  faults: 'There is a problem',
  work: 'Your work',
  title: 'Circles',
  lead: 'A circle is a small group of people. A teller can share with a circle alone: only those in it see it.',
  none: 'There is no circle yet',
  noneText: 'Make one below, then add people to it by the e-mail address of their account.',
  members: (count: number) => counted(count, 'person', 'people'),
  about: 'What it is for',
  make: 'Make a circle',
  name: 'Name',
  nameHint: 'Such as “Leg clubs in the north”. Tellers see it when they choose whom to share with.',
  aboutHint: 'One or two sentences: who is in it, and why. Tellers see this too.',
  makeDo: 'Make it',
  pages: 'Circles',
  previous: 'Before',
  next: 'After',
  page: (page: number) => `Page ${page}`,
  people: 'Who is in it',
  nobody: 'Nobody is in it yet, so nobody sees what is shared with it.',
  add: 'Add somebody',
  email: 'The e-mail address of their account',
  addHint: 'From then on they see everything that is shared with this circle, also what was shared before.',
  addDo: 'Add',
  remove: 'Remove',
  since: (when: string) => `since ${when}`,
  change: 'Change its name or what it is for',
  changeDo: 'Save',
  shared: (count: number) =>
    count === 0
      ? 'Nothing is shared with it alone.'
      : `${counted(count, 'part is', 'parts are')} shared with it alone.`,
  done: {
    made: 'The circle is made. Now add people to it.',
    saved: 'Saved.',
    added: 'Added.',
    removed: 'Removed. They see nothing of this circle any more.',
  },
  wrong: {
    name: 'Type a name for the circle',
    nameLong: 'The name must be 80 letters or fewer',
    taken: 'There is a circle with this name already',
    email: 'Type an e-mail address, like name@example.org',
    nobody:
      'Nobody with this e-mail address has an account here. Ask a steward to invite them, then add them.',
    already: 'They are in this circle already',
  },
});
