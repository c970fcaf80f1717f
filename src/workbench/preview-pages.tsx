import { to } from '../addresses.ts';
import { marks } from '../look/marks.ts';
import { Crumbs } from '../web/parts/notes.tsx';
import { PreviewForms, PreviewFragment, type PreviewProps } from './preview-parts.tsx';

/** A form of the story as it stands, on a page of its own. */
export function PreviewPage(props: PreviewProps & { title: string }) {
  const { words, slug, title, form } = props;
  return (
    <>
      <Crumbs
        label={words.crumbs}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('storyWork', { story: slug }), text: title },
          { href: to('workbench', { story: slug }, { form }), text: words.list },
        ]}
      />
      <h1>{words.preview.pageTitle(marks[form].label)}</h1>
      <p class="lead">{words.preview.hint}</p>
      <PreviewForms {...props} />
      <PreviewFragment {...props} depth={0} />
    </>
  );
}
