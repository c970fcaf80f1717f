import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Mistake } from '../mistake.ts';
import { accountHere, mustReach } from './embedded-account.ts';
import { programIn } from './embedded-program.ts';
import { dataIn, isPostgres, serverOf, socketFolder, startServer } from './embedded-server.ts';

/** A PostgreSQL that the program runs for itself. */
export interface Embedded {
  /** How to reach it. */
  connection: { host: string; port: number; user: string; database: string };
  /** Whether it was still running, left by a program that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** Milliseconds to wait for the server: recovery after a power cut can take some seconds. */
const patience = 60_000;
/** The lock that whoever owns the server holds while they live: "passalong" as a number. */
const ownerLock = 7_277_255_664;

/**
 * Runs PostgreSQL in a folder of its own, or takes over one that was left running there by a program that was killed.
 * Whoever owns it holds a lock in it by a connection, which ends with the owner, however it ends: so there is no file
 * that could be left behind to lie.
 * @throws Mistake when another program that lives owns it, or it cannot be started; nothing is then changed
 */
export async function startEmbedded(folderName: string): Promise<Embedded> {
  const folder = resolve(folderName);
  const account = accountHere();
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (account) chmodSync(folder, 0o755);
  mustReach(folder, account);
  if (account) chownSync(folder, account.uid, account.gid);
  const socket = socketFolder(folder, account);
  const connection = { host: socket, port: 5432, user: 'passalong', database: 'passalong' };
  let owner = await owned(connection, folder);
  const adopted = owner !== null;
  if (!owner) {
    const program = programIn(folder, account);
    const data = dataIn(folder, program, account);
    const log = join(folder, 'postgresql.log');
    const server = startServer(program, data, socket, log, account);
    owner = await waited(connection, folder, log, server);
  }
  await ownDatabase(owner);
  const holder = owner;
  return { connection, adopted, stop: () => stopped(holder, join(folder, 'data')) };
}

/** Connects and takes the lock; null when no server answers. @throws Mistake when somebody else has the lock */
async function owned(connection: Embedded['connection'], folder: string): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch {
    await client.end().catch(() => {});
    return null;
  }
  // A server that has just lost its owner may still be letting go of the lock.
  for (let tries = 0; tries < 10; tries += 1) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      ownerLock,
    ]);
    if (rows[0]?.got) return client;
    await wait(50);
  }
  await client.end();
  throw new Mistake(
    `Passalong is running already with the data in ${folder}.`,
    'Stop that one first, or give this one another folder: PASSALONG_DATA=another-folder.',
  );
}

async function waited(
  connection: Embedded['connection'],
  folder: string,
  log: string,
  server: { failed(): boolean },
): Promise<pg.Client> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const failed = server.failed();
    const client = await owned(connection, folder);
    if (client) return client;
    if (failed) break;
    await wait(25);
  }
  const said = tail(log);
  if (/no space left/iu.test(said))
    throw new Mistake(
      `The disk that holds ${folder} is full.`,
      'Make about 200 MB of room there, and start again. Nothing was lost.',
    );
  throw new Mistake(
    `The database did not start. It said: ${said || 'nothing'}`,
    `Everything it said is in ${log}.`,
  );
}

function tail(path: string): string {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.filter((line) => /FATAL|PANIC|ERROR|could not/u.test(line)).at(-1) ?? lines.at(-1) ?? '';
}

async function ownDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'passalong'");
  if (!rowCount) await client.query('create database passalong');
}

async function stopped(owner: pg.Client, data: string): Promise<void> {
  const pid = serverOf(data);
  // "Fast": transactions are undone, everything is written, connections are closed.
  if (pid !== null) process.kill(pid, 'SIGINT');
  await owner.end().catch(() => {});
  for (let waited = 0; pid !== null && isPostgres(pid) && waited < 30_000; waited += 20) await wait(20);
}
