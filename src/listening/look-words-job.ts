import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { takesOther } from '../hearing/asked.ts';
import { everAsked } from '../hearing/codebook.ts';
import { foundIn } from '../identity/in-words.ts';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { campaigns, versionsOf } from './campaign-store.ts';
import { keepLooked, type Unlooked, unlooked } from './free-word-store.ts';

/** Answers that are looked at between two writes. */
const lot = 100;

/**
 * The guard for names looks at what people wrote in their own words, before a person decides whether it may be shown. It comes
 * round by itself, and is asked for when a sheet is brought in.
 */
export const lookWordsJob = defineJob<object, Machinery>({
  name: 'look-words',
  payload: z.object({}),
  key: () => 'all',
  timeLimit: 900,
  async run(_, { database }, run) {
    let done = 0;
    for (const { id, openedAt, emptiedAt } of await campaigns(database)) {
      if (openedAt === null || emptiedAt) continue;
      const versions = await versionsOf(database, id);
      const asked = everAsked(versions.map(({ questions }) => questions));
      const keys = asked
        .filter((one) => one.kind === 'short' || one.kind === 'long' || takesOther(one))
        .map(({ key }) => key);
      for (;;) {
        run.signal.throwIfAborted();
        const some = await unlooked(database, id, keys, lot);
        if (some.length === 0) break;
        await keepLooked(database, id, await lookedAt(some));
        done += some.length;
        await run.progress(done, done + (some.length === lot ? lot : 0));
      }
    }
  },
});

async function lookedAt(some: readonly Unlooked[]) {
  const looked = [];
  for (const one of some) {
    looked.push({ ...one, found: foundIn(one.text) });
    // Each takes a few milliseconds: pages are answered between them.
    await turn();
  }
  return looked;
}
