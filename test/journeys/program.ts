import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { built } from './built.ts';

await built();

const pinned = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

/** The Node that the project pins. */
export const node = existsSync(pinned) ? pinned : process.execPath;

/** What a person types, as a file. */
export const command = fileURLToPath(new URL('../../bin/passalong.js', import.meta.url));

/** What came of running the program. */
export interface Ran {
  /** null where a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs `passalong` with these words, as somebody types them, and waits until it ends. */
export function passalong(...words: string[]): Promise<Ran> {
  return ended(started(words));
}

/**
 * Starts `passalong`.
 * @param words what is typed after it
 * @param before a program that is to run it, with its words
 * @param settings variables of its environment beside those that are there
 */
export function started(
  words: readonly string[],
  before: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  const [program, ...rest] = [...before, node, command, ...words] as [string, ...string[]];
  return spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...settings } });
}

/** Waits until what was started ends. */
export function ended(child: ChildProcess): Promise<Ran> {
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const parts: Buffer[] = [];
    stream?.on('data', (part: Buffer) => parts.push(part));
    return parts;
  }) as [Buffer[], Buffer[]];
  const text = (parts: Buffer[]) => Buffer.concat(parts).toString('utf8');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: text(stdout), stderr: text(stderr) }),
    );
  });
}

/** A folder of its own for a file of tests, gone when they have ended. */
export function workplace(): string {
  const path = mkdtempSync(join(tmpdir(), 'passalong-journey-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Does something for each, two at once: as many as the smallest machine that we test on has cores. */
export async function twoAtOnce<T>(all: Iterable<T>, act: (one: T) => Promise<void>): Promise<void> {
  const queue = all[Symbol.iterator]();
  const take = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await act(next.value);
  };
  await Promise.all([take(), take()]);
}
