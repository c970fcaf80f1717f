import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { Mistake } from '../mistake.ts';
import { isAway } from './away.ts';

/** The oldest PostgreSQL that has all that is asked of it, as `server_version_num` says it. */
const oldest = 150_000;
/** PostgreSQL's codes for an account or a database that it does not take: classes 28 and 3D, and no right to connect. */
const notTaken = /^(?:28|3D|42501$)/u;

/**
 * A first connection, for a program that starts.
 * @throws Mistake when the server cannot be reached, does not take the account or the database, or is too old
 */
export async function reached(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect().catch((error: Error & { code?: string }) => {
    if (notTaken.test(error.code ?? ''))
      throw new Mistake(
        `The database server refuses: ${error.message}.`,
        'Put the account, its password and the name of the database right in DATABASE_URL.',
      );
    if (isAway(error))
      throw new Mistake(
        `The database server does not answer: ${error.message}.`,
        'Look whether it runs and takes connections from this machine, and whether host and port in DATABASE_URL are right.',
      );
    throw error;
  });
  const { rows } = await client.query<{ version: string; number: number }>(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  );
  const { version, number } = rows[0]!;
  if (number >= oldest) return client;
  client.release(true);
  throw new Mistake(
    `The database server is PostgreSQL ${version}, which is too old.`,
    'Use PostgreSQL 15 or later.',
  );
}

/** Milliseconds between two looks. */
const pause = 250;

/**
 * Waits until the server answers, for a program that starts: where a machine is switched on, or the server was started anew, both
 * begin together. Whatever else is wrong, or when it took too long, is for `reached` to say.
 * @param patience milliseconds
 * @param onWait called once, when it does not answer at the first look
 */
export async function untilItAnswers(pool: pg.Pool, patience: number, onWait: () => void): Promise<void> {
  const end = Date.now() + patience;
  for (let isFirst = true; ; isFirst = false) {
    const error = await pool.connect().then(
      (client) => client.release(),
      (fault: unknown) => fault,
    );
    if (!isAway(error) || Date.now() >= end) return;
    if (isFirst) onWait();
    await wait(pause);
  }
}
