import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { Mistake } from '../mistake.ts';
import { type Migration, migrations } from './migrations/migrations.ts';
import { reached } from './reach.ts';
import type { Tables } from './tables/tables.ts';

/** The lock under which the schema is changed, so that two processes that start at once do not both do it. */
const migrationLock = 7_277_255_665;

/**
 * Brings the schema up to date, each step in a transaction of its own.
 * @throws Mistake when the database cannot be used (`reached`), was made by a newer program, or a step was changed since it was taken
 */
export async function migrate(pool: pg.Pool, list: readonly Migration[] = migrations): Promise<string[]> {
  const client = await reached(pool);
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await makeTable(client);
    const missing = missingSteps(await taken(client), list);
    for (const step of missing) await take(client, step);
    return missing.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {});
    client.release(true);
  }
}

/** How the schema of a database stands to this program. */
export type SchemaState =
  | { is: 'up to date' }
  | { is: 'behind'; missing: string[] }
  | { is: 'ahead or changed'; why: string };

/** Looks whether the database has the schema that this program needs, and changes nothing: for readiness. */
export async function schemaState(
  database: Kysely<Tables>,
  list: readonly Migration[] = migrations,
): Promise<SchemaState> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('migration') is not null as there`.execute(database);
  const steps = rows[0]?.there
    ? await sql<Taken>`select name, checksum from migration`.execute(database)
    : null;
  try {
    const missing = missingSteps(steps?.rows ?? [], list).map(({ name }) => name);
    return missing.length > 0 ? { is: 'behind', missing } : { is: 'up to date' };
  } catch (error) {
    if (error instanceof Mistake) return { is: 'ahead or changed', why: error.message };
    throw error;
  }
}

/** A step as the database remembers it. */
interface Taken {
  name: string;
  checksum: string;
}

async function makeTable(client: pg.PoolClient): Promise<void> {
  try {
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    );
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Mistake(
      'The account in DATABASE_URL may not make tables.',
      'Make it the owner of the database: ALTER DATABASE name OWNER TO account.',
    );
  }
}

async function taken(client: pg.PoolClient): Promise<Taken[]> {
  return (await client.query<Taken>('select name, checksum from migration')).rows;
}

/** @throws Mistake as `migrate` does */
function missingSteps(rows: readonly Taken[], list: readonly Migration[]): Migration[] {
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
    throw new Error(`The step ${step.name} of the schema could not be taken.`, { cause: error });
  }
}

function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
