import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { Mistake } from '../mistake.ts';
import { checkedKey, type FileStore, type Put } from './file-store.ts';

/** What a file is called until it is whole. */
const half = '.half-';
/** Milliseconds after which a half-written file is known to be nobody's. */
const abandoned = 24 * 3_600_000;

/** Files in a folder that a person can read. Each is written under another name, flushed to the disk, and then put in place. */
export function folderStore(root: string): FileStore {
  const pathOf = (key: string) => join(root, ...checkedKey(key).split('/'));
  return {
    async put(key, body) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const beside = join(dirname(path), `${half}${randomUUID()}`);
      try {
        const put = await written(beside, body instanceof Uint8Array ? Readable.from([body]) : body);
        await rename(beside, path);
        return put;
      } catch (error) {
        await rm(beside, { force: true });
        throw plain(error);
      }
    },
    async get(key, range) {
      const total = await sizeOf(pathOf(key));
      if (total === null) return null;
      const stream = createReadStream(pathOf(key), range && { start: range.start, end: range.end });
      return { stream, total, bytes: range ? Math.min(range.end, total - 1) - range.start + 1 : total };
    },
    size: (key) => sizeOf(pathOf(key)),
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      // Only empty folders go.
      await rmdir(dirname(path)).catch(() => {});
    },
    list: (prefix) => listed(root, prefix),
  };
}

/** Takes away what was left half written a day or more ago. @returns how many */
export async function sweepFolder(root: string, now: Date): Promise<number> {
  let gone = 0;
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.name.startsWith(half)) continue;
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (now.getTime() - mtimeMs < abandoned) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
}

async function written(path: string, body: Readable): Promise<Put> {
  const file = await open(path, 'wx', 0o640);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of body) {
      hash.update(chunk as Uint8Array);
      bytes += (chunk as Uint8Array).length;
      await file.writeFile(chunk as Uint8Array);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function* listed(root: string, prefix: string) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(half)) continue;
    const path = join(entry.parentPath, entry.name);
    const key = relative(root, path).split(sep).join('/');
    const bytes = key.startsWith(prefix) ? await sizeOf(path) : null;
    if (bytes !== null) yield { key, bytes };
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function plain(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Mistake(
      'The disk is full, so the file could not be kept. Nothing else was lost.',
      'Ask whoever runs the site to make room, then try again.',
    );
  if (code === 'EACCES' || code === 'EROFS')
    return new Mistake(
      'The folder of files cannot be written.',
      'Ask whoever runs the site to let the program write there.',
    );
  return error;
}
