import { to } from '../addresses.ts';
import type { Document } from '../documents/document.ts';
import { topSections } from '../documents/walk.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { Said } from '../stories/said.ts';
import { Button, Hidden } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, Inset } from '../web/parts/notes.tsx';
import { FormMark, Words } from '../web/parts/ways.tsx';
import { Blocks } from '../writers/html-blocks.tsx';
import type { ConsentWords } from './consent-pages.tsx';
import { type NumberedPassage, Part } from './part-pages.tsx';

/** A form, made from her words alone, as others would get it; each line leads to the part it is from. */
export function ReleaseFormPage({
  words,
  key_: key,
  document,
}: {
  words: ConsentWords;
  key_: string;
  document: Document;
}) {
  const { form } = document;
  return (
    <article class={`f-${form}`}>
      <BackLink href={to('release', { key })} text={words.part.toAll} />
      <Inset>{words.form.note}</Inset>
      <header class="story-head">
        <h1>{document.title}</h1>
        {document.standfirst && (
          <p class="lead">
            {document.standfirst instanceof Said ? <q>{document.standfirst.text}</q> : document.standfirst}
          </p>
        )}
        <p class="soft">{document.toldBy}</p>
      </header>
      <div class="form-head">
        <span class="tile">
          <FormMark form={form} />
        </span>
        <div>
          <b>{marks[form].label}</b>
          {minutesInWords(document)}
        </div>
      </div>
      <div class="blocks">
        <div class="body">
          <Blocks
            blocks={document.blocks}
            depth={0}
            setting={{
              passageLink: (passage) => to('releasePassage', { key, passage }),
              showIds: false,
              sectionLink: (id) => `#${id}`,
              sections: topSections(document),
              diary: null,
            }}
          />
        </div>
      </div>
    </article>
  );
}

/** One part with what was said just before and after, and the question about it. */
export function ReleasePassagePage({
  words,
  key_: key,
  passage,
  before,
  after,
  all,
}: {
  words: ConsentWords;
  key_: string;
  passage: NumberedPassage;
  before: string | null;
  after: string | null;
  all: number;
}) {
  const { part } = words;
  return (
    <div class="narrow">
      <BackLink href={to('release', { key })} text={part.toAll} />
      <h1>{part.heading(passage.number, all)}</h1>
      {before && <Near title={part.before} text={before} />}
      <Form action={to('releaseAnswers', { key })} faultsTitle={words.faults} id="answers">
        <Hidden name="only" value={passage.code} />
        <Part passage={passage} all={all} words={words} faults={{}} keyOf={key} isAlone />
        <p class="saved" role="status" data-saved={part.saved} data-not-saved={part.notSaved} />
        <Button>{part.save}</Button>
      </Form>
      {after && <Near title={part.after} text={after} />}
    </div>
  );
}

function Near({ title, text }: { title: string; text: string }) {
  return (
    <figure class="passage near">
      <p class="label soft">{title}</p>
      <blockquote dir="auto">
        <Words text={text} />
      </blockquote>
    </figure>
  );
}

/** Where she said no to all of it. */
export function NothingToForm({ words, key_: key }: { words: ConsentWords; key_: string }) {
  return (
    <div class="narrow">
      <BackLink href={to('release', { key })} text={words.part.toAll} />
      <h1>{words.form.nothing}</h1>
    </div>
  );
}
