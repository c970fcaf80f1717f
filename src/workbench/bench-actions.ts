import { renderToString } from 'preact-render-to-string';
import { to } from '../addresses.ts';
import { workingStory } from '../library/working-story.ts';
import { marks } from '../look/marks.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { benchProps, loadBench, permitFor } from './bench-load.ts';
import { readPassage } from './passage-form.ts';
import { passageAt, showPassage } from './passage-show.ts';
import { formFrom, previewOf, withDraft } from './preview.ts';
import { PreviewPage } from './preview-pages.tsx';
import { PreviewFragment, type PreviewProps } from './preview-parts.tsx';
import { WorkbenchPage } from './workbench-pages.tsx';
import { workbenchWords } from './workbench-words.ts';

/** Looking: the list, a passage, and any form as it stands or as it would stand. */
export function benchActions(
  site: Machinery,
): Actions<'workbench' | 'passageWork' | 'preview' | 'previewDraft'> {
  return {
    workbench: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      const loaded = await loadBench(site, visit, permit);
      const first = loaded.list.find(({ state }) => state === 'undecided') ?? null;
      const props = benchProps(site, visit, loaded, null);
      return visit.page({
        title: `${props.words.title}: ${permit.of.title}`,
        main: WorkbenchPage({ ...props, first: first?.code ?? null }),
        kind: 'working',
        current: 'work',
        islands: ['workbench'],
      });
    },
    passageWork: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      const loaded = await loadBench(site, visit, permit);
      return showPassage(site, visit, loaded, passageAt(loaded, visit.params.passage), {});
    },
    preview: async (visit) => {
      const permit = await permitFor(site, visit.hand, visit.params.story);
      const working = await workingStory(site.database, permit.of);
      const form = found(
        formFrom(visit.params.form) === visit.params.form ? formFrom(visit.params.form) : null,
      );
      const props: PreviewProps = {
        words: visit.words(workbenchWords),
        slug: permit.of.slug,
        form,
        document: previewOf(working, form, site.now()),
        linkTo: (other) => to('preview', { story: permit.of.slug, form: other }),
      };
      return visit.page({
        title: `${props.words.preview.pageTitle(marks[form].label)}: ${permit.of.title}`,
        main: PreviewPage({ ...props, title: permit.of.title }),
        kind: 'working',
        current: 'work',
      });
    },
    previewDraft: (visit) => previewDraft(site, visit),
  };
}

/** The form as it would stand with what is being typed: a fragment for the island, of which nothing is kept. */
async function previewDraft(site: Machinery, visit: Visit<'previewDraft'>): Promise<Response> {
  const permit = await permitFor(site, visit.hand, visit.params.story);
  const loaded = await loadBench(site, visit, permit);
  const { row, isTyped, isSealed } = passageAt(loaded, visit.params.passage);
  const form = formFrom(visit.params.form);
  const { change } = readPassage(await visit.form(), row, isTyped);
  const drafted = isSealed ? loaded.working : withDraft(loaded.working, row.code, change);
  const fragment = PreviewFragment({
    words: visit.words(workbenchWords),
    slug: permit.of.slug,
    form,
    document: previewOf(drafted, form, site.now()),
    linkTo: () => '',
    depth: 1,
  });
  return new Response(renderToString(fragment), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
