import { to } from '../addresses.ts';
import type { Document } from '../documents/document.ts';
import { topSections } from '../documents/walk.ts';
import { type WrittenForm, writtenForms } from '../forms/forms.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { between } from '../web/parts/between.ts';
import { Empty } from '../web/parts/notes.tsx';
import { Ways } from '../web/parts/ways.tsx';
import type { WordsOf } from '../web/words.ts';
import { Blocks } from '../writers/html-blocks.tsx';
import type { workbenchWords } from './workbench-words.ts';

type Words = WordsOf<typeof workbenchWords>;

/** What a preview is made of. */
export interface PreviewProps {
  words: Words;
  slug: string;
  form: WrittenForm;
  /** Null where nothing could be shared yet. */
  document: Document | null;
  /** Where each form is chosen: beside the passages, or on the preview's own page. */
  linkTo: (form: WrittenForm) => string;
}

/** The preview beside the passages. An island shows it anew while somebody types; without script it is as saved. */
export function PreviewBeside(props: PreviewProps & { draft: string | null }) {
  const { words, slug, form } = props;
  return (
    <aside
      aria-labelledby="preview-title"
      id="preview"
      data-draft={props.draft ?? undefined}
      data-draft-words={words.preview.draft}
    >
      <h2 id="preview-title">{words.preview.title}</h2>
      <PreviewForms {...props} />
      <p>
        <a href={to('preview', { story: slug, form })}>{words.preview.alone}</a>
      </p>
      <p class="saved" data-state role="status">
        {words.preview.saved}
      </p>
      <div data-fragment>
        <PreviewFragment {...props} depth={1} />
      </div>
    </aside>
  );
}

/** The forms that can be looked at, as links. */
export function PreviewForms({ words, form, linkTo }: PreviewProps) {
  const ways = writtenForms.map((one) => ({ form: one, href: linkTo(one), minutes: '' }));
  return <Ways label={words.preview.forms} ways={ways} here={form} />;
}

/** The form itself: what an island asks for again. */
export function PreviewFragment({ words, slug, document, depth }: PreviewProps & { depth: number }) {
  if (!document)
    return (
      <Empty title={words.preview.none}>
        <p>{words.preview.noneHint}</p>
      </Empty>
    );
  return (
    <div class={`f-${document.form}`}>
      <p class="soft">
        {marks[document.form].label}
        {between}
        {minutesInWords(document)}
      </p>
      <div class="blocks">
        <div class="body">
          <Blocks
            blocks={document.blocks}
            depth={depth}
            setting={{
              passageLink: (passage) => to('passageWork', { story: slug, passage }),
              showIds: false,
              sectionLink: (id) => `#${id}`,
              sections: topSections(document),
              diary: null,
            }}
          />
        </div>
      </div>
    </div>
  );
}
