import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Mistake } from '../mistake.ts';
import { plainFault } from './plain-fault.ts';
import { clearedWhenStopped, ownPrefix, swap, tidy } from './swap.ts';

/** The file that says what a folder is, and lists everything in it. */
export const contentsFile = 'telling.json';

/**
 * Puts `files` into the folder `path`, whole or not at all: they are written beside it and moved into place, and a
 * folder made before is replaced only when all of them are there.
 * @param files names in the folder, without directories, and their bytes
 * @throws Mistake when the folder holds anything that was not made here, or cannot be written
 */
export async function putFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // Through a link, so that the folder it leads to is replaced and not the link.
  const target = await realpath(path).catch(() => resolve(path));
  try {
    await mkdir(dirname(target), { recursive: true });
    await tidy(target);
    await mayReplace(target, path);
    const beside = join(dirname(target), ownPrefix(target, 'making') + randomUUID());
    const settled = clearedWhenStopped(target);
    try {
      mkdirSync(beside, { mode: 0o700 });
      for (const [name, bytes] of files) await writeFile(join(beside, name), bytes);
      // While it is made it is for its maker alone; then it is to be shared as any folder is.
      await chmod(beside, 0o777 & ~process.umask());
      await swap(beside, target);
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      throw error;
    } finally {
      settled();
    }
  } catch (error) {
    throw plainFault(error, path);
  }
}

/**
 * Refuses a folder that holds somebody's other files, before any work is done.
 * @throws Mistake naming what is in the way
 */
export async function mayReplace(target: string, named: string): Promise<void> {
  let others = await othersIn(target, named);
  // Looked at twice: another run may have put its own folder there between the names and the list of them.
  if (others.length) others = await othersIn(target, named);
  if (others.length === 0) return;
  const some = others.slice(0, 3).join(', ');
  throw new Mistake(
    `This folder holds files that Passalong did not make: ${some}${others.length > 3 ? ' and more' : ''}.`,
    'Choose a new folder with --out, or move those files away. Nothing was changed.',
    { file: named },
  );
}

async function othersIn(target: string, named: string): Promise<string[]> {
  const there = await namesIn(target, named);
  if (there.length === 0) return [];
  const ours = new Set(await listedIn(target));
  return there.filter((name) => !ours.has(name));
}

async function namesIn(target: string, named: string): Promise<string[]> {
  try {
    return await readdir(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR' && (await isThere(target)))
      throw new Mistake('This is a file, not a folder.', 'Choose a new folder with --out.', { file: named });
    throw plainFault(error, named);
  }
}

async function listedIn(target: string): Promise<string[]> {
  try {
    const listed: unknown = JSON.parse(await readFile(join(target, contentsFile), 'utf8'));
    const files = typeof listed === 'object' && listed !== null && 'files' in listed ? listed.files : [];
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

async function isThere(target: string): Promise<boolean> {
  return stat(target).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
