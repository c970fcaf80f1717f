/**
 * How long hearing takes: 50,000 replies to the standard questions counted by the job, pages of What we heard read one after
 * the other with every filter and by eight at once, and 5,000 free answers put together, from cold and with their meaning worked out before.
 *
 * Needs `npm run build`.
 *
 *   node test/benchmarks/heard/measure.ts [replies] [free answers]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as AllActions from '../../../src/heard/all-actions.ts';
import type * as CountJob from '../../../src/heard/count-job.ts';
import type * as ThemeJobs from '../../../src/heard/theme-jobs.ts';
import { standardAsked } from '../../../src/hearing/standard-asked.ts';
import type * as App from '../../../src/site/app.ts';
import type * as Serve from '../../../src/site/serve.ts';
import { aCampaign } from '../../site/a-campaign.ts';
import { drawnReplies, putReplies } from '../../site/many-replies.ts';
import { openBuilt, root } from '../pages/site.ts';
import { manyAnswers } from '../themes/many.ts';

const built = async <T>(path: string) => (await import(pathToFileURL(join(root, 'dist', path)).href)) as T;
const { allHeardActions } = await built<typeof AllActions>('heard/all-actions.js');
const { countRepliesJob } = await built<typeof CountJob>('heard/count-job.js');
const { gatherThemesJob, meanWordsJob } = await built<typeof ThemeJobs>('heard/theme-jobs.js');
const { siteApp } = await built<typeof App>('site/app.js');
const { serve } = await built<typeof Serve>('site/serve.js');

const [replies = 50_000, answers = 5_000] = process.argv.slice(2).map(Number);
const say = (line = '') => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'passalong-heard-'));
const { site } = await openBuilt(folder);
const run = { signal: new AbortController().signal, attempt: 1, id: 'benchmark', progress: async () => {} };
const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return ((performance.now() - began) / 1000).toFixed(1);
};

try {
  say(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)} before`,
  );
  const round = await aCampaign({ site }, { questions: standardAsked, opens: -30, closes: -2 });
  const earlier = await aCampaign({ site }, { questions: standardAsked, opens: -90, closes: -60 });
  const drawn = drawnReplies(standardAsked, replies).map((reply) => ({ ...reply, mayQuote: true }));
  let ids: string[] = [];
  const put = await seconds(async () => {
    ids = await putReplies(site.database, round.id, drawn);
    await putReplies(site.database, earlier.id, drawn.slice(0, 2000));
    await site.pool.query('analyze');
  });
  say(`${replies} replies put in: ${put} s (not part of what is measured)`);
  for (const what of ['first', 'again'])
    say(
      `counted (${what}): ${await seconds(() => countRepliesJob.run({ campaignId: round.id }, site, run))} s`,
    );
  await countRepliesJob.run({ campaignId: earlier.id }, site, run);
  await pages(round.slug, earlier.slug);
  await themes(round.id, ids);
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Pages as they are made, with no copy kept ready. */
async function pages(slug: string, earlier: string): Promise<void> {
  const app = siteApp(site, allHeardActions(site, async () => []) as never);
  const { port, close } = await serve(app, { port: 0, host: '127.0.0.1' }, []);
  const queries = ['', '?by=role', '?by=kindOfPlace', '?by=region', '?by=role&group=front-line'];
  queries.push('?by=region&group=london&question=ways', `?by=round&group=${earlier}`);
  const get = async (query: string) => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/heard/${slug}${query}`);
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`);
    await answer.text();
    return performance.now() - began;
  };
  for (const query of queries) for (let i = 0; i < 10; i += 1) await get(query);
  for (const together of [1, 8]) {
    const times: number[] = [];
    const one = async (offset: number) => {
      for (let i = 0; i < 420 / together; i += 1)
        times.push(await get(queries[(i + offset) % queries.length]!));
    };
    await Promise.all(Array.from({ length: together }, (_, at) => one(at)));
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
    say(`pages, ${together} at once: half under ${at(0.5)} ms, 95 of 100 under ${at(0.95)} ms`);
  }
  await close();
}

async function themes(campaignId: string, ids: readonly string[]): Promise<void> {
  const texts = manyAnswers(answers);
  for (let at = 0; at < texts.length; at += 1000)
    await site.database
      .insertInto('free_word')
      .values(
        texts.slice(at, at + 1000).map((text, i) => ({
          ...{
            campaign_id: campaignId,
            reply_id: ids[at + i]!,
            question: 'take-time',
            field: 'part' as const,
          },
          ...{ text, state: 'fine' as const, shown: text },
        })),
      )
      .execute();
  const gathering = () => gatherThemesJob.run({ campaignId, question: 'take-time' }, site, run);
  say(
    `${answers} answers put together from cold, the model not loaded, no meaning known: ${await seconds(gathering)} s`,
  );
  say(`put together again, each meaning known: ${await seconds(gathering)} s`);
  await site.pool.query('delete from free_word_meaning');
  say(
    `meaning of ${answers} answers, as they are decided: ${await seconds(() => meanWordsJob.run({}, site, run))} s`,
  );
  const { rows } = await site.pool.query('select count(*) as count from theme');
  say(`themes: ${rows[0].count}`);
}
