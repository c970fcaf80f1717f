import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/site/client.ts';
import { came, closedRound, jobRun, times } from '../../test/site/closed-round.ts';
import type { MadeReply } from '../../test/site/many-replies.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { allHeardActions } from './all-actions.ts';
import { gatherThemesJob, meanWordsJob } from './theme-jobs.ts';

let t: TestSite;
let steward: Client;
beforeAll(async () => {
  t = await testSite({ actions: (site) => allHeardActions(site, async () => []), embedder: byFirstLetter });
  steward = await t.as('steward');
});
afterAll(() => t.close());

/** Sentences mean the same when they begin with the same letter: enough to see what becomes of themes. */
const byFirstLetter: Embedder = {
  async embed(sentences) {
    return sentences.map((sentence) => {
      const vector = new Float32Array(512);
      vector[sentence.charCodeAt(0)] = 1;
      return vector;
    });
  },
  close: async () => {},
};

/** Words to the question “why”, each of a person of its own, that may be shown. */
async function withWords(texts: readonly string[]) {
  const replies = texts.map(
    (text): MadeReply => ({
      ...{ role: null, kindOfPlace: null, region: null, mayQuote: true },
      parts: { why: { kind: 'text', text } },
    }),
  );
  const round = await closedRound(t, [...replies, ...times(20, came('trains'))]);
  await t.site.database
    .insertInto('free_word')
    .values(
      texts.map((text, at) => ({
        ...{ campaign_id: round.id, reply_id: round.ids[at]!, question: 'why', field: 'part' as const },
        ...{ text, state: 'fine' as const, shown: text },
      })),
    )
    .execute();
  const themes = `/steward/listening/${round.slug}/themes`;
  return { ...round, themes, why: `${themes}/why` };
}

const said = [
  ...Array.from({ length: 7 }, (_, at) => `Time is what I never have, on day ${at} as well`),
  ...Array.from({ length: 6 }, (_, at) => `Managers do not ask us, in ${2010 + at} or now`),
  ...Array.from({ length: 3 }, (_, at) => `Paper forms take ${at + 3} hours`),
];
const gatherWhy = (campaignId: string) =>
  gatherThemesJob.run({ campaignId, question: 'why' }, t.site, jobRun);

describe('themes of what people wrote', () => {
  test('are gathered by sense, shown by a steward, quoted as written, and a few people are not counted', async () => {
    const { id, page, themes, why } = await withWords(said);
    await meanWordsJob.run({}, t.site, jobRun);
    expect((await steward.get(themes)).text).toContain('16 pieces of words may be shown');
    expect((await steward.post(why, { does: 'gather' })).location).toContain('done=asked');
    await gatherWhy(id);
    const list = await steward.get(why);
    expect(list.text).toMatch(/7 people, 7 pieces of words.*6 people, 6 pieces of words.*3 people/u);
    expect((await t.visitor().get(page)).text).not.toContain('Time is what');
    await steward.post(why, { does: 'show' });
    const shown = await t.visitor().get(page);
    expect(shown.text).toContain('7 people Time is what I never have, on day');
    expect(shown.text).toMatch(/a few people Paper forms take/u);
    // Whoever takes back her leave is quoted no more, at once.
    await t.site.database
      .updateTable('reply')
      .set({ may_quote: false })
      .where('campaign_id', '=', id)
      .execute();
    expect((await t.visitor().get(page)).text).not.toContain('Time is what');
  });

  test('are renamed, made one, split and put back; what a person did is not undone by gathering again', async () => {
    const { id, why } = await withWords(said);
    await gatherWhy(id);
    const idOf = async (name: string | RegExp) => {
      const { body } = await steward.get(why);
      return [...body.matchAll(/theme=([0-9a-f-]{36})"><b>([^<]*)</gu)].find(([, , text]) =>
        text!.match(name),
      )![1]!;
    };
    const time = await idOf(/time/iu);
    expect((await steward.post(why, { does: 'rename', theme: time, name: ' ' })).status).toBe(422);
    await steward.post(why, { does: 'rename', theme: time, name: 'No time' });
    expect((await steward.get(why)).text).toContain('No time');
    const paper = await idOf(/paper|hours|forms/iu);
    await steward.post(why, { does: 'merge', theme: paper, into: time });
    expect((await steward.get(why)).text).toContain('10 people, 10 pieces of words');
    await steward.post(why, { does: 'undo' });
    expect((await steward.get(why)).text).toContain('3 people, 3 pieces of words');
    const words = [
      ...(await steward.get(`${why}?theme=${time}`)).body.matchAll(
        /name="words"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="words"/gu,
      ),
    ].map((match) => match[1] ?? match[2]!);
    expect(words).toHaveLength(7);
    const empty = await steward.post(why, { does: 'new', name: 'Days', open: time });
    expect(empty.text).toContain('Choose some words first');
    await steward.post(why, { does: 'new', name: 'Days', words: words.slice(0, 2), open: time });
    await gatherWhy(id);
    const { text } = await steward.get(why);
    expect(text).toMatch(/No time.*5 people/u);
    expect(text).toMatch(/Days.*2 people/u);
    expect(text).not.toContain('Take back');
  });

  test('a quotation leads a steward to the reply it is from, and nobody else', async () => {
    const { id, why, slug } = await withWords(said);
    await gatherWhy(id);
    const open = /theme=([0-9a-f-]{36})/u.exec((await steward.get(why)).body)![1]!;
    const path = /href="(\/steward\/listening\/[^"]*\/reply\/[^"]*)"/u.exec(
      (await steward.get(`${why}?theme=${open}`)).body,
    )![1]!;
    expect((await steward.get(path)).text).toMatch(/Why did you come\?/u);
    expect((await (await t.as('gatherer')).get(path)).status).toBe(403);
    expect((await steward.get(`/steward/listening/${slug}/reply/${id}`)).status).toBe(404);
  });
});
