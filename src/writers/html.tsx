import type { Document } from '../documents/document.ts';
import { topSections } from '../documents/walk.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { formStyle } from '../look/style.ts';
import { Blocks } from './html-blocks.tsx';
import { FormTile } from './html-marks.tsx';
import { page } from './html-page.tsx';
import { Inline } from './html-said.tsx';
import { notices } from './notices.ts';
import type { Writer } from './writer.ts';

/**
 * One page of HTML that stands alone: no script, nothing fetched. Each element that holds a teller's words, and
 * only such an element, has `data-passage`, and its text is the span and nothing else.
 */
export const writeHtml: Writer = async (document, { passageLink }) =>
  page({
    title: `${document.title}: ${marks[document.form].label}`,
    description: `${marks[document.form].label}, ${minutesInWords(document)}. ${document.toldBy}.`,
    language: document.language,
    style: formStyle(document.form),
    back: { href: 'index.html', text: 'All the ways to take this in' },
    notices: notices(document),
    draft: document.undecided > 0,
    children: (
      <article class="wrap">
        <Head document={document} />
        <div class="sheet body">
          <Blocks
            blocks={document.blocks}
            depth={0}
            setting={{
              passageLink,
              showIds: false,
              sectionLink: (id) => `#${id}`,
              sections: topSections(document),
              diary: `${document.form}.ics`,
            }}
          />
        </div>
      </article>
    ),
  });

/** The mark, word and minutes of the form; the title; what it is about, where, and who tells. */
export function Head({ document }: { document: Document }) {
  return (
    <header class="sheet head">
      <p class="form">
        <FormTile form={document.form} />
        <b>{marks[document.form].label}</b>
        <span>{minutesInWords(document)}</span>
      </p>
      <h1>{document.title}</h1>
      {document.standfirst && (
        <p class="stand">
          <Inline piece={document.standfirst} />
        </p>
      )}
      <p class="facts">
        <span>{document.toldBy}</span>
        {document.place && <span>{document.place}</span>}
      </p>
    </header>
  );
}
