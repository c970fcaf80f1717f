import { z } from 'zod';
import { type Trx, transaction } from '../database/database.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { Gathering } from '../hearing/themes/gather.ts';
import { thoughtsOf } from '../hearing/themes/thought.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import { gatherApart } from './gather-thread.ts';
import { fineWords, keepMeanings, type MeantWord, withoutMeaning } from './meaning-store.ts';
import { type MadeTheme, putThemes, wordsByHand } from './theme-store.ts';

/**
 * Words whose meaning is worked out between two writes. Of many together those of one length share a batch and both threads end
 * at about the same time; a worker that is killed has to do so many again, which is a few seconds.
 */
const lot = 400;

/**
 * Works out the meaning of words as soon as it is decided that they may be shown: it takes most of the time of putting them
 * together, and nobody waits for it now.
 */
export const meanWordsJob = defineJob<Record<string, never>, Machinery>({
  name: 'mean-words',
  payload: z.object({}),
  key: () => 'all',
  timeLimit: 1800,
  async run(_payload, { database, embedder }, { signal, progress }) {
    for (let done = 0; ; done += lot) {
      signal.throwIfAborted();
      const some = await withoutMeaning(database, lot);
      if (some.length === 0) return;
      await keepMeanings(database, withMeanings(some, await meant(embedder, some)));
      await progress(done + some.length, done + some.length + lot);
    }
  },
});

/** Puts what people wrote to a question together by sense. What a person has put somewhere stays there. */
export const gatherThemesJob = defineJob<{ campaignId: string; question: string }, Machinery>({
  name: 'gather-themes',
  payload: z.object({ campaignId: z.uuid(), question: z.string().max(60) }),
  key: ({ campaignId, question }) => `${campaignId} ${question}`,
  priority: 10,
  timeLimit: 1800,
  async run({ campaignId, question }, { database, embedder }, { signal, progress }) {
    const all = await fineWords(database, campaignId, question);
    const byHand = await wordsByHand(database, campaignId, question);
    const words = all.filter(({ id }) => !byHand.has(id));
    const missing = words.filter(({ meanings }) => meanings === null);
    let kept = Promise.resolve();
    for (let at = 0; at < missing.length; at += lot) {
      signal.throwIfAborted();
      const some = missing.slice(at, at + lot);
      const vectors = await meant(embedder, some);
      for (const [i, word] of some.entries()) word.meanings = vectors[i]!;
      await kept;
      // Written while the next are worked out.
      kept = keepMeanings(database, withMeanings(some, vectors));
      // Until it is awaited a failure is nobody's, and would end the program.
      kept.catch(() => {});
      await progress(at + some.length, missing.length * 1.2, 'reading what people wrote');
    }
    await kept;
    const gathered = await gatherApart(
      { texts: words.map(({ shown }) => shown), vectors: words.flatMap(({ meanings }) => meanings!) },
      (share) => void progress(missing.length + share * missing.length * 0.2, missing.length * 1.2 || 1),
      signal,
    );
    const themes = themesOf(gathered, words);
    await transaction(database, (trx) => putThemes(trx, campaignId, question, themes));
    await progress(1, 1);
  },
});

/** The meanings of the thoughts of each of some words. */
async function meant(
  embedder: Embedder,
  words: readonly Pick<MeantWord, 'id' | 'shown'>[],
): Promise<Float32Array[][]> {
  const thoughts = thoughtsOf(words.map(({ shown }) => shown));
  const vectors = await embedder.embed(thoughts.map(({ sense }) => sense));
  const each: Float32Array[][] = words.map(() => []);
  for (const [i, { text }] of thoughts.entries()) each[text]!.push(vectors[i]!);
  return each;
}

function withMeanings(words: readonly Pick<MeantWord, 'id' | 'shown'>[], vectors: readonly Float32Array[][]) {
  return words.map(({ id, shown }, i) => ({ id, shown, vectors: vectors[i]! }));
}

/** Each answer in one theme: that which holds most of it. A person can move it. */
function themesOf({ themes }: Gathering, words: readonly MeantWord[]): MadeTheme[] {
  const best = new Map<number, { theme: number; letters: number }>();
  for (const [theme, { members }] of themes.entries()) {
    const held = new Map<number, number>();
    for (const { text, start, end } of members) held.set(text, (held.get(text) ?? 0) + end - start);
    for (const [text, letters] of held)
      if (letters > (best.get(text)?.letters ?? 0)) best.set(text, { theme, letters });
  }
  return themes.flatMap(({ words: named }, theme) => {
    const own = words.filter((_, text) => best.get(text)?.theme === theme);
    return own.length > 0 ? [{ name: named.join(', '), words: own.map(({ id }) => id) }] : [];
  });
}

/** Asks for what people wrote to be put together, in the transaction that wants it. */
export function gatherThemes(trx: Trx, campaignId: string, question: string): Promise<void> {
  return enqueue(trx, gatherThemesJob, { campaignId, question });
}
