import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { accountHere } from './embedded-account.ts';
import { dataIn, mustFit } from './embedded-data.ts';
import { type Keeper, keep } from './embedded-keeper.ts';
import { placeFor } from './embedded-place.ts';
import { forgetOlder, majorHere, programIn } from './embedded-program.ts';
import { socketFolder } from './embedded-socket.ts';
import { inPlainWords } from './embedded-trouble.ts';

/** A PostgreSQL that the program runs for itself. */
export interface Embedded {
  /** How to reach it. */
  connection: { host: string; port: number; user: string; database: string };
  /** The same as an address, as DATABASE_URL takes it. */
  url: string;
  /** Where it really lies: for root this may not be the folder asked for (see `placeFor`). */
  folder: string;
  /** Whether a server had been left there, without an owner, by a program that was killed. */
  adopted: boolean;
  /** Ends it; what was being written is finished or undone. */
  stop(): Promise<void>;
}

/** What can be set for a server. */
export interface EmbeddedOptions {
  /** Settings of PostgreSQL over ours: for tests and benchmarks. */
  settings?: Record<string, string>;
  /** Where data lies that may not lie in its folder. */
  elsewhere?: string;
  /** Told when a server that died cannot be brought back; it is tried again for ever. */
  onTrouble?(error: unknown): void;
}

/**
 * Runs PostgreSQL in a folder of its own, and brings it back when it dies. One owner at a time: they hold a lock in the
 * server by a connection, which ends with them, however they end. It ends when this process does.
 * @throws Mistake when another program that lives owns it, or it cannot be started; nothing is then changed
 */
export async function startEmbedded(asked: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  try {
    return await start(asked, options);
  } catch (error) {
    throw inPlainWords(error, asked);
  }
}

async function start(asked: string, options: EmbeddedOptions): Promise<Embedded> {
  const account = accountHere();
  const { settings = {}, onTrouble = () => {} } = options;
  const isLasting = settings.fsync !== 'off';
  const folder = placeFor(asked, account, options.elsewhere);
  mustFit(folder, majorHere());
  const program = programIn(folder, account, isLasting);
  const data = dataIn(folder, program, account, isLasting);
  const { socket, isTemporary } = socketFolder(folder, account);
  const places = { folder, data, socket, log: join(folder, 'postgresql.log') };
  const tidy = () => {
    if (isTemporary) rmSync(socket, { recursive: true, force: true });
  };
  let keeper: Keeper | null = null;
  try {
    keeper = await keep({ program, places, account, settings, onTrouble });
    await makeDatabase(keeper.client);
  } catch (error) {
    await keeper?.stop();
    tidy();
    throw error;
  }
  forgetOlder(folder, program);
  const { adopted, stop } = keeper;
  let stopping: Promise<void> | null = null;
  return {
    connection: { host: socket, port: 5432, user: 'passalong', database: 'passalong' },
    url: `postgres://passalong@/passalong?host=${encodeURIComponent(socket)}&port=5432`,
    folder,
    adopted,
    stop() {
      stopping ??= stop().then(tidy);
      return stopping;
    },
  };
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'passalong'");
  if (!rowCount) await client.query('create database passalong');
}
