import { sql } from 'kysely';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import type { Metrics } from './metrics.ts';

/** Whether the program runs, whether it can answer, and what it counted: for a monitoring program. */
export function healthActions(site: Machinery, metrics: Metrics): Actions<'health' | 'ready' | 'metrics'> {
  return {
    health: async (visit) => visit.json({ ok: true }),
    ready: async (visit) => {
      try {
        await sql`select 1 from story limit 1`.execute(site.database);
        return visit.json({ ok: true });
      } catch {
        return visit.json({ ok: false, why: 'The database does not answer.' }, 503);
      }
    },
    metrics: async () => new Response(await metrics.text(), { headers: { 'content-type': metrics.type } }),
  };
}
