import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { asBytes, tellingWords } from './alike.ts';
import { gatherOrder } from './gather-order.ts';
import { keepMeaning, wantWith } from './gather-store.ts';

/** Works out the meaning of a want, so that whoever looks at it sees which are like it. */
export const gatherWantJob = defineJob<{ wantId: string }, Machinery>({
  ...gatherOrder,
  async run({ wantId }, site) {
    const words = await wantWith(site.database, wantId);
    if (words === null) return;
    const [meaning] = await site.embedder.embed([tellingWords(words)]);
    await keepMeaning(site.database, wantId, asBytes(meaning!));
  },
});
