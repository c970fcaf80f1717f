import { hearingWords } from '../hearing/hearing-words.ts';
import type { PartFault } from '../hearing/part.ts';
import { catalogue, counted } from '../web/words.ts';

/** Our words about replies in spreadsheets. */
export const repliesWords = catalogue({
  faults: 'There is a problem',
  title: 'Bring in and take out replies',
  out: {
    title: 'Take out replies',
    lead: 'Each reply is a row. They hold people’s own words, also of those who did not agree to be quoted. Keep the file as safe as the site.',
    xlsx: 'Spreadsheet with codebook (.xlsx)',
    csv: 'Replies alone (.csv)',
    codebookFile: 'Codebook alone (.csv)',
    none: 'Nobody has answered yet.',
    replies: 'Replies',
    codebook: 'Codebook',
    head: {
      reply: 'A number for the row. It does not tell who came when',
      source: 'site: answered here; sheet: brought in from a spreadsheet',
      language: 'The language in which it was answered: en or cy',
      day: 'The day on which it was begun',
      finished: '1: they pressed “finish”; 0: they stopped before. Both count',
      version: 'Which version of the questions was answered',
    },
  },
  bring: {
    title: 'Bring in replies',
    lead: 'From paper sheets, or from another tool. You see what will be taken in before it is.',
    template: 'An empty table to fill in (.xlsx)',
    file: 'The table',
    fileHint: 'An .xlsx or .csv file of at most 5 MB and 5,000 rows, the headings in its first row.',
    button: 'Read it',
    nothing: 'Choose a file',
    long: (most: string) => `This table has more than ${most} rows. Split it, and bring the parts one by one`,
    alone: 'This table has headings and no rows',
    same: (name: string, day: string) =>
      `The same table was taken in on ${day}, as ${name}. To take it in again, take those replies out first`,
    draft: 'Open the round first. Then replies can be brought in.',
    emptied: 'The replies of this round have been deleted, as people were told. No more can be brought in.',
  },
  list: {
    title: 'Tables that were brought',
    caption: 'Tables that were brought, the newest first',
    head: ['Table', 'At', 'Replies', 'What you can do'],
    states: { read: 'waits for you', taken: 'taken in', 'set aside': 'set aside', undone: 'taken out again' },
    look: 'Look at it',
    undo: 'Take these replies out',
    of: (name: string) => ` (${name})`,
  },
  check: {
    title: (name: string) => `What is in ${name}`,
    will: (count: number) => `${counted(count, 'reply', 'replies')} will be taken in.`,
    empty: (count: number) =>
      `${counted(count, 'row has', 'rows have')} nothing in ${count === 1 ? 'it' : 'them'} that can be read, and will be left out.`,
    none: 'There is nothing to take in yet. Say below what the columns stand for.',
    told: 'What was done to read it',
    faults: (count: number) => `${counted(count, 'cell', 'cells')} will be left out`,
    faultsText:
      'The rest of each row is taken in. You can also mend the file, set this one aside and bring it again.',
    row: (line: number, heading: string, cell: string, fault: string) =>
      `Row ${line}, “${heading}”: “${cell}”. ${fault}`,
    more: (count: number) => `And ${counted(count, 'more like these', 'more like these')}.`,
    columns: 'What the columns stand for',
    column: (heading: string) => `Column “${heading}”`,
    unnamed: 'without a heading',
    example: (text: string) => `Such as “${text}”`,
    leave: 'leave it out',
    again: 'Look again',
    take: (count: number) => `Take in ${counted(count, 'reply', 'replies')}`,
    aside: 'Set it aside',
    changed: 'The columns stand for something else now. Look again, then take it in',
    holds: {
      text: '',
      chosen: '',
      number: '',
      list: ', all in one cell',
      other: ', something else in own words',
      ticked: ', ticked',
      place: ', its place',
    },
  },
  done: {
    taken: 'The replies are taken in.',
    aside: 'The table is set aside. Nothing of it was kept.',
    undone: 'The replies are taken out again.',
  },
  /** In a table an order stands in one cell as often as not: what is missing there is a name, not a number. */
  partFault: (fault: PartFault) =>
    fault.code === 'no place'
      ? 'Name all of them, the first being the most, or none'
      : hearingWords.partFault(fault),
});
