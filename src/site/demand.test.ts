import { afterAll, beforeAll, expect, test } from 'vitest';
import { noLines } from '../../test/site/no-lines.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aWant, madeFindable, matched } from '../../test/site/wants.ts';
import { transaction } from '../database/database.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { type ReadCounts, readCounts } from '../library/read-counts.ts';
import { meToo } from '../wanting/too-store.ts';
import { topicsWanted } from '../wanting/wanted-topics.ts';
import { siteActions } from './actions.ts';
import { countingMetrics } from './metrics.ts';

/** Things said in other words that mean the same here: what the engine finds alike is tried in test/benchmarks/wants. */
const senses = [/procurement|tender/iu, /zeppelin|airship/iu, /kettle/iu];
const bySense: Embedder = {
  embed: async (sentences) =>
    sentences.map((sentence) => {
      const vector = new Float32Array(512);
      const at = senses.findIndex((sense) => sense.test(sentence));
      vector[at < 0 ? 100 + (sentence.length % 400) : at] = 1;
      return vector;
    }),
  close: async () => {},
};

let t: TestSite;
let counts: ReadCounts;
const codes: Record<string, string> = {};
const want = async (name: string, words: string, too: number) => {
  const { code, commonWantId } = await aWant(t.site, words, { browser: name });
  codes[name] = code;
  for (let i = 0; i < too; i += 1)
    await transaction(t.site.database, (trx) =>
      meToo(trx, commonWantId, { personId: null, browser: `${name}-${i}` }),
    );
  await matched(t.site, commonWantId);
};

beforeAll(async () => {
  t = await testSite({
    embedder: bySense,
    settings: { meaning: false },
    actions: (site) => {
      counts = readCounts(site.database, site.now);
      return siteActions(site, { counts, index: noLines, metrics: countingMetrics() });
    },
  });
  const sample = await sharedSample(t.site);
  await madeFindable(t.site, sample.storyId);
  await want('kettle', 'who may touch the kettle', 12);
  await want('airship', 'Flying an airship over a town', 2);
  await want('procurement', 'How did anyone get past procurement?', 6);
  await want('tender', 'buying without a tender', 4);
  await want('zeppelin', 'How to run a zeppelin', 0);
  await aWant(t.site, 'Whether Bob Jones is ill', { isShown: false });
});
afterAll(async () => {
  await counts.close();
  await t.close();
});

test('a steward of the running site sees what people want by sense, what nobody has told first, each with what to do next', async () => {
  const steward = await t.as('steward');
  const { text, body, status } = await steward.get('/steward/demand');
  expect(status).toBe(200);
  const at = (words: string) => {
    expect(text).toContain(words);
    return text.indexOf(words);
  };
  // Twelve want to know of kettles, but that is told; those who want to hear of procurement are more than of airships.
  expect(at('How did anyone get past procurement?')).toBeLessThan(at('Flying an airship'));
  expect(at('Flying an airship')).toBeLessThan(at('who may touch the kettle'));
  // The other wording stands with it, and those who want either are counted once, together.
  expect(text).toContain(
    'How did anyone get past procurement? With it: buying without a tender 12 people nothing',
  );
  expect(text).toContain(
    'How to run a zeppelin With it: Flying an airship over a town fewer than five nothing',
  );
  expect(text).toMatch(/who may touch the kettle 13 people \d passages? in 1 story See what answers it/u);
  expect(body).toContain(`href="/work/wants/${codes.procurement}"`);
  expect(body).toContain(`href="/wants/${codes.kettle}"`);
  expect(text).not.toContain('Bob Jones');
});

test('what answered, and is not shared any more, is wanted again at once', async () => {
  await t.pool.query("update release set until = now() - interval '1 day'");
  const [first] = await topicsWanted(t.site.database);
  expect(first).toMatchObject({
    words: 'who may touch the kettle',
    passages: 0,
    next: { code: codes.kettle, progress: 'wanted' },
  });
});
