import { to } from '../addresses.ts';
import { mayGather } from '../library/permits.ts';
import { storiesAtWork } from '../library/story-state-store.ts';
import type { Machinery } from '../machinery.ts';
import { isSteward, personOf } from '../people/hand.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { type StoryFault, type StoryFields, storyFaults, storyFieldsFrom } from './story-form.ts';
import { makeStory, type StoryChoices, storyChoices } from './story-make-store.ts';
import { StoryNewPage, WorkPage, type WorkWords } from './work-pages.tsx';
import { workWords } from './work-words.ts';

/** Stories on a page of them. */
const perPage = 25;

/** What is wrong with the form of a story, in words. */
export function storyFaultWords(fields: StoryFields, words: WorkWords): Record<string, string> {
  const faults = Object.entries(storyFaults(fields)) as [string, StoryFault][];
  return Object.fromEntries(faults.map(([name, fault]) => [name, words.form.faultNames[fault]]));
}

/** Only places and topics that there are: a form that was open for long may name others. */
export function knownOnly(fields: StoryFields, { places, topics }: StoryChoices): StoryFields {
  return {
    ...fields,
    place: places.some(({ id }) => id === fields.place) ? fields.place : '',
    topics: fields.topics.filter((topic) => topics.some(({ id }) => id === topic)),
  };
}

/** The list of stories somebody gathers, and starting one. */
export function workActions(site: Machinery): Actions<'work' | 'storyNew' | 'storyMake'> {
  const { database } = site;
  const empty: StoryFields = {
    title: '',
    standfirst: '',
    place: '',
    topics: [],
    newTopics: '',
    isInvented: false,
  };
  const form = async (visit: Visit, values: StoryFields, faults: Record<string, string>) => {
    const words = visit.words(workWords);
    return visit.page({
      title: words.form.make,
      current: 'work',
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: StoryNewPage({ words, values, faults, choices: await storyChoices(database) }),
    });
  };
  return {
    async work(visit) {
      const words = visit.words(workWords);
      const isAll = isSteward(visit.hand);
      const page = Math.max(1, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1);
      const stories = await storiesAtWork(database, {
        gatherer: isAll ? null : personOf(visit.hand),
        limit: perPage + 1,
        offset: (page - 1) * perPage,
      });
      return visit.page({
        title: words.list.title,
        current: 'work',
        main: WorkPage({
          words,
          stories: stories.slice(0, perPage),
          now: site.now(),
          isAll,
          newer: page > 1 ? to('work', {}, { page: page > 2 ? page - 1 : undefined }) : null,
          older: stories.length > perPage ? to('work', {}, { page: page + 1 }) : null,
        }),
      });
    },
    storyNew: (visit) => form(visit, empty, {}),
    async storyMake(visit) {
      const permit = mayGather(visit.hand);
      const fields = knownOnly(storyFieldsFrom(await visit.form()), await storyChoices(database));
      const faults = storyFaultWords(fields, visit.words(workWords));
      if (Object.keys(faults).length > 0) return form(visit, fields, faults);
      const story = await makeStory(database, permit, fields);
      return visit.redirect(to('storyWork', { story }));
    },
  };
}
