import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Mistake } from '../mistake.ts';
import { plainFault } from './plain-fault.ts';

/** The file that says what a folder is, and lists everything in it. */
export const contentsFile = 'telling.json';

/**
 * Puts `files` into the folder `path`, whole or not at all: they are written beside it and moved into place, and a
 * folder made before is replaced only when all of them are there.
 * @param files names in the folder, without directories, and their bytes
 * @throws Mistake when the folder holds anything that was not made here, or cannot be written
 */
export async function putFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(path);
  try {
    await mkdir(dirname(target), { recursive: true });
    await tidy(target);
    await mayReplace(target, path);
    const beside = await mkdtemp(join(dirname(target), `.${basename(target)}.making-${process.pid}-`));
    try {
      for (const [name, bytes] of files) await writeFile(join(beside, name), bytes);
      // A temporary folder is for its maker alone; this one is to be shared as any folder is.
      await chmod(beside, 0o777 & ~process.umask());
      await swap(beside, target);
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      throw error;
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
  const there = await namesIn(target, named);
  if (there.length === 0) return;
  const ours = new Set(await listedIn(target));
  const others = there.filter((name) => !ours.has(name));
  if (others.length === 0) return;
  const some = others.slice(0, 3).join(', ');
  throw new Mistake(
    `This folder holds files that Passalong did not make: ${some}${others.length > 3 ? ' and more' : ''}.`,
    'Choose a new folder with --out, or move those files away. Nothing was changed.',
    { file: named },
  );
}

async function namesIn(target: string, named: string): Promise<string[]> {
  try {
    return await readdir(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR')
      throw new Mistake('This is a file, not a folder.', 'Choose a new folder with --out.', { file: named });
    throw error;
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

async function swap(beside: string, target: string): Promise<void> {
  const old = `${dirname(target)}/.${basename(target)}.old-${process.pid}`;
  const replaced = await moved(target, old);
  try {
    await rename(beside, target);
  } catch (error) {
    if (replaced) await rename(old, target);
    throw error;
  }
  if (replaced) await rm(old, { recursive: true, force: true });
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Mends what a killed run left: its half-written folder goes, and the folder it had moved aside comes back. */
async function tidy(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(parent)) {
    const [, kind, pid] = name.startsWith(prefix)
      ? (/^(making|old)-(\d+)/u.exec(name.slice(prefix.length)) ?? [])
      : [];
    if (!kind || alive(Number(pid))) continue;
    if (kind === 'old' && (await isGone(target))) await rename(join(parent, name), target);
    else await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function isGone(target: string): Promise<boolean> {
  try {
    await rmdir(target);
    return true;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

function alive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
