import { startWorker } from '../../src/jobs/worker.ts';
import { readCounts } from '../../src/library/read-counts.ts';
import { sessionCookie } from '../../src/people/session-store.ts';
import { siteActions } from '../../src/site/actions.ts';
import { jobs } from '../../src/site/jobs.ts';
import { countingMetrics } from '../../src/site/metrics.ts';
import type { OpenSite } from '../../src/site/open.ts';
import { openWindow, served, type Window } from './browser.ts';
import { noLines } from './no-lines.ts';
import { type TestSite, testSite } from './site.ts';

/** A site in a test with everything: every page, a worker that does every job, a browser's way in. */
export interface WholeSite extends TestSite {
  address: string;
  counts: ReturnType<typeof readCounts>;
  /** A window in which somebody with this account is signed in. */
  windowOf(
    who: { cookies: Record<string, string> },
    options: Parameters<typeof openWindow>[1],
  ): Promise<Window>;
}

/** Starts it. Search looks at words alone, and mail goes to a list. */
export async function wholeSite(): Promise<WholeSite> {
  let counts!: ReturnType<typeof readCounts>;
  const site = await testSite({
    settings: { coolingOffHours: 0, workers: 2 },
    actions: (machinery) => {
      counts = readCounts(machinery.database, machinery.now);
      return siteActions(machinery, { counts, index: noLines, metrics: countingMetrics() });
    },
  });
  const server = await served(site);
  const worker = await startWorker({
    connection: site.connection,
    database: site.site.database,
    jobs,
    // A job that takes everything out needs connections of its own.
    deps: Object.assign(site.site, { pool: site.pool }) as unknown as OpenSite,
    concurrency: 2,
    schedules: [],
    ended: () => {},
  });
  return {
    ...site,
    address: server.address,
    counts,
    async windowOf({ cookies }, options) {
      const window = await openWindow(server.address, options);
      // A machine that is busy with other suites is slow, not broken.
      window.page.setDefaultTimeout(30_000);
      await window.context.addCookies([
        { name: sessionCookie, value: cookies[sessionCookie]!, url: server.address },
      ]);
      return window;
    },
    async close() {
      await worker.stop();
      await counts.close();
      await server.close();
      await site.close();
    },
  };
}
