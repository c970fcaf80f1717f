import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import { writtenForms } from '../forms/forms.ts';
import type { ReadCounts } from '../library/read-counts.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, PageParts, Visit } from '../people/visit.ts';
import { type Fitting, fittingOf } from '../suiting/fitting.ts';
import { mayBeKept } from '../web/page-store.ts';
import { found, Refused } from '../web/refused.ts';
import { dayInWords } from '../web/words.ts';
import { cardPng } from './card.ts';
import { FormPage } from './form-pages.tsx';
import { provenDocument } from './kept-document.ts';
import { PassagePage } from './passage-pages.tsx';
import { sentFile } from './sent-file.ts';
import { documentOf, editionsSaying, filesOfEdition } from './served-store.ts';
import { type SharedStory, sharedStory } from './shared-story.ts';
import { citation, standfirstText, storyData } from './story-data.ts';
import { storyHeadParts } from './story-head.tsx';
import { StoryPage } from './story-pages.tsx';
import { storyWords } from './story-words.ts';

type Names = 'story' | 'form' | 'passage' | 'storyFile' | 'storyCard';

/** The pages and files of stories, for whoever may read them. */
export function storyActions(site: Machinery, counts: ReadCounts): Actions<Names> {
  const common = async (visit: Visit, shared: SharedStory, path: string) => {
    const words = visit.words(storyWords);
    const cite = citation(words, shared, {
      site: site.settings.siteName,
      address: site.address + path,
      now: site.now(),
    });
    const props = {
      words,
      slug: shared.head.slug,
      story: shared.story,
      ways: shared.ways,
      topics: shared.topics,
      place: shared.place,
      fitting: await fittingOf(site.database, visit),
      cite,
      address: site.address + path,
      contact: site.settings.contact ?? null,
    };
    const parts = {
      fitting: props.fitting,
      kind: 'reading' as const,
      current: 'stories' as const,
      description: standfirstText(shared) ?? shared.story.title,
      head: storyHeadParts(shared, { address: site.address, path }),
      data: storyData(shared, { address: site.address, site: site.settings.siteName }),
    };
    return { props, parts, words };
  };
  const opened = (visit: Visit, shared: SharedStory, what: string) =>
    counts.opened(shared.head.id, what, visit.request.headers.get('user-agent'));
  // By itself: what it holds is held as long as the page is kept, and a story is a thousand times as much as its id.
  const openedAgain = (storyId: string, what: string) => (agent: string | null) =>
    counts.opened(storyId, what, agent);
  const answered = (
    visit: Visit,
    shared: SharedStory,
    what: string,
    { fitting, ...parts }: PageParts & { fitting: Fitting },
  ) => {
    opened(visit, shared, what);
    const page = visit.page(parts);
    // What is fitted to one reader is nobody else's page.
    return fitting.suiting ? page : mayBeKept(page, openedAgain(shared.head.id, what));
  };
  return {
    async story(visit) {
      const shared = await sharedStory(site, visit.hand, visit.params.story);
      const { props, parts } = await common(visit, shared, to('story', visit.params));
      return answered(visit, shared, 'story', {
        ...parts,
        title: shared.story.title,
        main: StoryPage({
          ...props,
          passages: shared.story.passages,
          since: shared.since && dayInWords(shared.since, visit.language),
          review: shared.reviewedAt && dayInWords(shared.reviewedAt, visit.language),
        }),
      });
    },
    async form(visit) {
      const shared = await sharedStory(site, visit.hand, visit.params.story);
      const form = found(writtenForms.find((one) => one === visit.params.form));
      const edition = found(shared.editions.find((one) => one.form === form));
      const released = new Map(shared.story.passages.map(({ id, words }) => [id, words]));
      const [kept, files] = await Promise.all([
        documentOf(site.database, edition.id),
        filesOfEdition(site.database, edition.id),
      ]);
      const document = found(provenDocument(kept, released));
      const { props, parts } = await common(visit, shared, to('form', visit.params));
      return answered(visit, shared, form, {
        ...parts,
        title: `${shared.story.title}: ${form}`,
        main: FormPage({ ...props, document, files }),
      });
    },
    async passage(visit) {
      const shared = await sharedStory(site, visit.hand, visit.params.story);
      const { passages } = shared.story;
      const at = passages.findIndex(({ id }) => id === visit.params.passage);
      const passage = found(passages[at]);
      const beside = (step: number) => {
        const one = passages[at + step];
        return one && one.telling === passage.telling ? one : null;
      };
      const { props, parts, words } = await common(visit, shared, to('passage', visit.params));
      return answered(visit, shared, 'passage', {
        ...parts,
        title: words.passageTitle(shared.story.title),
        main: PassagePage({
          ...props,
          passage,
          saidIn: await editionsSaying(site.database, shared.editions, shared.releases.get(passage.id)!),
          before: beside(-1),
          after: beside(1),
          mark: markOf(visit.query.get('mark')),
        }),
      });
    },
    async storyFile(visit) {
      const shared = await sharedStory(site, visit.hand, visit.params.story);
      const [form, ending] = visit.params.file.split('.') as [FormName, string?];
      const edition = found(shared.editions.find((one) => one.form === form));
      const files = await filesOfEdition(site.database, edition.id);
      const file = found(files.find((one) => one.ending === ending));
      opened(visit, shared, `${form}.${ending}`);
      return sentFile(site.files, visit.request, { ...file, name: `${shared.head.slug}-${form}.${ending}` });
    },
    async storyCard(visit) {
      const shared = await sharedStory(site, visit.hand, visit.params.story);
      if (shared.reader.isMember) throw new Refused('not here');
      const png = await cardPng({
        title: shared.story.title,
        line: lineOf(shared),
        below: [shared.story.place, site.settings.siteName].filter(Boolean).join(' · '),
      });
      return new Response(new Uint8Array(png), {
        headers: { 'content-type': 'image/png', 'cache-control': 'private, no-cache' },
      });
    },
  };
}

function lineOf({ story }: SharedStory): string | null {
  const { standfirst } = story;
  if (standfirst && !('ours' in standfirst)) return standfirst.text;
  const best = story.passages.reduce<(typeof story.passages)[number] | null>(
    (a, b) => (a && a.matters >= b.matters ? a : b),
    null,
  );
  return best?.key.text ?? null;
}

function markOf(text: string | null): { start: number; end: number } | null {
  const match = /^(\d{1,6})-(\d{1,6})$/u.exec(text ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}
