import { coverStyle } from '../look/style.ts';
import type { Cover } from './cover.ts';
import { storyNotices } from './html-notices.ts';
import { page } from './html-page.tsx';
import { Hero } from './index-page-hero.tsx';
import { Questions, WaysIn } from './index-page-lists.tsx';

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
