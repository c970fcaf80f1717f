import { to } from '../addresses.ts';
import { between } from '../web/parts/between.ts';
import type { StoryWords } from './story-parts.tsx';

/** What stands at the foot of every page of a story. */
export interface CiteProps {
  words: StoryWords;
  title: string;
  cite: string;
  /** The whole address of the page, to pass on. */
  address: string;
  /** Who answers questions about the site. */
  contact: string | null;
  /** Since when it is shared, in words. */
  since: string | null;
  /** When it was last said to be still true, in words. */
  review: string | null;
}

/** How to cite and pass on, since when it is shared, what to do when something is wrong, and that it can be taken back. */
export function Cite({ words, title, cite, address, contact, since, review }: CiteProps) {
  const mail = (to: string, body: string) =>
    `mailto:${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  return (
    <aside class="cite" aria-label={words.citeTitle}>
      <h2>{words.citeTitle}</h2>
      <p>{cite}</p>
      <p>
        <a href={mail('', address)}>{words.passOn}</a>
        {contact && (
          <>
            {between}
            <a href={mail(contact, address)}>{words.somethingWrong}</a>
          </>
        )}
      </p>
      {since && <p class="small">{words.since(since)}</p>}
      {review && <p class="small">{words.lookedAgain(review)}</p>}
      <p class="small soft">
        {words.taken} <a href={to('about', { page: 'quotations' })}>{words.howQuoted}</a>
      </p>
    </aside>
  );
}
