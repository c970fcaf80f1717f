import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A program that writes into a database of its own, in another process, to be killed. */
export interface Writer {
  process: ChildProcess;
  /** Every number that was acknowledged. */
  acknowledged: number[];
  /** Waits until so many more were acknowledged. */
  wrote(count: number): Promise<void>;
  /** Kills it as a machine does that is short of memory, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts one. @param from the number to begin above */
export function writer(folder: string, from: number): Writer {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'insert-for-ever.ts'), folder, String(from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const acknowledged: number[] = [];
  createInterface(child.stdout!).on('line', (line) => {
    if (line !== 'ready') acknowledged.push(Number(line));
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    process: child,
    acknowledged,
    async wrote(count) {
      const enough = acknowledged.length + count;
      while (acknowledged.length < enough) {
        if (child.exitCode !== null) throw new Error('the writer ended by itself');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The number of the process that serves a folder. */
export function serverIn(folder: string): number {
  return Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The shells that would end the server when its program dies. */
export function shellsOf(server: number): number[] {
  const parent = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(server)], { encoding: 'utf8' }));
  return [parent, ...partsOf(parent)].filter((pid) => pid !== server);
}

/** The processes that a process began. */
export function partsOf(parent: number): number[] {
  const found = execFileSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' });
  return found.trim().split(/\s+/u).map(Number);
}
