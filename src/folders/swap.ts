import { readdirSync, renameSync, rmSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How often another run may get in first while a folder is put in its place. */
const mostTries = 20;

/**
 * Puts the folder `beside` where `target` is, which is moved aside first and comes back when that fails. Of several
 * runs at once each puts its own there whole; the last one stays. Nothing can stop it half way but the machine.
 */
export async function swap(beside: string, target: string): Promise<void> {
  const aside: string[] = [];
  for (let tries = 0; ; tries += 1) {
    const old = join(dirname(target), ownPrefix(target, 'old') + tries);
    if (moved(target, old)) aside.push(old);
    try {
      renameSync(beside, target);
      break;
    } catch (error) {
      if (isTaken(error) && tries < mostTries) continue;
      const last = aside.pop();
      if (last) renameSync(last, target);
      throw error;
    }
  }
  for (const [index, old] of aside.entries()) {
    // Under a name that never comes back, so that nobody takes a folder that is half gone for a whole one.
    const gone = join(dirname(target), `${ownPrefix(target, 'making')}gone-${index}`);
    await rm(moved(old, gone) ? gone : old, { recursive: true, force: true });
  }
}

/** Mends what a killed run left: its half-written folder goes, and the folder it had moved aside comes back. */
export async function tidy(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(parent)) {
    const [, kind, pid] = name.startsWith(prefix)
      ? (/^(making|old)-(\d+)/u.exec(name.slice(prefix.length)) ?? [])
      : [];
    if (!kind || isAlive(Number(pid))) continue;
    if (kind === 'old' && (await isGone(target)) && moved(join(parent, name), target)) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Whether a process of this number runs that is not ourselves. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Clears away what is half done when somebody stops the program (Ctrl-C), which then ends as it would have.
 * @returns what to call when nothing is half done any more
 */
export function clearedWhenStopped(target: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const own = [ownPrefix(target, 'making'), ownPrefix(target, 'old')];
  const stop = (signal: NodeJS.Signals) => {
    for (const name of readdirSync(dirname(target)))
      if (own.some((prefix) => name.startsWith(prefix)))
        // A file that is being written may turn up while its folder goes.
        rmSync(join(dirname(target), name), { recursive: true, force: true, maxRetries: 5 });
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
}

/** How the names of this run's own folders beside `target` begin: half made or half gone ("making"), or moved aside. */
export function ownPrefix(target: string, kind: 'making' | 'old'): string {
  return `.${basename(target)}.${kind}-${process.pid}-`;
}

/** Whether there was something to move, and no other run was faster. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || isTaken(error)) return false;
    throw error;
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

function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
