import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startEmbedded } from '../../src/database/embedded.ts';
import { partsOf, serverIn, shellsOf, type Writer, writer } from './writer.ts';

/** How often each is killed; set it higher to look for what is rare. */
const kills = Number(process.env.KILLS ?? 3);

// Each start waits for the disk, and a machine that tests has others who do.
vi.setConfig({ testTimeout: 120_000 + kills * 30_000 });

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'pl-')));
  chmodSync(path, 0o755);
  undo.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function begun(path: string, from: number): Writer {
  const one = writer(path, from);
  undo.push(() => one.kill());
  return one;
}

/** Which of the numbers that were acknowledged are not there. */
async function lost(path: string, acknowledged: number[]): Promise<number[]> {
  const server = await startEmbedded(path);
  try {
    const client = new pg.Client(server.connection);
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from written');
    const there = new Set(rows.map(({ id }) => Number(id)));
    await client.end();
    return acknowledged.filter((id) => !there.has(id));
  } finally {
    await server.stop();
  }
}

const some = () => 50 + Math.floor(Math.random() * 400);

describe('killed while people write: what they were told is kept, is kept', () => {
  test('the program, again and again; nothing goes on running behind it', async () => {
    const path = folder();
    const acknowledged: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const one = begun(path, 1_000_000 * kill);
      await one.wrote(some());
      const server = serverIn(path);
      await one.kill();
      acknowledged.push(...one.acknowledged);
      if (kill === 0) await expect.poll(() => isRunning(server), { timeout: 10_000 }).toBe(false);
    }
    expect(await lost(path, acknowledged)).toEqual([]);
  });

  test('the database, again and again: the program brings it back and goes on, without being started anew', async () => {
    const path = folder();
    const one = begun(path, 0);
    for (let kill = 0; kill < kills; kill += 1) {
      await one.wrote(some());
      process.kill(serverIn(path), 'SIGKILL');
    }
    await one.wrote(some());
    await expect(startEmbedded(path), 'still one owner').rejects.toThrow(/running already/u);
    await one.kill();
    expect(await lost(path, one.acknowledged)).toEqual([]);
  });

  test('a part of the database, which then begins anew: the program is its owner still', async () => {
    const path = folder();
    const one = begun(path, 0);
    await one.wrote(some());
    for (const pid of partsOf(serverIn(path)).slice(-1)) process.kill(pid, 'SIGKILL');
    await one.wrote(some());
    await expect(startEmbedded(path)).rejects.toThrow(/running already/u);
    await one.kill();
    expect(await lost(path, one.acknowledged)).toEqual([]);
  });

  test('the program and what would have ended the database: the next start ends it, and loses nothing', async () => {
    const path = folder();
    const one = begun(path, 0);
    await one.wrote(some());
    const server = serverIn(path);
    for (const pid of shellsOf(server)) process.kill(pid, 'SIGKILL');
    await one.kill();
    expect(isRunning(server)).toBe(true);
    expect(await lost(path, one.acknowledged)).toEqual([]);
    expect(isRunning(server)).toBe(false);
  });
});

test('two programs that start at once on one folder: one writes, the other says who does', async () => {
  const path = folder();
  const first = begun(path, 0);
  await first.wrote(10);
  await expect(startEmbedded(path)).rejects.toThrow(`process ${first.process.pid} on`);
  await first.wrote(10);
  await first.kill();
  expect(await lost(path, first.acknowledged)).toEqual([]);
});

/** Whether it runs. One that has ended keeps its number until whoever adopted it looks; its command is gone at once. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
