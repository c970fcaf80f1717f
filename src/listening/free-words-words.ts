import { catalogue, counted } from '../web/words.ts';

/** Our words where a steward decides on what people wrote. */
export const freeWordsWords = catalogue({
  faults: 'There is a problem',
  title: 'Words to decide on',
  lead: 'These people agreed to be quoted. Read each before it is shown to others. Nothing is shown until you say so.',
  waiting: (count: number) => `${counted(count, 'answer waits', 'answers wait')} for you`,
  none: 'Nothing waits for you',
  noneText:
    'New answers come here a few minutes after they are finished, once the program has looked for names in them.',
  asked: 'They were asked',
  wrote: 'They wrote',
  found: 'The program found what may show who somebody is. It is marked.',
  foundNone: 'The program found nothing that shows who somebody is. It does not find everything.',
  shown: 'What others would see',
  shownHint:
    'You may leave words out, and put … there, or put others in [square brackets]. What stays must be as they wrote it.',
  show: 'Show this',
  hide: 'Do not show it',
  later: 'Later',
  notTheirs: 'Some of this is not what they wrote. Leave words out with …, or put yours in [square brackets]',
  empty: 'Nothing is left to show. Choose “Do not show it” instead',
  long: 'This is longer than what they wrote',
  changed: 'These words were changed or taken back meanwhile. Please look again.',
  done: { shown: 'It may be shown.', hidden: 'It is not shown.', undone: 'It waits for you again.' },
  lately: 'Decided lately',
  states: { fine: 'may be shown', hidden: 'not shown', waiting: 'waits', held: 'waits' },
  undo: 'Undo',
  undoOf: (text: string) => `: ${text}`,
});
