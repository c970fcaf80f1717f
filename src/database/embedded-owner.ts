import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Mistake } from '../mistake.ts';
import { forgetNumber, saidToServe, serves } from './embedded-pid.ts';
import type { Places } from './embedded-server.ts';

/** The lock that whoever owns the server holds while they live: "passalong" as a number. */
const ownerLock = 7_277_255_664;
/** Milliseconds to wait for a server that begins or ends: putting things in order after a power cut can take a while. */
export const patience = 60_000;
/** Milliseconds after which a server whose lock nobody takes was left behind: its owner takes it at once, or again at once. */
const left = 1000;

/**
 * Connects to a server to ask it something.
 * @returns null where none listens; `busy` where one is, and answers nobody as it begins or ends
 */
export async function reach(socket: string): Promise<pg.Client | 'busy' | null> {
  const client = new pg.Client({
    host: socket,
    port: 5432,
    user: 'passalong',
    database: 'postgres',
    connectionTimeoutMillis: 5000,
    application_name: `passalong, process ${process.pid} on ${hostname()}`.slice(0, 63),
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    return ['ENOENT', 'ECONNREFUSED'].includes((error as { code?: string }).code ?? '') ? null : 'busy';
  }
}

/**
 * Takes the lock of the owner, which the connection holds for as long as it lives: no file that could be left to lie.
 * Tried for half a second: a server that has just lost its owner may still be letting go.
 */
export async function takeLock(client: pg.Client): Promise<boolean> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      ownerLock,
    ]);
    if (rows[0]?.got) return true;
    await wait(50);
  }
  return false;
}

/**
 * Waits until no server works on the data. One that was left behind without an owner is asked to end.
 * @returns whether one had been left behind
 * @throws Mistake when somebody who lives owns it; nothing is changed
 */
export async function mustBeFree({ folder, data, socket }: Places): Promise<boolean> {
  let freeSince: number | null = null;
  let wasLeft = false;
  for (const until = Date.now() + patience; Date.now() < until; await wait(50)) {
    const said = saidToServe(data);
    const isHere = said !== null && serves(said.pid, data);
    const client = await reach(said?.socket ?? socket);
    if (client === null && !isHere) {
      forgetNumber(data, socket);
      return wasLeft;
    }
    if (client === null || client === 'busy') continue;
    const owner = await holderOf(client);
    if (owner.lives) throw running(folder, owner.name);
    freeSince ??= Date.now();
    if (!isHere || wasLeft || Date.now() - freeSince < left) continue;
    process.kill(said.pid, 'SIGINT');
    wasLeft = true;
  }
  throw new Mistake(
    `Another PostgreSQL is at work on the data in ${data}, and does not end.`,
    'Find the program that runs it and stop it. If it is on another machine, give each its own folder.',
  );
}

/** The Mistake of a second start. */
export function running(folder: string, owner: string | null): Mistake {
  return new Mistake(
    `Passalong is running already with the data in ${folder}${owner ? ` (${owner})` : ''}.`,
    'Stop that one first, or give this one another folder: PASSALONG_DATA=another-folder.',
  );
}

/** Asks whether somebody holds the lock, and ends the connection. A server that ends meanwhile is nobody's. */
async function holderOf(client: pg.Client): Promise<{ lives: boolean; name: string | null }> {
  try {
    return (await takeLock(client))
      ? { lives: false, name: null }
      : { lives: true, name: await ownerOf(client) };
  } catch {
    return { lives: false, name: null };
  } finally {
    await client.end().catch(() => {});
  }
}

/** Who holds the lock, as they named themselves. */
export async function ownerOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select regexp_replace(application_name, '^passalong, ', '') as name from pg_stat_activity
     join pg_locks using (pid) where locktype = 'advisory' and granted
     and (classid::int8 << 32 | objid::int8) = $1`,
    [ownerLock],
  );
  return rows[0]?.name ?? null;
}
