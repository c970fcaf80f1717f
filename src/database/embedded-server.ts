import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { Mistake } from '../mistake.ts';
import { type Account, giveTo } from './embedded-account.ts';
import { saidToServe, serves } from './embedded-pid.ts';
import type { Program } from './embedded-program.ts';
import { meantBy } from './embedded-trouble.ts';

/**
 * Memory and the like for one small server shared with the site itself; everything else is PostgreSQL's own choice.
 * No network. fsync stays on, so that what was acknowledged is there after a power cut.
 */
const usual: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  // Taken as it is needed: a new site's server holds some 30 MB.
  shared_buffers: '128MB',
  work_mem: '12MB',
  maintenance_work_mem: '96MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  // Disks of today find any place nearly as quickly as the next.
  random_page_cost: '1.2',
  // Two cores are busy with the site; and workers share memory in /dev/shm, which in a container is 64 MB.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  jit: 'off',
  // What it says of a fault quotes rows; a log holds no personal data. The program itself gets the whole.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Ends the server when we end, however we end: a shell beside it reads a pipe that we hold, and at its end asks the server
 * to stop. So nothing is left running when we are killed. The shell that started the server ends with it, by which we know.
 */
const watchdog = `exec 3<&0 </dev/null
"$@" 3<&- & server=$!
{ read -r nothing <&3; kill -INT $server; } 2>/dev/null & reader=$!
exec 3<&-
wait $server; code=$?
kill $reader 2>/dev/null
exit $code`;

/** Milliseconds a stop may take: everything is written before it ends. */
const slowestStop = 30_000;
/** Bytes of what the server said after which its file is put aside, one generation kept. */
const longestLog = 5_000_000;

/** Where one server works. */
export interface Places {
  /** The folder that holds all of it, for words to people. */
  folder: string;
  data: string;
  socket: string;
  log: string;
}

/** A server that was started. */
export interface Server {
  /** By which it is told from another in the same place. */
  token: string;
  hasEnded(): boolean;
  /** What it said since it was started, as a Mistake. */
  whyNot(): Mistake;
  stop(): Promise<void>;
}

/** Starts the server, apart from this process, so that Ctrl-C reaches us and not it. */
export function startServer(
  { postgres }: Program,
  places: Places,
  account: Account,
  token: string,
  settings: Record<string, string> = {},
): Server {
  const from = putAside(places.log);
  const out = openSync(places.log, 'a');
  giveTo(places.log, account);
  const set = Object.entries({ ...usual, ...settings, cluster_name: token });
  const words = [
    '-D',
    places.data,
    '-k',
    places.socket,
    ...set.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn('/bin/sh', ['-c', watchdog, 'passalong-database', postgres, ...words], {
    ...account,
    detached: true,
    stdio: ['pipe', out, out],
    cwd: places.data,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
  });
  closeSync(out);
  let trouble = '';
  let hasEnded = false;
  child.on('error', (error) => {
    trouble = error.message;
    hasEnded = true;
  });
  child.on('exit', () => {
    hasEnded = true;
  });
  child.stdin?.on('error', () => {});
  child.unref();
  (child.stdin as unknown as { unref?(): void }).unref?.();
  return {
    token,
    hasEnded: () => hasEnded,
    whyNot: () => whyNot(trouble || said(places.log, from), places),
    stop: () => stopped(child, places),
  };
}

async function stopped(child: ChildProcess, { data }: Places): Promise<void> {
  const pid = saidToServe(data)?.pid;
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve();
    child.once('exit', () => resolve());
  });
  child.ref();
  child.stdin?.end();
  const late = setTimeout(() => {
    // "Immediate": what was acknowledged is safe, and is put in order at the next start.
    if (pid && serves(pid, data)) process.kill(pid, 'SIGQUIT');
  }, slowestStop);
  await ended;
  clearTimeout(late);
}

/** @returns how long the file is now */
function putAside(log: string): number {
  if (!existsSync(log)) return 0;
  const { size } = statSync(log);
  if (size < longestLog) return size;
  renameSync(log, `${log}.old`);
  return 0;
}

/** The line by which it says why it ended: the last of the grave ones. */
function said(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n');
  const grave = lines.filter((line) => /FATAL|PANIC|ERROR|could not|not found|cannot/u.test(line));
  return grave.filter((line) => !/starting up|shutting down/u.test(line)).at(-1) ?? lines.at(-1) ?? '';
}

function whyNot(words: string, { folder, log }: Places): Mistake {
  return (
    meantBy(words, folder) ??
    new Mistake(
      `The database did not start. It said: ${words || 'nothing'}`,
      `Everything it said is in ${log}.`,
    )
  );
}
