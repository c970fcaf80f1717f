import { indexStoryJob } from '../../src/finding/index-job.ts';
import { type LineIndex, lineIndex } from '../../src/finding/line-index.ts';
import { readCounts } from '../../src/library/read-counts.ts';
import { siteActions } from '../../src/site/actions.ts';
import { countingMetrics } from '../../src/site/metrics.ts';
import { jobRun } from './closed-round.ts';
import { sharedSample } from './shared-sample.ts';
import { type TestSite, testSite } from './site.ts';

/** A site on which a steward tidies up places and topics, with what a test needs to make some and to look at them. */
export async function tidiedSite() {
  let counts!: ReturnType<typeof readCounts>;
  let index!: LineIndex;
  const here: TestSite = await testSite({
    settings: { searchPerMinute: 500, meaning: false },
    actions: (site) => {
      counts = readCounts(site.database, site.now);
      index = lineIndex(site.connection);
      return siteActions(site, { counts, index, metrics: countingMetrics() });
    },
  });
  const steward = await here.as('steward', { name: 'Stewart' });
  const { database } = here.site;
  let number = 0;
  /** A name that no other test has, and its address. */
  const named = (name: string) => {
    number += 1;
    return { slug: `${name}-${number}`.toLowerCase(), name: `${name} ${number}` };
  };
  return {
    ...here,
    steward,
    named,
    async place(name: string) {
      const values = {
        ...named(name),
        kind: 'charity',
        setting: 'rural',
        size: 'small',
        region: 'Wales',
      } as const;
      const { id } = await database
        .insertInto('place')
        .values(values)
        .returning('id')
        .executeTakeFirstOrThrow();
      return { id, ...values };
    },
    async topic(name: string) {
      const values = named(name);
      const { id } = await database
        .insertInto('topic')
        .values(values)
        .returning('id')
        .executeTakeFirstOrThrow();
      return { id, ...values };
    },
    /** A story that everyone may read. */
    async story(at: { place?: string; topics?: string[] }): Promise<string> {
      const { storyId } = await sharedSample(here.site, named('story').slug);
      if (at.place)
        await database.updateTable('story').set({ place_id: at.place }).where('id', '=', storyId).execute();
      for (const topic_id of at.topics ?? [])
        await database.insertInto('story_topic').values({ story_id: storyId, topic_id }).execute();
      return storyId;
    },
    /** Has a story be found. */
    async findable(storyId: string): Promise<void> {
      await indexStoryJob.run({ storyId }, here.site, jobRun);
      await index.refresh();
    },
    storyOf: (storyId: string) =>
      database.selectFrom('story').selectAll().where('id', '=', storyId).executeTakeFirstOrThrow(),
    lastEvent: () =>
      database
        .selectFrom('event')
        .select(['verb', 'person_id', 'detail'])
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    async close() {
      await index.close();
      await counts.close();
      await here.close();
    },
  };
}
