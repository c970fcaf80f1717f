import type { Holds } from './codebook.ts';

/** The words of the codebook: what explains a table of replies to somebody who never saw the questions. */
export const codebookWords = {
  head: ['Column', 'Question', 'What stands in it', 'Code', 'What the code means', 'In Welsh'],
  holds: {
    text: 'Their own words',
    chosen: 'The one that was chosen',
    ticked: 'Whether this was chosen',
    place: 'Which place this was given: 1 is the most',
    number: 'A number on a scale',
    other: 'Their own words for something else',
    list: 'All that were chosen',
  } satisfies Record<Holds, string>,
  empty: 'The question was skipped',
  ticked: (option: string) => `Chosen: ${option}`,
  notTicked: (option: string) => `Answered, but not chosen: ${option}`,
  other: 'Something else, in their own words',
  otherInWelsh: 'Rhywbeth arall, yn eu geiriau eu hunain',
};
