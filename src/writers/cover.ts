import type { FormName } from '../documents/document.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import type { Story } from '../stories/story.ts';

/** A form that was made, and the files it is in. */
export interface CoverForm {
  form: FormName;
  minutes: number;
  /** The one to read on a screen first: "HTML" needs no label there. The others by plain names: "PDF", "Word". */
  files: readonly { name: string; label: string }[];
}

/** What the cover of a folder shows. */
export interface Cover extends Pick<Story, 'title' | 'standfirst' | 'place' | 'undecided' | 'invented'> {
  toldBy: string;
  language: string;
  /** In the order in which they are to be offered. */
  forms: readonly CoverForm[];
  /** The questions the story answers, with how many passages do. */
  answered: readonly { number: QuestionNumber; passages: number }[];
  unanswered: readonly QuestionNumber[];
  /** Where a passage can be read where it was said; null where there is no such place. */
  passageLink: (passage: string) => string | null;
  /** The page with the whole telling; null where there is none. */
  telling: string | null;
}
