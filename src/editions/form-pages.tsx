import { to } from '../addresses.ts';
import type { Document } from '../documents/document.ts';
import { topSections } from '../documents/walk.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { Button } from '../web/parts/fields.tsx';
import { FormTile } from '../web/parts/ways.tsx';
import { Blocks } from '../writers/html-blocks.tsx';
import { Cite, type CiteProps } from './cite.tsx';
import { type Ending, fileLabels } from './file-endings.ts';
import { toPassage } from './passage-address.ts';
import { StoryHead, type StoryHeadProps } from './story-parts.tsx';

/** A file to take away. */
export interface FileToTake {
  ending: string;
  bytes: number;
}

/** A form, as its page shows it. */
export interface FormPageProps extends StoryHeadProps, Pick<CiteProps, 'cite' | 'address' | 'contact'> {
  document: Document;
  files: readonly FileToTake[];
}

/** The page of one form: its mark and minutes, what it says, and the files to take away. */
export function FormPage(props: FormPageProps) {
  const { document, slug, files } = props;
  return (
    <article class={`f-${document.form}`}>
      <StoryHead {...props} here={document.form} />
      <FormHead document={document} />
      <DocumentBlocks
        document={document}
        slug={slug}
        diary={files.some(({ ending }) => ending === 'ics') ? fileAddress(slug, document.form, 'ics') : null}
      />
      <Downloads {...props} />
      <Helped {...props} />
      <Cite {...props} title={props.story.title} since={null} review={null} />
    </article>
  );
}

function FormHead({ document }: { document: Document }) {
  return (
    <div class="form-head">
      <FormTile form={document.form} />
      <div>
        <b>{marks[document.form].label}</b>
        {minutesInWords(document)}
      </div>
    </div>
  );
}

/** The blocks of a document, each line of a teller's leading to where it was said. */
export function DocumentBlocks({
  document,
  slug,
  diary,
}: {
  document: Document;
  slug: string | null;
  diary: string | null;
}) {
  return (
    <div class="blocks">
      <div class="body">
        <Blocks
          blocks={document.blocks}
          depth={0}
          setting={{
            passageLink: (passage) => (slug ? toPassage(slug, passage) : null),
            showIds: false,
            sectionLink: (id) => `#${id}`,
            sections: topSections(document),
            diary,
          }}
        />
      </div>
    </div>
  );
}

function Downloads({ document, slug, words, files }: FormPageProps) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{words.download}</h2>
      <ul class="files">
        {files.map(({ ending, bytes }) => (
          <li key={ending}>
            <a href={fileAddress(slug, document.form, ending)} download>
              {fileLabels[ending as Ending]}
            </a>{' '}
            <span class="soft small">{words.size(Math.max(1, Math.round(bytes / 1024)))}</span>
          </li>
        ))}
      </ul>
      <p class="soft small">{words.print}</p>
    </section>
  );
}

/** The one question at the end. It is the same for everybody, so that the page can be kept ready; one tap, and no cookie. */
function Helped({ document, slug, words }: FormPageProps) {
  return (
    <section class="empty helped">
      <h2>{words.helped.title}</h2>
      <form method="post" action={to('helped', { story: slug, form: document.form })}>
        <div class="row">
          {(['yes', 'a bit', 'no'] as const).map((answer) => (
            <Button key={answer} kind="secondary" name="helped" value={answer}>
              {words.helped.answers[answer]}
            </Button>
          ))}
        </div>
      </form>
      <p class="soft small">{words.helped.text}</p>
    </section>
  );
}

function fileAddress(slug: string, form: string, ending: string): string {
  return to('storyFile', { story: slug, file: `${form}.${ending}` });
}
