import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { transaction as Transaction } from '../../../src/database/database.ts';
import type { askForEditions as AskForEditions } from '../../../src/editions/ask.ts';
import type { makeEditionJob as MakeEditionJob } from '../../../src/editions/make-edition.ts';
import type { installQueue as InstallQueue } from '../../../src/jobs/queue.ts';
import type { readSettings as ReadSettings } from '../../../src/settings.ts';
import type { openSite as OpenIt, OpenSite } from '../../../src/site/open.ts';

/** Where the built program is. */
export const root = join(import.meta.dirname, '../../..');

async function built<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(root, 'dist', path)).href)) as T;
}

/** What the built site stands on, with a database of its own in a folder, and where others reach that. */
export async function openBuilt(folder: string): Promise<{ site: OpenSite; databaseUrl: string }> {
  const { openSite } = await built<{ openSite: typeof OpenIt }>('site/open.js');
  const { readSettings } = await built<{ readSettings: typeof ReadSettings }>('settings.js');
  const { installQueue } = await built<{ installQueue: typeof InstallQueue }>('jobs/queue.js');
  const site = await openSite(readSettings({ PASSALONG_DATA: folder }));
  await installQueue(site.connection);
  const { host, port, user, database } = site.connection as Record<string, string | number>;
  return {
    site,
    databaseUrl: `postgres://${user}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`,
  };
}

/** Makes every form of a story, as a worker does. */
export async function makeForms(site: OpenSite, storyId: string): Promise<void> {
  const { askForEditions } = await built<{ askForEditions: typeof AskForEditions }>('editions/ask.js');
  const { makeEditionJob } = await built<{ makeEditionJob: typeof MakeEditionJob }>(
    'editions/make-edition.js',
  );
  const { transaction } = await built<{ transaction: typeof Transaction }>('database/database.js');
  await transaction(site.database, (trx) => askForEditions(trx, storyId, { kind: 'system' }));
  const asked = await site.database.selectFrom('edition').select('id').where('state', '=', 'asked').execute();
  const run = { signal: new AbortController().signal, attempt: 1, id: 'benchmark', progress: async () => {} };
  for (const { id } of asked) await makeEditionJob.run({ editionId: id }, site, run);
}
