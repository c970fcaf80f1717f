import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { meantBy } from './embedded-trouble.ts';

const isRoot = process.getuid?.() === 0;
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

/** What is tried here has nothing to do with power cuts, so nothing waits for the disk. */
const settings = { fsync: 'off' };

async function started(path: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const server = await startEmbedded(path, { settings, ...options });
  undo.push(() => server.stop());
  return server;
}

async function ask(server: Embedded, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

/** A process of the account that the server has, whose number can be mistaken for the server's. */
function somebody(): ChildProcess {
  const account = isRoot ? { uid: 65534, gid: 65534 } : {};
  const child = spawn('sleep', ['60'], { ...account, stdio: 'ignore', cwd: '/' });
  undo.push(() => child.kill());
  return child;
}

describe('one owner', () => {
  test('a second start on a folder is told who has it, and harms nothing', async () => {
    const path = folder();
    const first = await started(path);
    await ask(first, 'create table kept as select 7 as seven');
    await expect(startEmbedded(path)).rejects.toThrow(`process ${process.pid} on`);
    expect(await ask(first, 'select seven from kept')).toEqual([{ seven: 7 }]);
    await first.stop();
    expect(await ask(await started(path), 'select seven from kept')).toEqual([{ seven: 7 }]);
  });

  test('of two that make a new folder at the same moment one has it, and the other is told', async () => {
    const path = folder();
    const both = await Promise.allSettled([started(path), started(path)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(String(lost?.reason)).toMatch(/running already/u);
    expect(readdirSync(path).filter((name) => name.includes('half'))).toEqual([]);
  });
});

describe('what a crash leaves behind does not stop the next start', () => {
  test('a number that is somebody else’s by now, and a lock on the socket', async () => {
    const path = folder();
    await (await startEmbedded(path, { settings })).stop();
    const pid = somebody().pid!;
    for (const [name, words] of [
      [join(path, 'data', 'postmaster.pid'), `${pid}\n${path}/data\n1700000000\n5432\n${path}/s\n\n\n`],
      [join(path, 's', '.s.PGSQL.5432.lock'), `${pid}\n${path}/data\n1700000000\n5432\n${path}/s\n`],
    ] as const) {
      writeFileSync(name, words, { mode: 0o600 });
      if (isRoot) chownSync(name, 65534, 65534);
    }
    expect(await ask(await started(path), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a data folder that was half made', async () => {
    const path = folder();
    mkdirSync(join(path, 'data.half-0000'));
    writeFileSync(join(path, 'data.half-0000', 'PG_VERSION'), '18\n');
    expect(await ask(await started(path), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a program whose bytes a power cut took, so that only its names are there', async () => {
    const path = folder();
    await (await startEmbedded(path, { settings })).stop();
    const program = readdirSync(path).find((name) => name.startsWith('postgresql-18'))!;
    writeFileSync(join(path, program, 'bin', 'postgres'), '');
    expect(await ask(await started(path), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('where it lies', () => {
  test('a path longer than a socket may have', async () => {
    const path = join(folder(), 'a-long-name-that-somebody-might-well-give'.repeat(3));
    const server = await started(path);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(existsSync(server.connection.host)).toBe(false);
  });

  test.runIf(isRoot)(
    'root’s own folder, which no other account may enter: elsewhere, and found again',
    async () => {
      const closed = folder();
      chmodSync(closed, 0o700);
      const [asked, elsewhere] = [join(closed, 'data'), folder()];
      const first = await started(asked, { elsewhere });
      expect(first.folder.startsWith(elsewhere)).toBe(true);
      await ask(first, 'create table kept as select 7 as seven');
      await first.stop();
      const second = await started(asked, { elsewhere });
      expect(await ask(second, 'select seven from kept')).toEqual([{ seven: 7 }]);
      await second.stop();
      rmSync(second.folder, { recursive: true });
      await expect(startEmbedded(asked, { elsewhere })).rejects.toThrow(/that is not there/u);
    },
  );
});

describe('what cannot be used is said in plain words, and left as it is', () => {
  test('data of another PostgreSQL', async () => {
    const path = folder();
    mkdirSync(join(path, 'data'));
    writeFileSync(join(path, 'data', 'PG_VERSION'), '15\n');
    await expect(startEmbedded(path)).rejects.toThrow(/made by PostgreSQL 15; this program brings 18/u);
    expect(readFileSync(join(path, 'data', 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  test('a folder with something else in it', async () => {
    const path = folder();
    mkdirSync(join(path, 'data'));
    writeFileSync(join(path, 'data', 'letter.txt'), 'Dear Ann');
    await expect(startEmbedded(path)).rejects.toThrow(/it is no database/u);
    expect(readdirSync(join(path, 'data'))).toEqual(['letter.txt']);
  });

  test('a setting that PostgreSQL refuses: at once, with what it said in this start and no other', async () => {
    const path = folder();
    await expect(startEmbedded(path, { settings: { ...settings, work_mem: 'much' } })).rejects.toThrow(
      /work_mem/u,
    );
    expect(await ask(await started(path), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.each([
    ['could not extend file "base/1": No space left on device', /disk .* is full/u],
    ["ENOENT: no such file or directory, mkdir '/x'", /can only be read/u],
    ['initdb: could not look up effective user ID 12345: user does not exist', /no name/u],
    ["EROFS: read-only file system, mkdir '/x'", /can only be read/u],
    ["EACCES: permission denied, mkdir '/x'", /may not write/u],
  ])('%s', (words, meaning) => {
    expect(meantBy(words, '/data')?.message).toMatch(meaning);
  });
});
