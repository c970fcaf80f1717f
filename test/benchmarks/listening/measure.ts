/**
 * People replying to a round of listening: so many answers a second, each saved by a form as without script and followed by
 * the page of the next question, beside readers of a story. The answers come when they are due, however the server does. Each
 * person has a network address of their own, which a trusted proxy names; with `one` as the last word all share one. Needs `npm run build`.
 *
 *   node test/benchmarks/listening/measure.ts [answers a second] [seconds] [readers' pages a second] [replies there already] [one]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Asked } from '../../../src/hearing/asked.ts';
import { standardAsked } from '../../../src/hearing/standard-asked.ts';
import { asStarted } from '../as-started.ts';
import { manyStories } from '../many-stories.ts';
import { started } from '../pages/servers.ts';
import { openBuilt } from '../pages/site.ts';
import { addressOf, ask, hangUp, Times } from './people.ts';

const words = process.argv.slice(2);
const isOneAddress = words.at(-1) === 'one';
const [rate = 200, seconds = 60, readers = 20, before = 20_000] = words
  .filter((word) => word !== 'one')
  .map(Number);
const folder = mkdtempSync(join(tmpdir(), 'passalong-listening-'));
const say = (line = '') => process.stdout.write(`${line}\n`);
say(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)} before`,
);

const { site, databaseUrl } = await openBuilt(join(folder, 'data'));
const { stories } = await manyStories(site.pool, { stories: 100, passages: 3_000 });
const wording = JSON.stringify({ en: 'What would you like to know?' });
const { rows } = await site.pool.query<{ id: string }>(
  `insert into campaign (slug, name, title, who_asks, what_happens, opens_on, closes_on, kept_until, opened_at, trial_key)
   values ('spring', 'Spring', $1, $1, $1, current_date - 1, current_date + 7, current_date + 90, now(), 'trial') returning id`,
  [wording],
);
const campaign = rows[0]!.id;
await site.pool.query(
  `insert into campaign_version (campaign_id, number, questions, standard_version) values ($1, 1, $2, 'x')`,
  [campaign, JSON.stringify(standardAsked)],
);
await site.pool.query(
  `with made as (insert into reply (campaign_id, version, finished_at) select $1, 1, now() from generate_series(1, $2) returning id)
   insert into reply_part (reply_id, question, part)
   select id, question, '{"kind": "text", "text": "As it was said before, and said again."}' from made, unnest($3::text[]) question`,
  [campaign, before, standardAsked.map(({ key }) => key)],
);
await site.pool.query('analyze');
say(`${before} replies of ${standardAsked.length} parts there already`);

const server = await started([...asStarted(), 'web'], {
  DATABASE_URL: databaseUrl,
  PASSALONG_DATA: join(folder, 'data'),
  PASSALONG_PORT: '0',
  PASSALONG_TRUST_PROXY: 'yes',
  ...(isOneAddress && { PASSALONG_REPLIES_PER_TEN_MINUTES: '100000' }),
});
/** People between two answers, whoever has waited longest last. */
const people: { path: string; from: string; at: number }[] = [];
let newcomers = 0;
const times = { begin: new Times(), save: new Times(), next: new Times(), reader: new Times() };

try {
  await atRate(rate, 3, replied);
  for (const one of Object.values(times)) one.all.length = 0;
  const [usedBefore, began] = [server.used(), performance.now()];
  await Promise.all([atRate(rate, seconds, replied), atRate(readers, seconds, read)]);
  const took = (performance.now() - began) / 1000;
  say(
    `${rate} answers a second for ${seconds} s (in ${took.toFixed(1)} s), ${readers} pages a second for readers:`,
  );
  for (const [name, one] of Object.entries(times))
    say(
      `  ${name.padEnd(8)}${String(one.all.length).padStart(6)}   p50 ${one.at(50).toFixed(1)} ms   p95 ${one.at(95).toFixed(1)} ms   p99 ${one.at(99).toFixed(1)} ms   ${one.faults} faults`,
    );
  say(
    `  the web process used ${(((server.used() - usedBefore) / took) * 100).toFixed(0)} % of one processor`,
  );
  const { rows: kept } = await site.pool.query<{ count: number }>(
    'select count(*)::int as count from reply_part p join reply r on r.id = p.reply_id where r.key_hash is not null',
  );
  say(
    `  ${newcomers} people from ${isOneAddress ? 1 : newcomers} addresses; load ${loadavg()[0]!.toFixed(1)} after`,
  );
  say(`  ${kept[0]!.count} parts kept of ${times.save.all.length} measured and those before`);
} finally {
  hangUp();
  await server.stop();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Does something so often a second, each when it is due, whether or not those before it are done. */
async function atRate(
  perSecond: number,
  duration: number,
  act: (due: number) => Promise<void>,
): Promise<void> {
  const [start, all] = [performance.now(), Math.round(perSecond * duration)];
  const doing: Promise<void>[] = [];
  for (let i = 0; i < all; i += 1) {
    const due = start + (i * 1000) / perSecond;
    const left = due - performance.now();
    if (left > 1) await wait(left);
    doing.push(act(due));
  }
  await Promise.all(doing);
}

/** One answer: somebody who is there sends it and opens the next page; where nobody is, somebody begins first. */
async function replied(due: number): Promise<void> {
  let somebody = people.pop();
  let sent = due;
  if (!somebody) {
    newcomers += 1;
    const from = addressOf(isOneAddress ? 1 : newcomers);
    const began = await ask(server.address, '/ask/spring', new URLSearchParams(), from, due);
    times.begin.add(began, 303);
    somebody = { path: began.location.slice(0, began.location.lastIndexOf('/')), from, at: 0 };
    sent = performance.now();
  }
  const asked = standardAsked[somebody.at]!;
  const form = new URLSearchParams({ ...answerTo(asked), revision: '0', do: 'next' });
  const saved = await ask(server.address, `${somebody.path}/${asked.key}`, form, somebody.from, sent);
  times.save.add(saved, 303);
  times.next.add(await ask(server.address, saved.location, null, somebody.from), 200);
  if (somebody.at + 1 < standardAsked.length) people.unshift({ ...somebody, at: somebody.at + 1 });
}

function answerTo(asked: Asked): Record<string, string> {
  return {
    part: 'options' in asked ? asked.options[0]!.key : 'Something that I have thought of for a while.',
  };
}

async function read(due: number): Promise<void> {
  const { slug } = stories[Math.floor(Math.random() * stories.length)]!;
  times.reader.add(
    await ask(server.address, `/stories/${slug}`, null, addressOf(Math.floor(Math.random() * 65_536)), due),
    200,
  );
}
