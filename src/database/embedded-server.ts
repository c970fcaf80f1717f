import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mistake } from '../mistake.ts';
import { type Account, giveTo } from './embedded-account.ts';
import type { Program } from './embedded-program.ts';

/** The longest path of a socket that every system takes, in bytes. */
const longestSocket = 103;

/**
 * Memory and the like for one small server shared with the site itself; everything else is PostgreSQL's own choice.
 * No network; fsync stays on, so that what was acknowledged is there after a power cut.
 */
const options: Record<string, string> = {
  listen_addresses: '',
  max_connections: '80',
  shared_buffers: '128MB',
  work_mem: '12MB',
  maintenance_work_mem: '96MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.2',
  jit: 'off',
  log_min_messages: 'warning',
};

/** Where the server is reached: a private folder, short enough. */
export function socketFolder(folder: string, account: Account): string {
  const near = join(folder, 's');
  const short = Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= longestSocket;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const path = short ? near : join(tmpdir(), `passalong-${name}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  giveTo(path, account);
  chmodSync(path, 0o700);
  return path;
}

/**
 * Makes the data folder where there is none: under another name first, so that one half made is never taken for whole.
 * @throws Mistake where it was made by another PostgreSQL, or cannot be written
 */
export function dataIn(folder: string, program: Program, account: Account): string {
  const data = join(folder, 'data');
  if (existsSync(data)) {
    const major = existsSync(join(data, 'PG_VERSION'))
      ? readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
      : 'unknown';
    if (major !== program.major)
      throw new Mistake(
        `The database in ${data} was made by PostgreSQL ${major}; this program brings ${program.major}.`,
        'Start the version of Passalong that made it, make a backup there, and restore it here into a new folder.',
      );
    return data;
  }
  const half = join(folder, 'data.half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  giveTo(half, account);
  const words = [
    '-D',
    half,
    '-U',
    'passalong',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const { status, stderr, error } = spawnSync(program.initdb, words, {
    ...account,
    encoding: 'utf8',
    cwd: half,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
  });
  if (status !== 0) throw cannotMake(folder, `${error?.message ?? ''} ${stderr ?? ''}`);
  renameSync(half, data);
  return data;
}

function cannotMake(folder: string, why: string): Mistake {
  if (/no space left|disk full|ENOSPC/iu.test(why))
    return new Mistake(
      `The disk that holds ${folder} is full.`,
      'Make about 200 MB of room there, and start again. Nothing was lost.',
    );
  const first = why.split('\n').find((line) => line.trim()) ?? 'it did not say why';
  return new Mistake(
    `The database could not be made in ${folder}: ${first.trim()}`,
    'Check that the folder can be written, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Starts the server, apart from this process, so that Ctrl-C reaches us and not it. What it has to say goes to `log`. */
export function startServer(
  program: Program,
  data: string,
  socket: string,
  log: string,
  account: Account,
): { failed(): boolean } {
  removeStale(data, socket);
  const out = openSync(log, 'a');
  if (account) giveTo(log, account);
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program.postgres, ['-D', data, '-k', socket, ...settings], {
    ...account,
    detached: true,
    stdio: ['ignore', out, out],
    cwd: data,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
  });
  closeSync(out);
  let hasFailed = false;
  child.on('error', () => {
    hasFailed = true;
  });
  child.on('exit', () => {
    hasFailed = true;
  });
  child.unref();
  return { failed: () => hasFailed };
}

/** The process number of the server of a data folder; null where none is said to run. */
export function serverOf(data: string): number | null {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** After a crash its number may be somebody else's by now, and the server would wait for that for ever. */
function removeStale(data: string, socket: string): void {
  const pid = serverOf(data);
  if (pid === null || isPostgres(pid)) return;
  rmSync(join(data, 'postmaster.pid'), { force: true });
  rmSync(join(socket, '.s.PGSQL.5432.lock'), { force: true });
  rmSync(join(socket, '.s.PGSQL.5432'), { force: true });
}

/** Whether a process is there, and is a PostgreSQL. */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    } catch {
      return false;
    }
  }
  return (
    spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.includes(
      'postgres',
    ) ?? true
  );
}
