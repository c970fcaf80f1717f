import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { type FileStore, wholeOf } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

const room = mkdtempSync(join(tmpdir(), 'passalong-files-'));
mkdirSync(join(room, 's3'));
// In a process of its own, so that what it holds in memory is not counted as ours.
const server = spawn(
  process.execPath,
  [
    'node_modules/.bin/s3rver',
    '-d',
    join(room, 's3'),
    '-a',
    '127.0.0.1',
    '-p',
    '0',
    '--configure-bucket',
    'files',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const port = await new Promise<string>((found, failed) => {
  let said = '';
  server.once('exit', () => failed(new Error('the S3 server did not start')));
  server.stdout.on('data', (chunk) => {
    said += chunk;
    const match = /listening on \S+?:(\d+)/iu.exec(said);
    if (match) found(match[1]!);
  });
});
const account = {
  endpoint: `http://127.0.0.1:${port}`,
  bucket: 'files',
  region: 'eu-west-2',
  accessKey: 'S3RVER',
  secretKey: 'S3RVER',
  prefix: 'site/',
  pathStyle: true,
};
const folder = join(room, 'folder');
afterAll(() => {
  server.removeAllListeners('exit');
  server.kill();
  rmSync(room, { recursive: true, force: true });
});

const stores: [string, FileStore][] = [
  ['a folder', folderStore(folder)],
  ['a real S3-compatible server', s3Store(account)],
];

describe.each(stores)('files in %s', (_name, store) => {
  test('come back as they were, whole or in part, and are replaced and deleted without fuss', async () => {
    const bytes = randomBytes(70_000);
    const put = await store.put('editions/one/tips.pdf', bytes);
    expect(put).toEqual({ bytes: 70_000, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(await wholeOf(store, 'editions/one/tips.pdf')).toEqual(bytes);
    const part = await store.get('editions/one/tips.pdf', { start: 10, end: 19 });
    expect(part).toMatchObject({ bytes: 10, total: 70_000 });
    expect(Buffer.concat(await part!.stream.toArray())).toEqual(bytes.subarray(10, 20));
    const last = await store.get('editions/one/tips.pdf', { start: 69_990, end: 80_000 });
    expect(last).toMatchObject({ bytes: 10, total: 70_000 });
    expect(Buffer.concat(await last!.stream.toArray())).toEqual(bytes.subarray(69_990));
    await expect(store.get('editions/one/tips.pdf', { start: 70_000, end: 70_001 })).rejects.toThrow(
      RangeError,
    );
    await store.put('empty.txt', new Uint8Array());
    expect(await wholeOf(store, 'empty.txt')).toHaveLength(0);
    await store.put('editions/one/tips.pdf', Buffer.from('anew'));
    expect(await store.size('editions/one/tips.pdf')).toBe(4);
    await store.delete('editions/one/tips.pdf');
    await store.delete('editions/one/tips.pdf');
    expect(await store.get('editions/one/tips.pdf')).toBeNull();
    expect(await store.size('nothing/here')).toBeNull();
  });

  test('are listed by what their key begins with', async () => {
    for (const key of ['list/a.txt', 'list/b/c.txt', 'list/bc.txt', 'else/d.txt'])
      await store.put(key, Buffer.from(key));
    const listed = async (prefix: string) => {
      const keys: string[] = [];
      for await (const { key, bytes } of store.list(prefix)) if (bytes === key.length) keys.push(key);
      return keys.sort();
    };
    expect(await listed('list/')).toEqual(['list/a.txt', 'list/b/c.txt', 'list/bc.txt']);
    expect(await listed('list/b')).toEqual(['list/b/c.txt', 'list/bc.txt']);
    expect(await listed('nothing')).toEqual([]);
    expect(await listed('')).toContain('else/d.txt');
  });

  test('are streamed: a hundred and fifty megabytes are never held in memory', async () => {
    const before = process.memoryUsage().rss;
    let most = 0;
    const body = Readable.from(
      (function* () {
        for (let i = 0; i < 150; i += 1) {
          most = Math.max(most, process.memoryUsage().rss - before);
          yield randomBytes(1024 * 1024);
        }
      })(),
    );
    expect(await store.put('large.bin', body)).toMatchObject({ bytes: 150 * 1024 * 1024 });
    expect(await store.size('large.bin')).toBe(150 * 1024 * 1024);
    expect(most).toBeLessThan(100 * 1024 * 1024);
    await store.delete('large.bin');
  });

  test('that stop half-way leave nothing, or the one there was: an upload that broke is not a file', async () => {
    const broken = (pieces: number) =>
      Readable.from(
        (function* () {
          for (let i = 0; i < pieces; i += 1) yield randomBytes(1024 * 1024);
          throw new Error('the line broke');
        })(),
      );
    await store.put('whole.txt', Buffer.from('whole'));
    // Of an S3 upload, the second is one in parts.
    for (const pieces of [1, 12]) {
      await expect(store.put('broken.txt', broken(pieces))).rejects.toThrow('the line broke');
      expect(await store.get('broken.txt')).toBeNull();
      await expect(store.put('whole.txt', broken(pieces))).rejects.toThrow('the line broke');
      expect(String(await wholeOf(store, 'whole.txt'))).toBe('whole');
    }
  });

  test.each([
    '../out',
    '/etc/passwd',
    'a/../../b',
    '',
    'a//b',
    'a/.hidden',
    'a\\b',
    'con.txt',
    'a /b',
    `${'ŵ'.repeat(150)}`,
    'a\u0000b',
    `${'x'.repeat(600)}`,
  ])('have keys that lead nowhere else: %j is refused', async (key) => {
    await expect((async () => store.put(key, Buffer.from('x')))()).rejects.toThrow(
      'cannot be kept under that name',
    );
  });
});

test('a folder holds no half of a file after one that broke, and what a killed program left goes after a day', async () => {
  const halves = () =>
    readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.half-'));
  expect(halves()).toEqual([]);
  const store = folderStore(folder);
  await store.put('left/whole.txt', Buffer.from('whole'));
  for (const name of ['.half-old', '.half-new']) writeFileSync(join(folder, 'left', name), 'half');
  utimesSync(join(folder, 'left', '.half-old'), 0, 0);
  utimesSync(join(folder, 'left', 'whole.txt'), 0, 0);
  expect(await store.sweep(new Date())).toBe(1);
  expect(halves()).toEqual([join('left', '.half-new')]);
  expect(await store.size('left/whole.txt')).toBe(5);
});

test('in a folder files are kept and deleted side by side at the same moment, and none is lost', async () => {
  const store = folderStore(folder);
  const names = Array.from({ length: 200 }, (_, i) => `side/by/${i}.txt`);
  const busy = await Promise.allSettled(
    names.map(async (name) => {
      for (let round = 0; round < 5; round += 1) {
        await store.put(name, Buffer.from(name));
        await store.delete(name);
      }
      await store.put(name, Buffer.from(name));
    }),
  );
  expect(busy.filter(({ status }) => status === 'rejected')).toEqual([]);
  for (const name of names) expect(await store.size(name)).toBe(name.length);
});

test('empty folders go, but never the store’s own', async () => {
  const own = join(room, 'own');
  const store = folderStore(own);
  await store.put('a/b/c.txt', Buffer.from('x'));
  await store.delete('a/b/c.txt');
  expect(readdirSync(own)).toEqual([]);
  expect(existsSync(own)).toBe(true);
});

test('a full disk is told in words, and leaves nothing half done', async () => {
  const some = await open(join(room, 'some'), 'w');
  const handle = Object.getPrototypeOf(some) as { sync(): Promise<void> };
  await some.close();
  const { sync } = handle;
  // A disk may say only when it is flushed that it has no room.
  handle.sync = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
  try {
    const store = folderStore(join(room, 'full'));
    await expect(store.put('a/b.txt', Buffer.from('x'))).rejects.toThrow('The disk is full');
    expect(readdirSync(join(room, 'full', 'a'))).toEqual([]);
  } finally {
    handle.sync = sync;
  }
});

test('a folder where a file is, and a file where a folder is, are told in words', async () => {
  const store = folderStore(join(room, 'clash'));
  await store.put('a/b', Buffer.from('x'));
  await expect(store.put('a', Buffer.from('x'))).rejects.toThrow('a folder of that name');
  await expect(store.put('a/b/c', Buffer.from('x'))).rejects.toThrow('a file where a folder');
  expect(await store.get('a')).toBeNull();
});

test('a store that cannot be used is told in words to whoever runs the site', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield randomBytes(1024 * 1024);
    })(),
  );
  const away = s3Store({ ...account, endpoint: 'http://127.0.0.1:9' });
  await expect(away.put('a.txt', endless)).rejects.toThrow('does not answer');
  expect(endless.destroyed).toBe(true);
  await expect(away.size('a.txt')).rejects.toThrow('does not answer');
  await expect(s3Store({ ...account, bucket: 'no-such' }).put('a.txt', Buffer.from('x'))).rejects.toThrow(
    'no bucket of that name',
  );
  await expect(s3Store({ ...account, accessKey: 'nobody' }).put('a.txt', Buffer.from('x'))).rejects.toThrow(
    'does not let',
  );
});
