import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` in a data folder says: who serves it, and where. */
export interface Said {
  pid: number;
  /** The folder of its socket; null while the server is beginning. */
  socket: string | null;
}

/** Reads who is said to serve a data folder; null when nobody is. It may be out of date. */
export function saidToServe(data: string): Said | null {
  const lines = linesOf(join(data, 'postmaster.pid'));
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socket: lines[4]?.trim() || null } : null;
}

/** The lines of a file that a server which is ending may take away at any moment; none where there is no such file. */
function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a process is there, and is the server of this data folder (started by us, with its path in the command). */
export function serves(pid: number, data: string): boolean {
  return commandOf(pid).includes(`-D ${data} `);
}

/** The command of a process, words apart by spaces; empty when there is no such process. */
function commandOf(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** A number that no process has: above what Linux and macOS give out. */
const nobody = 1_999_999_999;
/** Milliseconds after which a file with nothing in it was left by a crash, not begun this moment. */
const begun = 5000;

/**
 * After a crash the number of the old server may be somebody else's, and PostgreSQL would wait for them for ever. So
 * another number is put in its place. The file stays: by its other lines PostgreSQL makes sure that no part of the
 * old server still writes. Call it only when the old server is not there.
 */
export function forgetNumber(data: string, socket: string): void {
  const path = join(data, 'postmaster.pid');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  const said = saidToServe(data);
  if (!said) {
    if (Date.now() - found.mtimeMs > begun) rmSync(path, { force: true });
    return;
  }
  // A number that is nobody's PostgreSQL sees to itself.
  if (!commandOf(said.pid)) return;
  const [, ...rest] = linesOf(path);
  if (rest.length === 0) return;
  writeFileSync(path, [String(nobody), ...rest].join('\n'));
  rmSync(join(socket, '.s.PGSQL.5432.lock'), { force: true });
  rmSync(join(socket, '.s.PGSQL.5432'), { force: true });
}
