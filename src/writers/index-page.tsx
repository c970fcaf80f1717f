import type { FormName } from '../documents/document.ts';
import { coverStyle } from '../look/style.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import type { Story } from '../stories/story.ts';
import { storyNotices } from './html-notices.ts';
import { page } from './html-page.tsx';
import { Hero } from './index-page-hero.tsx';
import { Questions, WaysIn } from './index-page-lists.tsx';

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

/** The page that opens first: what it is about, in the teller's own words, and every way to take it in. */
export function writeIndexPage(cover: Cover): Uint8Array {
  return page({
    title: cover.title,
    description: `${cover.toldBy}. ${cover.forms.length} ways to take it in.`,
    language: cover.language,
    style: coverStyle(),
    back: null,
    notices: storyNotices(cover),
    draft: cover.undecided > 0,
    children: (
      <>
        <Hero cover={cover} />
        <div class="wrap">
          <WaysIn forms={cover.forms} />
          <Questions cover={cover} />
        </div>
      </>
    ),
  });
}
