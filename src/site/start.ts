import { setFlagsFromString } from 'node:v8';
import type { AddressName } from '../addresses.ts';
import { type Listening, listen } from '../database/listen.ts';
import { linesHere } from '../finding/line-index.ts';
import { installQueue } from '../jobs/queue.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import type { Actions } from '../people/visit.ts';
import type { Settings } from '../settings.ts';
import { serveAssets } from '../web/assets.ts';
import { siteApp } from './app.ts';
import { keptPages } from './kept-pages.ts';
import { countingMetrics, type Metrics } from './metrics.ts';
import { type OpenSite, openSite } from './open.ts';
import { webParts } from './parts.ts';
import { type Serving, serve } from './serve.ts';

/** Which parts of the site a process is. */
export interface WhichParts {
  web: boolean;
  worker: boolean;
}

/** A site that runs. */
export interface Running {
  site: OpenSite;
  /** Where it answers; null for a worker alone. */
  address: string | null;
  /** Lets what is being done finish, then stops everything in the order in which it depends on each other. */
  stop(): Promise<void>;
}

/**
 * Each thread begins with the young memory that is set when it begins, 16 MB as the program was started (bin/passalong.js). What a
 * thread makes for a question is gone with its answer: with 4 a web process by words and meaning held 358 MB at most in place
 * of 405, and answered as soon (100,000 passages).
 */
const smallThreads = '--max-semi-space-size=4';

/**
 * Starts the site, or one part of it.
 * @param prepare what is to be done before it opens: sample stories
 * @throws Mistake when it cannot be started: what is in the way, and what to do
 */
export async function startSite(
  settings: Settings,
  which: WhichParts,
  prepare: (site: OpenSite) => Promise<void> = async () => {},
): Promise<Running> {
  setFlagsFromString(smallThreads);
  const site = await openSite(settings);
  const stops: (() => Promise<void>)[] = [site.close, () => linesHere(site).close()];
  const stop = async () => {
    for (const one of stops.reverse().splice(0))
      await one().catch((error: unknown) => site.log.error({ error: String(error) }, 'stopping'));
  };
  try {
    await installQueue(site.connection);
    await prepare(site);
    const metrics = countingMetrics();
    const news = listen(site.connection);
    stops.push(news.stop);
    if (which.worker) {
      const worker = await worked(site, news, metrics);
      stops.push(() => worker.stop());
    }
    const serving = which.web ? await answered(site, news, metrics, stops) : null;
    return { site, address: serving && site.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function worked(site: OpenSite, news: Listening, metrics: Metrics): Promise<Worker> {
  // All that writes files comes with the jobs; a web process has no use for it.
  const { jobs, schedules } = await import('./jobs.ts');
  return startWorker({
    connection: site.connection,
    database: site.database,
    news,
    jobs,
    deps: site,
    concurrency: site.settings.workers,
    schedules,
    trouble: (error) => site.log.warn({ error: error.name }, 'the queue met trouble and tries again'),
    ended(job, how, seconds, why) {
      metrics.jobEnded(job, how, seconds);
      if (how === 'failed') site.log.error({ job, why }, 'a job failed');
      else site.log.debug({ job, seconds }, 'a job is done');
    },
  });
}

/**
 * On a machine with much memory V8 lets what is no longer needed pile up: by words a web process held 405 MB where it now holds
 * 360, and answers no later (100,000 passages). V8 looks at this each time it has cleaned up, so it can be set while it runs.
 */
const lessGarbage = '--heap-growing-percent=30';

async function answered(
  site: OpenSite,
  news: Listening,
  metrics: Metrics,
  stops: (() => Promise<void>)[],
): Promise<Serving> {
  setFlagsFromString(lessGarbage);
  const pages = keptPages(site.settings);
  const parts = webParts(site, news, metrics, pages);
  stops.push(parts.close);
  const app = siteApp(site, parts.actions as Actions<AddressName>, metrics);
  const before = [serveAssets, pages.servedFromStore];
  const serving = await serve({ fetch: pages.keeping(app.fetch) }, site.settings, before);
  stops.push(serving.close);
  if (!site.settings.address) site.address = `http://${shownHost(site.settings.host)}:${serving.port}`;
  return serving;
}

function shownHost(host: string): string {
  return ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
}
