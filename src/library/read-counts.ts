import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { remembered } from '../web/remembered.ts';

/** Milliseconds between two writings of what was counted. */
const pause = 5000;
/** Programs that read for nobody. A count is for a teller's pleasure, not for money: a rough look is enough. */
const robots = /bot|crawl|spider|slurp|preview|monitor|curl|wget|headless|python|scan/iu;

const isRobot = remembered((agent) => robots.test(agent));

/** Counts how often something is opened, by day: nobody who opened it, no cookie, no device. */
export interface ReadCounts {
  opened(storyId: string, form: string, agent: string | null): void;
  /** Writes down what was counted so far. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Begins to count. What was counted in the last seconds is lost when the program is killed, and may be. */
export function readCounts(database: Database, now: () => Date): ReadCounts {
  const counted = new Map<string, number>();
  const flush = async () => {
    const rows = [...counted].map(([key, count]) => {
      const [day, story_id, form] = key.split(' ') as [string, string, string];
      return { day, story_id, form, count };
    });
    counted.clear();
    if (rows.length === 0) return;
    await database
      .insertInto('read_count')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'story_id', 'form'])
          .doUpdateSet({ count: sql`read_count.count + excluded.count` }),
      )
      .execute();
  };
  const timer = setInterval(() => void flush().catch(() => {}), pause);
  timer.unref();
  return {
    opened(storyId, form, agent) {
      if (!agent || isRobot(agent)) return;
      const key = `${now().toISOString().slice(0, 10)} ${storyId} ${form}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Counts below this are not shown, so that nobody can tell who it was. */
export const fewest = 5;

/** A count as it may be shown: null where it is too small to be. */
export function shownCount(count: number): number | null {
  return count >= fewest ? count : null;
}
