import { to } from '../addresses.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { Button, type Faults, Hidden, Radios } from '../web/parts/fields.tsx';
import { More } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { cutPoints } from './cut.ts';
import type { NoMerge } from './cut-store.ts';
import type { workbenchWords } from './workbench-words.ts';

/** What splitting and merging a passage need. */
export interface CutProps {
  words: WordsOf<typeof workbenchWords>;
  slug: string;
  row: PassageRow;
  faults: Faults;
  /** Why it cannot be merged with the next; null where it can. */
  noMerge: NoMerge | null;
  query: Record<string, string | number | undefined>;
}

/** Splitting a passage, and merging it with the next. */
export function CutForms(props: CutProps) {
  return (
    <>
      <SplitForm {...props} />
      <div id="merge">
        <MergeForm {...props} />
      </div>
    </>
  );
}

function SplitForm({ words, slug, row, faults, query }: CutProps) {
  const points = cutPoints(row.said);
  return (
    <More summary={words.split} open={faults.at !== undefined}>
      {points.length === 0 ? (
        <p>{words.cannotSplit}</p>
      ) : (
        <form method="post" action={to('passageSplit', { story: slug, passage: row.code }, query)}>
          <Hidden name="revision" value={row.revision} />
          <div class="theirs">
            <Radios
              name="at"
              legend={words.splitHint}
              small
              faults={faults}
              choices={points.map(({ at, sentence }) => ({ value: String(at), label: sentence }))}
            />
          </div>
          <Button kind="secondary">{words.splitDo}</Button>
        </form>
      )}
    </More>
  );
}

function MergeForm({ words, slug, row, noMerge, query }: CutProps) {
  return (
    <More summary={words.merge}>
      {noMerge ? (
        <p>{words.noMerge[noMerge]}</p>
      ) : (
        <form method="post" action={to('passageMerge', { story: slug, passage: row.code }, query)}>
          <p>{words.mergeHint}</p>
          <Hidden name="revision" value={row.revision} />
          <Button kind="secondary">{words.mergeDo}</Button>
        </form>
      )}
    </More>
  );
}
