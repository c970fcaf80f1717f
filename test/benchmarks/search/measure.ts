/**
 * How long searching takes over real HTTP with 3,060 stories and 100,000 passages, at 8 connections: by words alone, and by
 * words and meaning, one after the other in one run, each in a process of its own, which is quicker once it has run for a while:
 * so twice. Then with ten times the passages.
 *
 *   bin/install, then: node test/benchmarks/search/measure.ts 100000 1000000
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../../src/database/embedded.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { installQueue } from '../../../src/jobs/queue.ts';
import { asStarted } from '../as-started.ts';
import { manyStories } from '../many-stories.ts';
import { questions } from './questions.ts';

/** People who search at the same time. */
const connections = 8;
/** Searches measured at a time, after some that are not. */
const searches = 600;
const warmUp = 80;

interface Measured {
  passages: number;
  way: string;
  median: number;
  p95: number;
  rate: number;
  megabytes: number;
  bytes: number;
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const results: Measured[] = [];
for (const passages of sizes.length > 0 ? sizes : [100_000]) results.push(...(await measured(passages)));
report(results);

async function measured(passages: number): Promise<Measured[]> {
  const room = mkdtempSync(join(tmpdir(), 'pl-b-'));
  const embedded = await startEmbedded(join(room, 'database'));
  const pool = new pg.Pool({ ...embedded.connection, max: 2 });
  try {
    await migrate(pool);
    await installQueue(embedded.connection);
    const { seconds } = await manyStories(pool, {
      passages,
      stories: Math.min(3060, Math.ceil(passages / 32)),
      meanings: true,
    });
    process.stderr.write(`${passages} passages made in ${Math.round(seconds)} s\n`);
    const ways: Measured[] = [];
    for (const [way, meaning] of [
      ['words', 'no'],
      ['words and meaning', 'yes'],
    ] as const)
      for (const [at, run] of (await ran(embedded.url, room, { meaning, passages })).entries())
        ways.push({ passages, way: `${way}, the ${at === 0 ? 'first' : 'next'} ${searches}`, ...run });
    return ways;
  } finally {
    await pool.end();
    await embedded.stop();
    rmSync(room, { recursive: true, force: true });
  }
}

async function ran(url: string, room: string, { meaning, passages }: { meaning: string; passages: number }) {
  const web = spawn(process.execPath, [...asStarted(), 'web'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PASSALONG_DATA: join(room, 'data'),
      PASSALONG_PORT: '0',
      PASSALONG_MEANING: meaning,
      PASSALONG_SEARCH_PER_MINUTE: '100000',
      PASSALONG_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(web);
    // Until everything that can be found is held: what is measured is a site that has been running.
    await wait(2000 + passages / 10);
    await searched(address, warmUp);
    return [await counted(address, web.pid!), await counted(address, web.pid!)];
  } finally {
    web.kill('SIGTERM');
    await new Promise((resolve) => web.once('exit', resolve));
  }
}

async function counted(address: string, pid: number): Promise<Omit<Measured, 'passages' | 'way'>> {
  const began = performance.now();
  const { times, bytes } = await searched(address, searches);
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95), rate: times.length / seconds, megabytes: memoryOf(pid), bytes };
}

async function addressOf(web: ChildProcess): Promise<string> {
  let said = '';
  web.stdout!.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  for (;;) {
    const found = /Passalong is at (\S+)/u.exec(said);
    if (found) return found[1]!.replace('localhost', '127.0.0.1');
    await wait(50);
  }
}

async function searched(address: string, count: number): Promise<{ times: number[]; bytes: number }> {
  const times: number[] = [];
  let [next, bytes] = [0, 0];
  const one = async () => {
    while (next < count) {
      const question = questions[next % questions.length]!;
      next += 1;
      const began = performance.now();
      const answer = await fetch(`${address}/search?q=${encodeURIComponent(question)}`);
      const text = await answer.text();
      times.push(performance.now() - began);
      bytes = text.length;
      if (answer.status !== 200) throw new Error(`${answer.status}: ${question}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { times, bytes };
}

/** The most memory the process held (VmHWM), in megabytes; what it holds now where the system does not say. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function report(rows: readonly Measured[]): void {
  process.stdout.write(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${connections} connections, ${searches} searches of ${questions.length} questions\n\n`,
  );
  process.stdout.write(
    '| passages | by | median | p95 | searches/s | memory of the web process |\n| ---: | --- | ---: | ---: | ---: | ---: |\n',
  );
  for (const { passages, way, median, p95, rate, megabytes } of rows)
    process.stdout.write(
      `| ${passages.toLocaleString('en-GB')} | ${way} | ${median.toFixed(0)} ms | ${p95.toFixed(0)} ms | ${rate.toFixed(0)} | ${megabytes.toFixed(0)} MB |\n`,
    );
}
