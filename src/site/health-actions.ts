import { schemaState } from '../database/migrate.ts';
import type { LineIndex } from '../finding/line-index.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import type { Metrics } from './metrics.ts';

/**
 * Whether the program runs, whether it can answer, and what it counted: for a monitoring program, and for whatever shares
 * requests out among several processes.
 */
export function healthActions(
  site: Machinery,
  metrics: Metrics,
  index: Pick<LineIndex, 'isFilled'>,
): Actions<'health' | 'ready' | 'metrics'> {
  return {
    health: async (visit) => visit.json({ ok: true }),
    ready: async (visit) => {
      const why = await notReady(site, index);
      return why === null ? visit.json({ ok: true }) : visit.json({ ok: false, why }, 503);
    },
    metrics: async () => new Response(await metrics.text(), { headers: { 'content-type': metrics.type } }),
  };
}

/** Why this process cannot answer everything yet, and what to do; null when it can. */
async function notReady(
  { database, log }: Machinery,
  index: Pick<LineIndex, 'isFilled'>,
): Promise<string | null> {
  try {
    const schema = await schemaState(database);
    if (schema.is === 'behind')
      return `The database is older than this program: it lacks ${schema.missing.join(', ')}. Start the program anew, and it brings the database up to date.`;
    if (schema.is !== 'up to date') return schema.why;
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.name : typeof error }, 'not ready');
    return 'The database does not answer. Look whether it runs and can be reached.';
  }
  return index.isFilled()
    ? null
    : 'What can be found is still being read. Wait: it takes a second or two, and a minute for a million passages.';
}
