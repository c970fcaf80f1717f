import { storyIndexed } from '../finding/index-order.ts';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { asBytes, tellingWords } from './alike.ts';
import { matchOrder } from './gather-order.ts';
import { answersFor } from './match.ts';
import { askedReleases, keepAnswers, keepCommonMeaning, seesAll, wantsToMatch } from './match-store.ts';

/** Looks through everything that is shared for what may answer a want. */
export const matchWantJob = defineJob<{ commonWantId: string }, Machinery>({
  ...matchOrder,
  async run({ commonWantId }, site) {
    const { database } = site;
    const [want] = await wantsToMatch(database, commonWantId);
    if (!want) return;
    const [meaning] = await site.embedder.embed([tellingWords(want.words)]);
    await keepCommonMeaning(database, want.id, asBytes(meaning!));
    const asked = (await askedReleases(database, { want: want.id })).get(want.id) ?? new Set();
    await keepAnswers(
      database,
      want.id,
      await answersFor(site, await seesAll(database), want.words, { asked }),
    );
  },
});

/** Looks whether what is new in a story answers what people want. Asked for when the story has been indexed. */
export const matchStoryJob = defineJob<{ storyId: string }, Machinery>({
  ...storyIndexed,
  async run({ storyId: story }, site, { signal, progress }) {
    const { database } = site;
    const [wants, reader, asked] = await Promise.all([
      wantsToMatch(database),
      seesAll(database),
      askedReleases(database, { story }),
    ]);
    for (const [i, want] of wants.entries()) {
      signal.throwIfAborted();
      const own = asked.get(want.id) ?? new Set();
      const answers = await answersFor(site, reader, want.words, { story, asked: own });
      await keepAnswers(database, want.id, answers, story);
      await progress(i + 1, wants.length, 'wants');
    }
  },
});
