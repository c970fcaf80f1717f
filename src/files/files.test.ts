import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { afterAll, describe, expect, test } from 'vitest';
import { type FileStore, wholeOf } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

const room = mkdtempSync(join(tmpdir(), 'passalong-files-'));
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(room, 's3'),
  configureBuckets: [{ name: 'files', configs: [] }],
});
const { port } = await server.run();
const s3 = s3Store({
  endpoint: `http://127.0.0.1:${port}`,
  bucket: 'files',
  region: 'eu-west-2',
  accessKey: 'S3RVER',
  secretKey: 'S3RVER',
  prefix: 'site/',
  pathStyle: true,
});
afterAll(async () => {
  await server.close();
  rmSync(room, { recursive: true, force: true });
});

const stores: [string, FileStore][] = [
  ['a folder', folderStore(join(room, 'folder'))],
  ['a real S3-compatible server', s3],
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
    await store.put('editions/one/tips.pdf', Buffer.from('anew'));
    expect(await store.size('editions/one/tips.pdf')).toBe(4);
    await store.delete('editions/one/tips.pdf');
    await store.delete('editions/one/tips.pdf');
    expect(await store.get('editions/one/tips.pdf')).toBeNull();
    expect(await store.size('nothing/here')).toBeNull();
  });

  test('are listed by what their key begins with', async () => {
    for (const key of ['list/a.txt', 'list/b/c.txt', 'else/d.txt']) await store.put(key, Buffer.from(key));
    const keys: string[] = [];
    for await (const { key } of store.list('list/')) keys.push(key);
    expect(keys.sort()).toEqual(['list/a.txt', 'list/b/c.txt']);
  });

  test('are streamed: fifty megabytes are never held in memory', async () => {
    const chunk = randomBytes(1024 * 1024);
    const before = process.memoryUsage().rss;
    let most = 0;
    const body = Readable.from(
      (function* () {
        for (let i = 0; i < 50; i += 1) {
          most = Math.max(most, process.memoryUsage().rss - before);
          yield chunk;
        }
      })(),
    );
    expect(await store.put('large.bin', body)).toMatchObject({ bytes: 50 * 1024 * 1024 });
    expect(await store.size('large.bin')).toBe(50 * 1024 * 1024);
    // The S3 server runs in this process too, so this is what both hold.
    expect(most).toBeLessThan(200 * 1024 * 1024);
  });

  test('that stop half-way leave nothing: an upload that broke is not a file', async () => {
    const body = Readable.from(
      (function* () {
        yield Buffer.from('the first half');
        throw new Error('the line broke');
      })(),
    );
    await expect(store.put('broken.txt', body)).rejects.toThrow('the line broke');
    expect(await store.get('broken.txt')).toBeNull();
  });

  test.each([
    '../out',
    '/etc/passwd',
    'a/../../b',
    '',
    'a//b',
    'a/.hidden',
    'a\\b',
    'a\u0000b',
    `${'x'.repeat(600)}`,
  ])('have keys that lead nowhere else: %j is refused', async (key) => {
    await expect((async () => store.put(key, Buffer.from('x')))()).rejects.toThrow(
      'cannot be kept under that name',
    );
  });
});

test('a folder holds no half of a file after one that broke', () => {
  expect(
    readdirSync(join(room, 'folder'), { recursive: true }).filter((name) => String(name).includes('.half-')),
  ).toEqual([]);
});
