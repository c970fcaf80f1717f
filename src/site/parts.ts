import type { AddressName } from '../addresses.ts';
import type { Connection } from '../database/database.ts';
import { listen } from '../database/listen.ts';
import { sweepEditionsJob } from '../editions/edition-sweep.ts';
import { feedActions } from '../editions/feed-actions.ts';
import { makeEditionJob } from '../editions/make-edition.ts';
import { sharingChannel } from '../editions/sharing-news.ts';
import { storyActions } from '../editions/story-actions.ts';
import { findActions } from '../finding/find-actions.ts';
import { indexStoryJob } from '../finding/index-job.ts';
import { meaningIndex } from '../finding/meaning-index.ts';
import type { AnyJob } from '../jobs/job.ts';
import type { Schedule } from '../jobs/worker.ts';
import { exportJob, sweepExportsJob } from '../keeping/export-job.ts';
import { keepingActions } from '../keeping/keeping-actions.ts';
import { lookOverJob } from '../library/look-over.ts';
import { readCounts } from '../library/read-counts.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { stewardActions } from '../stewarding/steward-actions.ts';
import type { PageStore } from '../web/page-store.ts';
import { healthActions } from './health-actions.ts';
import type { Metrics } from './metrics.ts';
import type { OpenSite } from './open.ts';

/** Every kind of job that a worker can do. */
export const jobs: readonly AnyJob<OpenSite>[] = [
  lookOverJob,
  makeEditionJob,
  indexStoryJob,
  sweepEditionsJob,
  exportJob,
  sweepExportsJob,
];

/** What comes round by itself: mostly clean-up. */
export const schedules: readonly Schedule[] = [
  { job: sweepEditionsJob.name, payload: {}, cron: '*/5 * * * *' },
  { job: sweepExportsJob.name, payload: {}, cron: '20 3 * * *' },
];

/** What a web process does, and how it lets go. */
export interface WebParts {
  actions: Partial<Actions<AddressName>>;
  close(): Promise<void>;
}

/** Everything that answers, put together. */
export function webParts(
  site: Machinery,
  connection: Connection,
  metrics: Metrics,
  pages: PageStore,
): WebParts {
  const counts = readCounts(site.database, site.now);
  const index = meaningIndex(site.database);
  const news = listen(connection, [sharingChannel], () => {
    pages.drop();
    void index.refresh().catch(() => {});
  });
  // What is indexed a little after it was shared is heard of by looking again.
  const again = setInterval(() => void index.refresh().catch(() => {}), 20_000);
  again.unref();
  return {
    actions: {
      ...storyActions(site, counts),
      ...feedActions(site),
      ...findActions(site, index),
      ...healthActions(site, metrics),
      ...stewardActions(site),
      ...keepingActions(site),
    },
    async close() {
      clearInterval(again);
      await news.stop();
      await counts.close();
      await index.close();
    },
  };
}
