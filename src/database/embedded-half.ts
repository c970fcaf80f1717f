import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Milliseconds after which something half made belongs to nobody: making takes seconds. */
const forgotten = 3_600_000;

/**
 * A name to make a folder under, so that one half made is never taken for whole, and two that make it at once do not meet.
 * Removes what was left half made by programs that were killed.
 */
export function halfMade(whole: string): string {
  const start = `${basename(whole)}.half-`;
  for (const name of readdirSync(dirname(whole))) {
    const path = join(dirname(whole), name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Date.now());
    if (name.startsWith(start) && age > forgotten) rmSync(path, { recursive: true, force: true });
  }
  return `${whole}.half-${randomBytes(4).toString('hex')}`;
}

/**
 * Makes a folder under such a name; what was half made is removed when it cannot be finished.
 * @param make what to do in it
 * @returns its name
 */
export function madeHalf(whole: string, make: (half: string) => void): string {
  const half = halfMade(whole);
  try {
    mkdirSync(half, { mode: 0o700 });
    make(half);
    return half;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Gives a folder that is made its real name, for good: after a power cut it is there, with all that is in it.
 * Where somebody else was quicker theirs is kept.
 * @param isWritten whether its bytes are on the disk already, or need not outlive a power cut
 */
export function settle(half: string, whole: string, isWritten: boolean): void {
  // The bytes before the name. One call for the disk takes less than a thousand for its files.
  if (!isWritten && process.platform === 'linux') spawnSync('sync', ['-f', half]);
  try {
    renameSync(half, whole);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  const folder = openSync(dirname(whole), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
