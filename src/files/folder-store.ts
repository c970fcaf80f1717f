import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Mistake } from '../mistake.ts';
import { checkedKey, type FileStore, type Got, type Put, type Range, withinFile } from './file-store.ts';
import { sweepHalves } from './sweep-halves.ts';

/** What a file is called until it is whole. */
const half = '.half-';

/** Files in a folder that a person can read. Each is written under another name, flushed to the disk, and then put in place. */
export function folderStore(root: string): FileStore {
  const pathOf = (key: string) => join(root, ...checkedKey(key).split('/'));
  return {
    async put(key, body) {
      const path = pathOf(key);
      const source = body instanceof Uint8Array ? Readable.from([body]) : body;
      try {
        return await putIn(path, source);
      } catch (error) {
        source.destroy();
        throw plain(error);
      }
    },
    get: (key, range) => got(pathOf(key), range),
    size: (key) => sizeOf(pathOf(key)),
    async delete(key) {
      await rm(pathOf(key), { force: true });
      // Folders go when they are empty, but never the store's own.
      for (let folder = dirname(pathOf(key)); folder !== join(root); folder = dirname(folder))
        if (!(await isGone(folder))) break;
    },
    list: (prefix) => listed(root, '', prefix),
    sweep: (now) => sweepHalves(root, half, now),
  };
}

function isGone(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  );
}

async function putIn(path: string, source: Readable): Promise<Put> {
  const beside = join(dirname(path), `${half}${randomUUID()}`);
  const file = await created(beside);
  try {
    const put = await written(file, source);
    await rename(beside, path);
    await flushedFolder(dirname(path));
    return put;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A new file in a folder that is made; again where somebody took the folder away, as it was empty, at the same moment. */
async function created(path: string): Promise<FileHandle> {
  for (let tries = 1; ; tries += 1) {
    try {
      await mkdir(dirname(path), { recursive: true });
      return await open(path, 'wx', 0o640);
    } catch (error) {
      if (tries >= 50 || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

async function written(file: FileHandle, body: Readable): Promise<Put> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of body) {
      hash.update(chunk as Uint8Array);
      bytes += (chunk as Uint8Array).length;
      await file.writeFile(chunk as Uint8Array);
    }
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes) throw new Error(`Of ${bytes} bytes written the disk holds ${size}.`);
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A new name is safe from a power cut only when its folder is on the disk. Not every system can do this for a folder. */
async function flushedFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** The file is opened before it is measured, so that one replaced or deleted meanwhile is sent as it was. */
async function got(path: string, range: Range | undefined): Promise<Got | null> {
  const file = await orNull(open(path, 'r'));
  if (!file) return null;
  try {
    const found = await file.stat();
    if (!found.isFile()) {
      await file.close();
      return null;
    }
    const total = found.size;
    const part = range && withinFile(range, total);
    const bytes = part ? part.end - part.start + 1 : total;
    return { stream: file.createReadStream(part ?? {}), total, bytes };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Goes only into folders that may hold such keys. @param within the folder as the beginning of a key: '' or 'a/b/' */
async function* listed(
  root: string,
  within: string,
  prefix: string,
): AsyncIterable<{ key: string; bytes: number }> {
  for (const entry of (await orNull(readdir(join(root, within), { withFileTypes: true }))) ?? []) {
    const key = within + entry.name;
    if (entry.isDirectory()) {
      const folder = `${key}/`;
      if (folder.startsWith(prefix) || prefix.startsWith(folder)) yield* listed(root, folder, prefix);
    } else if (entry.isFile() && !entry.name.startsWith(half) && key.startsWith(prefix)) {
      const bytes = await sizeOf(join(root, key));
      if (bytes !== null) yield { key, bytes };
    }
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await orNull(stat(path));
  return found?.isFile() ? found.size : null;
}

async function orNull<T>(wanted: Promise<T>): Promise<T | null> {
  try {
    return await wanted;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

const askForRoom = 'Ask whoever runs the site to make room, then try again.';
const askToLet = 'Ask whoever runs the site to let the program write there.';
/** What the system says when it will not keep a file, and what that means for people. */
const faults: Record<string, [what: string, remedy: string]> = {
  ENOSPC: ['The disk is full, so the file could not be kept. Nothing else was lost.', askForRoom],
  EDQUOT: ['The disk is full, so the file could not be kept. Nothing else was lost.', askForRoom],
  EACCES: ['The folder of files cannot be written.', askToLet],
  EROFS: ['The folder of files cannot be written.', askToLet],
  EISDIR: ['There is a folder of that name already.', 'Choose another name.'],
  ENOTDIR: ['There is a file where a folder of that name would be.', 'Choose another name.'],
  EEXIST: ['There is a file where a folder of that name would be.', 'Choose another name.'],
};

function plain(error: unknown): unknown {
  const fault = faults[(error as NodeJS.ErrnoException).code ?? ''];
  return fault ? new Mistake(...fault) : error;
}
