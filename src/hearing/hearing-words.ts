import type { ChangeFault } from './asked-change.ts';
import type { PartFault } from './part.ts';

const number = new Intl.NumberFormat('en-GB');

/** Our own words about questions and replies, in English. Each takes what it is about and gives one or two plain sentences. */
export const hearingWords = {
  /** Beside the field that must be put right. */
  partFault(fault: PartFault): string {
    switch (fault.code) {
      case 'too long':
        return `This is ${letters(fault.by)} too long. Make it ${letters(fault.most)} or fewer`;
      case 'unknown':
        return 'Choose from what is offered here';
      case 'several':
        return 'Choose one only';
      case 'same place':
        return `Two things have number ${fault.place}. Give each its own number`;
      case 'no place':
        return `Give this one a number too, from 1 to ${fault.places}, or leave all of them empty`;
    }
  },
  /** Why a changed question needs a new key: what was replied to the old one would come to mean something else. */
  changeFault(fault: ChangeFault): string {
    switch (fault.fault) {
      case 'kind':
        return 'People have replied to this question in another way. Add it as a new question';
      case 'options gone':
        return `Keep the options ${quoted(fault.gone)}, because people may have chosen them. Or add a new question`;
      case 'other gone':
        return 'Keep “something else”, because people may have chosen it. Or add a new question';
      case 'scale':
        return `Keep the scale from 1 to ${fault.before}: ${fault.before} of ${fault.after} would mean something else. Or add a new question`;
      case 'about':
        return 'People replied to this as a question about something else. Add it as a new question';
      case 'quoting':
        return 'Leave to quote was given, or not asked for, with these words. Add it as a new question';
    }
  },
};

function letters(count: number): string {
  return count === 1 ? '1 letter' : `${number.format(count)} letters`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
