import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from '../mistake.ts';
import { type Account, giveTo } from './embedded-account.ts';
import { madeHalf, settle } from './embedded-half.ts';
import type { Program } from './embedded-program.ts';
import { meantBy } from './embedded-trouble.ts';

/**
 * The data folder, made where there is none.
 * @param isLasting whether it must outlive a power cut
 * @throws Mistake where it cannot be made
 */
export function dataIn(folder: string, program: Program, account: Account, isLasting: boolean): string {
  const data = join(folder, 'data');
  if (!isThere(data)) make(data, program, account, isLasting);
  return data;
}

/** Makes sure that a folder holds no database but one of this major version. @throws Mistake that says what it holds */
export function mustFit(folder: string, major: string): void {
  const data = join(folder, 'data');
  if (!isThere(data)) return;
  const path = join(data, 'PG_VERSION');
  const made = existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
  if (made === major) return;
  if (!made)
    throw new Mistake(
      `There is something in ${data}, and it is no database.`,
      'Look what it is. Move it away, or set PASSALONG_DATA to another folder.',
    );
  throw new Mistake(
    `The database in ${data} was made by PostgreSQL ${made}; this program brings ${major}.`,
    'Start the version of Passalong that made it, make a backup there, and restore it here into a new folder.',
  );
}

function isThere(data: string): boolean {
  return existsSync(data) && readdirSync(data).length > 0;
}

/** Words sort by code point: the same on every machine, whatever its system thinks of letters this year. */
const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];

function make(data: string, program: Program, account: Account, isLasting: boolean): void {
  const half = madeHalf(data, (path) => {
    giveTo(path, account);
    // Trust: who can reach the socket is settled by the folder it lies in.
    const words = ['-D', path, '-U', 'passalong', '--auth=trust', ...locale, ...syncing(isLasting)];
    const { status, stderr, error } = spawnSync(program.initdb, words, {
      ...account,
      encoding: 'utf8',
      cwd: path,
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    });
    if (status !== 0) throw cannotMake(dirname(data), `${error?.message ?? ''}\n${stderr ?? ''}`);
  });
  // initdb waits for the disk itself.
  settle(half, data, true);
}

/** One call that waits for the whole disk, where there is one, instead of one for each of a thousand files. */
function syncing(isLasting: boolean): string[] {
  if (!isLasting) return ['--no-sync'];
  return process.platform === 'linux' ? ['--sync-method=syncfs'] : [];
}

function cannotMake(folder: string, why: string): Mistake {
  const first = why.split('\n').find((line) => line.trim()) ?? 'it did not say why';
  return (
    meantBy(why, folder) ??
    new Mistake(
      `The database could not be made in ${folder}: ${first.trim()}`,
      'Check that the folder can be written, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  );
}
