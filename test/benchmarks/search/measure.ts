/**
 * How long searching takes over real HTTP with 3,060 stories and 100,000 passages, for eight people at once, each at an address
 * and a connection of their own: by words alone, and by words and meaning, one after the other in one run, each in a process of
 * its own. First the 600 questions that come right after a start; then, after 2,400 others, which is a site that has been running,
 * 600 again and again: the middle of five rounds, and from which to which. Then with ten times the passages.
 *
 *   bin/install, then: node test/benchmarks/search/measure.ts 100000 1000000
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../../src/database/embedded.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { installQueue } from '../../../src/jobs/queue.ts';
import { asStarted } from '../as-started.ts';
import { manyStories } from '../many-stories.ts';
import { asked, early, others } from './questions.ts';

/** People who search at the same time. */
const people = 8;
/** Searches that are not measured, between a start and a site that has been running. */
const warmUp = 2400;
/** Rounds of a site that has been running. */
const rounds = 5;

interface Round {
  median: number;
  p95: number;
  rate: number;
}

interface Measured extends Round {
  passages: number;
  way: string;
  /** The least and the greatest of the rounds. */
  p95s: readonly number[];
  megabytes: number;
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
      for (const { when, all, megabytes } of await ran(embedded.url, room, { meaning, passages })) {
        const sorted = all.toSorted((a, b) => a.p95 - b.p95);
        const p95s = sorted.map(({ p95 }) => p95);
        ways.push({ passages, way: `${way}, ${when}`, ...sorted[all.length >> 1]!, p95s, megabytes });
      }
    return ways;
  } finally {
    await pool.end();
    await embedded.stop();
    rmSync(room, { recursive: true, force: true });
  }
}

async function ran(url: string, room: string, { meaning, passages }: { meaning: string; passages: number }) {
  const [command, ...words] = asStarted();
  const web = spawn(command, [...words, 'web'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PASSALONG_DATA: join(room, 'data'),
      PASSALONG_PORT: '0',
      PASSALONG_MEANING: meaning,
      PASSALONG_SEARCH_PER_MINUTE: '100000',
      PASSALONG_TRUST_PROXY: 'yes',
      PASSALONG_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(web);
    // Until everything that can be found is held.
    await wait(2000 + passages / 10);
    const began = {
      when: 'just started',
      all: [await counted(address, early)],
      megabytes: memoryOf(web.pid!),
    };
    await searched(address, others(warmUp));
    const all: Round[] = [];
    while (all.length < rounds) all.push(await counted(address, asked));
    return [began, { when: 'running', all, megabytes: memoryOf(web.pid!) }];
  } finally {
    web.kill('SIGTERM');
    await new Promise((resolve) => web.once('exit', resolve));
  }
}

async function counted(address: string, questions: readonly string[]): Promise<Round> {
  const began = performance.now();
  const times = await searched(address, questions);
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95), rate: times.length / seconds };
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

async function searched(address: string, questions: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const one = async (_: unknown, person: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (next < questions.length) {
      const question = questions[next]!;
      next += 1;
      const began = performance.now();
      await opened(`${address}/search?q=${encodeURIComponent(question)}`, agent, `10.0.0.${person + 1}`);
      times.push(performance.now() - began);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: people }, one));
  return times;
}

/** Opens a page as somebody at an address does, with as little work as can be: it shares two cores with what is measured. */
function opened(url: string, agent: Agent, from: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'x-forwarded-for': from } }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}: ${url}`)),
      );
    }).on('error', reject);
  });
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
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${people} people at once, ${asked.length} different questions a round\n\n`,
  );
  process.stdout.write(
    '| passages | by | median | p95 | p95, all rounds | searches/s | memory of the web process |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: |\n',
  );
  for (const { passages, way, median, p95, p95s, rate, megabytes } of rows)
    process.stdout.write(
      `| ${passages.toLocaleString('en-GB')} | ${way} | ${median.toFixed(0)} ms | ${p95.toFixed(0)} ms | ${[p95s[0]!, p95s.at(-1)!].map(Math.round).join(' to ')} ms | ${rate.toFixed(0)} | ${megabytes.toFixed(0)} MB |\n`,
    );
}
