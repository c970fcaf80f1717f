import { to } from '../addresses.ts';
import { Crumbs, SummaryList } from '../web/parts/notes.tsx';
import type { ThemeWords } from './theme-pages.tsx';

/** One reply, so that a quotation can be traced to all that was said with it. */
export function ReplyPage({
  words,
  slug,
  begun,
  rows,
}: {
  words: ThemeWords;
  slug: string;
  begun: string;
  rows: readonly { key: string; value: string }[];
}) {
  return (
    <div class="narrow">
      <Crumbs
        label={words.title}
        links={[{ href: to('themeQuestions', { campaign: slug }), text: words.title }]}
      />
      <h1>{words.replyTitle}</h1>
      <p class="lead">{words.replyLead}</p>
      <SummaryList rows={[{ key: words.begun, value: begun }, ...rows]} />
    </div>
  );
}
