/**
 * How long a job waits, from the commit of the change that asks for it until it begins: where workers hear of it, and where
 * they look for it each half second; one piece on a quiet site, and twenty at once. All of it is in one run, on a database of
 * its own. Run it alone: `node test/benchmarks/jobs/measure.ts [pieces]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { connect, transaction } from '../../../src/database/database.ts';
import { startEmbedded } from '../../../src/database/embedded.ts';
import type { Listening } from '../../../src/database/listen.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { defineJob } from '../../../src/jobs/job.ts';
import { enqueue, installQueue } from '../../../src/jobs/queue.ts';
import { startWorker } from '../../../src/jobs/worker.ts';

const pieces = Number(process.argv[2] ?? 60);
const crowd = 20;
const room = mkdtempSync(join(tmpdir(), 'pl-b-'));
const embedded = await startEmbedded(join(room, 'database'));
const { database, pool, close } = connect(embedded.connection);
await migrate(pool);
await installQueue(embedded.connection);

const begun = new Map<string, () => void>();
const work = defineJob<{ text: string }, null>({
  name: 'work',
  payload: z.object({ text: z.string() }),
  run: async ({ text }) => begun.get(text)?.(),
});

/** Asks for so many pieces in one change. @returns milliseconds from its commit until each began */
async function asked(texts: readonly string[]): Promise<number[]> {
  const at = new Map<string, number>();
  const all = texts.map(
    (text) =>
      new Promise<void>((resolve) => {
        begun.set(text, () => {
          at.set(text, performance.now());
          resolve();
        });
      }),
  );
  await transaction(database, async (trx) => {
    for (const text of texts) await enqueue(trx, work, { text });
  });
  const committed = performance.now();
  await Promise.all(all);
  return texts.map((text) => at.get(text)! - committed);
}

const deaf: Listening = { hear: async () => {}, stop: async () => {} };
const ways = {
  'they hear of it': {},
  'they look each half second': { news: deaf, look: 0.5 },
};
try {
  for (const [name, way] of Object.entries(ways)) {
    const worker = await startWorker({
      connection: embedded.connection,
      database,
      jobs: [work],
      deps: null,
      concurrency: 2,
      schedules: [],
      ended: () => {},
      ...way,
    });
    await asked(['first']);
    const one: number[] = [];
    for (let i = 0; i < pieces; i += 1) {
      // Not in step with those who look.
      await wait(200 + Math.random() * 600);
      one.push(...(await asked([`${name} ${i}`])));
    }
    const many = await asked(Array.from({ length: crowd }, (_, i) => `${name} of many ${i}`));
    await worker.stop();
    const sorted = one.sort((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]!);
    console.log(
      `${name}: one piece begins after ${at(0.5)} ms (half of ${pieces}), ${at(0.95)} ms (19 of 20); the last of ${crowd} after ${Math.round(Math.max(...many))} ms`,
    );
  }
} finally {
  await close();
  await embedded.stop();
  rmSync(room, { recursive: true, force: true });
}
