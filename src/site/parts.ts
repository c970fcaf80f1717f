import type { AddressName } from '../addresses.ts';
import type { Listening } from '../database/listen.ts';
import { sharingChannel } from '../editions/sharing-news.ts';
import { linesHere } from '../finding/line-index.ts';
import { linesChannel } from '../finding/line-store.ts';
import { readCounts } from '../library/read-counts.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import type { PageStore } from '../web/page-store.ts';
import { siteActions } from './actions.ts';
import type { Metrics } from './metrics.ts';

/** What a web process does, and how it lets go. */
export interface WebParts {
  actions: Actions<AddressName>;
  close(): Promise<void>;
}

/** Everything that answers, put together. @param news what other processes say */
export function webParts(site: Machinery, news: Listening, metrics: Metrics, pages: PageStore): WebParts {
  const counts = readCounts(site.database, site.now);
  const index = linesHere(site);
  const lookAgain = () => void index.refresh().catch(() => {});
  // A failure here is told by the first search that needs it.
  lookAgain();
  void news.hear(sharingChannel, () => pages.drop());
  void news.hear(linesChannel, lookAgain);
  // Meanings follow a little after the words, without news of their own.
  const again = setInterval(lookAgain, 20_000);
  again.unref();
  return {
    actions: siteActions(site, { counts, index, metrics }),
    async close() {
      clearInterval(again);
      await counts.close();
    },
  };
}
