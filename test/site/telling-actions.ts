import type { Machinery } from '../../src/machinery.ts';
import { askActions } from '../../src/telling/ask-actions.ts';
import { bringActions } from '../../src/telling/bring-actions.ts';
import { interviewActions } from '../../src/telling/interview-actions.ts';
import { questionActions } from '../../src/telling/question-actions.ts';
import { storyWorkActions } from '../../src/telling/story-work-actions.ts';
import { tellActions } from '../../src/telling/tell-actions.ts';
import { transcriptActions } from '../../src/telling/transcript-actions.ts';
import { workActions } from '../../src/telling/work-actions.ts';
import type { TestSite } from './site.ts';

/** Everything about telling: asking to, doing it, and gathering it from others. */
export function tellingActions(site: Machinery) {
  return {
    ...askActions(site),
    ...tellActions(site),
    ...questionActions(site),
    ...bringActions(site),
    ...workActions(site),
    ...storyWorkActions(site),
    ...interviewActions(site),
    ...transcriptActions(site),
  };
}

/** A story with a teller, and the link to hand over where one was asked for. */
export async function aTelling(site: TestSite, how = 'link') {
  const gatherer = await site.as('gatherer', { name: 'Gwen' });
  const made = await gatherer.post('/work/new', { title: 'The leg club', standfirst: 'Legs got better.' });
  const work = made.location!;
  const added = await gatherer.post(`${work}/tellings`, { name: 'Jo', how, email: '' });
  const path = /(\/tell\/[a-z0-9]+)/u.exec(added.body)?.[1] ?? '';
  return { gatherer, work, path, visitor: site.visitor(), added };
}

/** The passages of a story, by the address of its page at work. */
export function passagesAt(site: TestSite, work: string) {
  return site.site.database
    .selectFrom('passage')
    .innerJoin('story', 'story.id', 'passage.story_id')
    .selectAll('passage')
    .where('slug', '=', slugOf(work))
    .orderBy('passage.number')
    .execute();
}

/** The slug at the end of the address of a story's page at work. */
export const slugOf = (work: string) => work.split('/').at(-1)!;
