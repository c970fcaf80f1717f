import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { PlannedClient } from './planned-client.ts';
import type { Tables } from './tables/tables.ts';

/** The database, as typed SQL. */
export type Database = Kysely<Tables>;
/** Several changes that happen together or not at all. */
export type Trx = Transaction<Tables>;

/** How a database is reached. */
export type Connection = pg.PoolConfig;

/** A database that is open. */
export interface Open {
  database: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** The numbers of types in PostgreSQL, the same everywhere. */
const numbers = { int8: 20, date: 1082 };

/** Counts come as numbers (ours are far below 2^53) and days as `2026-11-25`, never as midnight somewhere. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === numbers.int8) return count;
    if (oid === numbers.date) return String;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** @throws RangeError rather than say a number that is nearly right */
function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too great for a number of JavaScript`);
  return number;
}

/** Milliseconds after which a query is given up: nothing a person waits for takes so long. */
const longestQuery = 30_000;
/** Milliseconds a query waits for a connection when all are in use. */
const longestWait = 10_000;
/**
 * Milliseconds after which a connection that nobody used is closed. `pg` does so after ten seconds; a new one makes its plans and
 * touches its pages anew, and is used next of all, since the last to be put back is the first to be taken.
 */
const longestIdle = 5 * 60_000;

/**
 * Opens a database.
 * @param max connections at the same time
 * @param longest milliseconds a query may take
 * @param patience milliseconds a query may wait for a connection
 */
export function connect(
  connection: Connection,
  {
    max = 10,
    longest = longestQuery,
    patience = longestWait,
  }: { max?: number; longest?: number; patience?: number } = {},
): Open {
  const pool = new pg.Pool({
    ...connection,
    Client: PlannedClient,
    max,
    types: types as unknown as NonNullable<pg.PoolConfig['types']>,
    statement_timeout: longest,
    idle_in_transaction_session_timeout: longest * 2,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: longestIdle,
    application_name: 'passalong',
    // A database on another machine that vanishes is noticed.
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // So would one that breaks between two queries of a transaction: the second of them fails, and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, pool, close: () => database.destroy() };
}

/** Faults after which the same transaction may well succeed: it met another (serialization failure, deadlock). */
const passing = ['40001', '40P01'];

/**
 * Runs several changes as one, again when it met another change at the same moment.
 * @param work may run more than once: it must do nothing outside the database
 */
export async function transaction<T>(database: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (tries >= 5 || !passing.includes((error as { code?: string }).code ?? '')) throw error;
      // Not the same moment for both.
      await wait(Math.random() * 20 * 2 ** tries);
    }
  }
}
