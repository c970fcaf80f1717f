import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Mistake } from '../mistake.ts';
import { type Migration, migrations } from './migrations/migrations.ts';

/** The lock under which the schema is changed, so that two processes that start at once do not both do it. */
const migrationLock = 7_277_255_665;

/**
 * Brings the schema up to date, each step in a transaction of its own.
 * @throws Mistake when the database was made by a newer program, or a step was changed since it was taken
 */
export async function migrate(pool: pg.Pool, list: readonly Migration[] = migrations): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    );
    const missing = await missingSteps(client, list);
    for (const step of missing) await take(client, step);
    return missing.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {});
    client.release(true);
  }
}

async function missingSteps(client: pg.PoolClient, list: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration',
  );
  const known = new Map(list.map((step) => [step.name, checksum(step)]));
  const newer = rows.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (newer.length > 0)
    throw new Mistake(
      `This database is newer than this program: it has ${newer.sort().join(', ')}.`,
      'Start the newer version of Passalong again, or restore a backup that was made with this one.',
    );
  const changed = rows.find(({ name, checksum: taken }) => known.get(name) !== taken);
  if (changed)
    throw new Mistake(
      `The step ${changed.name} of the schema is not the one that this database was made with.`,
      'Use a release of Passalong, in which steps never change, or restore a backup into a new database.',
    );
  return list.filter(({ name }) => !rows.some((row) => row.name === name));
}

async function take(client: pg.PoolClient, step: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(step.sql);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [step.name, checksum(step)]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
